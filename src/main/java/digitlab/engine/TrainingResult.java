package digitlab.engine;

import digitlab.core.metrics.EpochMetrics;
import digitlab.core.training.StopReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a training ended.
 *
 * @param stopReason why
 * @param explanation of a divergence, with advice; null if training did not diverge
 * @param epoch whose weights the network now has; 0 for those it started with
 * @param curve finished epochs
 */
public record TrainingResult(StopReason stopReason, @Nullable String explanation, int epoch, List<EpochMetrics> curve) {
    public TrainingResult {
        curve = List.copyOf(curve);
    }
}
