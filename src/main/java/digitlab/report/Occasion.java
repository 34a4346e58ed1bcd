package digitlab.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why runs were made, and what was found out about them before the report.
 *
 * @param title of the report
 * @param experiment id in files; empty for runs that belong to none
 * @param question that the runs are to answer, or null
 * @param expectation what somebody expected before they ran, or null
 * @param lookAt what to look at in the figures
 * @param claims that were checked
 * @param remarks such as that the best value is the last of its grid
 * @param commands that make runs and report again
 */
public record Occasion(
        String title,
        String experiment,
        @Nullable String question,
        @Nullable String expectation,
        List<String> lookAt,
        List<CheckedClaim> claims,
        List<String> remarks,
        List<String> commands) {
    public Occasion {
        lookAt = List.copyOf(lookAt);
        claims = List.copyOf(claims);
        remarks = List.copyOf(remarks);
        commands = List.copyOf(commands);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a report must have a title, but it is blank");
        }
    }

    /** Runs that somebody chose. */
    public static Occasion of(String title, List<String> commands) {
        return new Occasion(title, "", null, null, List.of(), List.of(), List.of(), commands);
    }
}
