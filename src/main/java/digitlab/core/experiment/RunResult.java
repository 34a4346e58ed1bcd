package digitlab.core.experiment;

import digitlab.core.metrics.Evaluation;
import digitlab.core.training.StopReason;

/**
 * What a training came to.
 *
 * @param stopReason why it ended
 * @param epoch whose weights the network has: the last one, or the best one if those were restored; 0 if it never
 *     finished an epoch
 * @param test the only look at the test set, with those weights
 * @param parametersSha256 checksum of the weights, {@link digitlab.core.network.Parameters#sha256()}
 * @param seconds from the first batch to the end of the last epoch, pauses excluded
 */
public record RunResult(
        StopReason stopReason, int epoch, Evaluation test, String parametersSha256, double seconds) {}
