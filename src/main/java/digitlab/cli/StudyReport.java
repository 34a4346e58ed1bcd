package digitlab.cli;

import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.ClaimWords;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.GridEdge;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.StudyResults;
import digitlab.report.CheckedClaim;
import digitlab.report.Occasion;
import digitlab.report.ReportControl;
import digitlab.report.ReportMaker;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
    void write(Experiment experiment, List<ClaimResult> claims, StudyResults results, String command)
            throws IOException {
        Locale language = options.language();
        var words = new ClaimWords(language);
        List<CheckedClaim> checked = claims.stream()
                .map(claim -> new CheckedClaim(
                        claim.claim().text().in(language), claim.verdict(), words.finding(claim, results.study())))
                .toList();
        write(
                new Occasion(
                        experiment.title().in(language),
                        experiment.id(),
                        experiment.question().in(language),
                        null,
                        experiment.lookAt().stream()
                                .map(line -> line.in(language))
                                .toList(),
                        checked,
                        remarks(results, words),
                        List.of(command)),
                results);
    }

    /** Writes the report of a sweep, if one is wanted and there are runs. */
    void write(LocalText title, StudyResults results, String command) throws IOException {
        Locale language = options.language();
        write(
                new Occasion(
                        title.in(language),
                        results.study().id(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        remarks(results, new ClaimWords(language)),
                        List.of(command)),
                results);
    }

    private static List<String> remarks(StudyResults results, ClaimWords words) {
        return results.edges().stream()
                .map((GridEdge edge) -> words.sentence(edge))
                .toList();
    }

    private void write(Occasion occasion, StudyResults results) throws IOException {
        Path folder = options.report();
        if (folder == null || results.count() == 0) {
            return;
        }
        var runs = results.rows().stream().map(StudyResults.Row::run).distinct().toList();
        var order = new ReportMaker.Order(occasion, runs, folder, true, options.language());
        Path page =
                workplace.reports(workplace.library(options.folder(workplace))).make(order, ReportControl.NONE);
        text.println("Report in " + page);
        text.flush();
    }
}
