package digitlab.lab;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.StudyResults;
import java.util.List;

/** What a report is about. */
public sealed interface ReportSubject {
    /**
     * Runs that somebody chose.
     *
     * @param runs in the order of tables; the first recipe is what others are compared with
     */
    record Chosen(List<Run> runs) implements ReportSubject {
        public Chosen {
            runs = List.copyOf(runs);
        }
    }

    /** Those runs of an experiment or a sweep that there are. */
    record Studied(StudyResults results) implements ReportSubject {}
}
