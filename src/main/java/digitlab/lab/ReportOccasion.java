package digitlab.lab;

import digitlab.core.experiment.ClaimResult;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.GridEdge;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.StudyResults;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why runs were made, and what was found out about them before the report.
 *
 * @param title of the report; empty for one that says what is compared
 * @param question that the runs are to answer, or null
 * @param expectation what somebody expected before they ran, or null
 * @param lookAt what to look at in the figures
 * @param claims that were checked on the runs
 * @param edges of sweeps at which the best value lies
 * @param commands that make runs and report again; none for those that train each run
 */
public record ReportOccasion(
        String title,
        @Nullable String question,
        @Nullable String expectation,
        List<String> lookAt,
        List<ClaimResult> claims,
        List<GridEdge> edges,
        List<String> commands) {
    public ReportOccasion {
        lookAt = List.copyOf(lookAt);
        claims = List.copyOf(claims);
        edges = List.copyOf(edges);
        commands = List.copyOf(commands);
    }

    /** Runs that somebody chose. */
    public static ReportOccasion of(String title, @Nullable String question, @Nullable String expectation) {
        return new ReportOccasion(title, question, expectation, List.of(), List.of(), List.of(), List.of());
    }

    /** A sweep, made by a command. */
    public static ReportOccasion of(String title, StudyResults results, List<String> commands) {
        return new ReportOccasion(title, null, null, List.of(), List.of(), results.edges(), commands);
    }

    /**
     * An experiment.
     *
     * @param expectation the student's, or null
     */
    public static ReportOccasion of(
            Experiment experiment,
            StudyResults results,
            @Nullable String expectation,
            Locale language,
            List<String> commands) {
        return new ReportOccasion(
                experiment.title().in(language),
                experiment.question().in(language),
                expectation,
                experiment.lookAt().stream()
                        .map((LocalText text) -> text.in(language))
                        .toList(),
                experiment.claims().stream().map(results::check).toList(),
                results.edges(),
                commands);
    }

    /** The same with other commands. */
    public ReportOccasion withCommands(List<String> made) {
        return new ReportOccasion(title, question, expectation, lookAt, claims, edges, made);
    }
}
