package digitlab.core.experiment;

import digitlab.core.metrics.Evaluation;
import digitlab.core.training.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * What a training came to.
 *
 * @param stopReason why it ended
 * @param explanation of a divergence, with advice; null if training did not diverge
 * @param epoch whose weights the network has at the end: the last finished one, or the best one if those were restored; 0
 *     if no epoch was finished
 * @param test the only look at the test set, with those weights; null if no epoch was finished or there is no test set
 * @param parametersSha256 checksum of those weights, {@link digitlab.core.network.Parameters#sha256()}
 * @param seconds from the first batch to the end of the last epoch, pauses excluded
 */
public record RunResult(
        StopReason stopReason,
        @Nullable String explanation,
        int epoch,
        @Nullable Evaluation test,
        String parametersSha256,
        double seconds) {}
