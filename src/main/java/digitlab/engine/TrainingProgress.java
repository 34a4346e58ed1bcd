package digitlab.engine;

import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a training has behind it when it goes on after an interruption.
 *
 * @param curve finished epochs
 * @param points of the loss within them
 * @param best weights of the best epoch; null if none is to be restored
 */
public record TrainingProgress(List<EpochMetrics> curve, List<BatchPoint> points, @Nullable Parameters best) {
    /** A training from its beginning. */
    public static final TrainingProgress NONE = new TrainingProgress(List.of(), List.of(), null);

    public TrainingProgress {
        curve = List.copyOf(curve);
        points = List.copyOf(points);
    }
}
