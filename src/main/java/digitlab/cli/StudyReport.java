package digitlab.cli;

import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.StudyResults;
import digitlab.report.Occasion;
import digitlab.report.ReportControl;
import digitlab.report.ReportMaker;
import digitlab.report.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

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
    void write(Experiment experiment, StudyResults results, String command) throws IOException {
        write(Occasion.of(experiment, results, null, options.language(), List.of(command)), results);
    }

    /** Writes the report of a sweep, if one is wanted and there are runs. */
    void write(LocalText title, StudyResults results, String command) throws IOException {
        write(Occasion.of(title.in(options.language()), results, List.of(command)), results);
    }

    private void write(Occasion occasion, StudyResults results) throws IOException {
        Path folder = options.report();
        if (folder == null || results.count() == 0) {
            return;
        }
        var order = new ReportMaker.Order(occasion, new Subject.Studied(results), folder, true, options.language());
        Path page =
                workplace.reports(workplace.library(options.folder(workplace))).make(order, ReportControl.NONE);
        text.println("Report in " + page);
        text.flush();
    }
}
