package digitlab.lab;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a study has come.
 *
 * @param done runs that there are, those of earlier times included
 * @param total runs that there will be
 * @param training runs at this moment
 * @param failures sentences about runs that could not be trained
 * @param isPaused whether somebody has paused it
 * @param left time that the rest will probably take; null as long as nobody can tell
 */
public record StudyProgress(
        int done, int total, int training, List<String> failures, boolean isPaused, @Nullable Duration left) {
    public StudyProgress {
        failures = List.copyOf(failures);
    }
}
