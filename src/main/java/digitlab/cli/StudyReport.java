package digitlab.cli;

import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.StudyResults;
import digitlab.lab.ReportControl;
import digitlab.lab.ReportOccasion;
import digitlab.lab.ReportOrder;
import digitlab.lab.ReportSubject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports on a study that a command has trained. */
final class StudyReport {
    private final Workplace workplace;
    private final StudyOptions options;
    private final PrintWriter text;

    StudyReport(Workplace workplace, StudyOptions options, PrintWriter text) {
        this.workplace = workplace;
        this.options = options;
        this.text = text;
    }

    /** Writes the report of an experiment, if one is wanted and there are runs. */
    void write(Experiment experiment, @Nullable String expectation, StudyResults results, String command)
            throws IOException {
        write(ReportOccasion.of(experiment, results, expectation, options.language(), List.of(command)), results);
    }

    /** Writes the report of a sweep, if one is wanted and there are runs. */
    void write(LocalText title, StudyResults results, String command) throws IOException {
        write(ReportOccasion.of(title.in(options.language()), results, List.of(command)), results);
    }

    private void write(ReportOccasion occasion, StudyResults results) throws IOException {
        Path folder = options.report();
        if (folder == null || results.count() == 0) {
            return;
        }
        var order = new ReportOrder(occasion, new ReportSubject.Studied(results), folder, true, options.language());
        Path page =
                workplace.reports(workplace.library(options.folder(workplace))).make(order, ReportControl.NONE);
        text.println("Report in " + page);
        text.flush();
    }
}
