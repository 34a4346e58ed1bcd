package digitlab.lab;

import digitlab.core.experiment.StudyResults;
import digitlab.store.ResultsCsv;

/** The runs of a study as tables for spreadsheets. */
public final class ResultTables {
    private ResultTables() {}

    /** {@code results.csv}: a row for each run. */
    public static String results(StudyResults results) {
        return ResultsCsv.results(results);
    }

    /** {@code curves.csv}: a row for each epoch of each run. */
    public static String curves(StudyResults results) {
        return ResultsCsv.curves(results);
    }
}
