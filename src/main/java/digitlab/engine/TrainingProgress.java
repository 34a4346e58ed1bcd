package digitlab.engine;

import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The epochs that a training has behind it when it goes on after an interruption.
 *
 * @param curve finished epochs
 * @param best weights of the epoch with the lowest validation loss; null if no epoch is finished or none is to be restored
 */
public record TrainingProgress(List<EpochMetrics> curve, @Nullable Parameters best) {
    /** A training from its beginning. */
    public static final TrainingProgress NONE = new TrainingProgress(List.of(), null);

    public TrainingProgress {
        curve = List.copyOf(curve);
    }
}
