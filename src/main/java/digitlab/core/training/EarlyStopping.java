package digitlab.core.training;

import digitlab.core.Check;
import digitlab.core.metrics.EpochMetrics;
import java.util.List;

/**
 * Ends the training when the validation loss has stopped falling.
 *
 * @param patience epochs without a new best validation loss after which training ends; at least 1
 * @param minDelta by how much a loss must be below the best one to count as new best; at least 0
 * @param restoreBest whether the network goes back to its weights at the best epoch
 */
public record EarlyStopping(int patience, double minDelta, boolean restoreBest) {
    /** Patience 3, any improvement counts, best weights restored. */
    public static final EarlyStopping DEFAULT = new EarlyStopping(3, 0, true);

    public EarlyStopping {
        Check.intRange("patience", patience, 1, TrainingPlan.MAX_EPOCHS);
        Check.nonNegative("minimum improvement", minDelta);
    }

    /**
     * The epoch with the best validation loss, improvements below {@link #minDelta} not counted.
     *
     * @param curve finished epochs, from the first
     * @return its number, or 0 if there is none
     */
    public int bestEpoch(List<EpochMetrics> curve) {
        int bestEpoch = 0;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (EpochMetrics epoch : curve) {
            if (epoch.validationLoss() < bestLoss - minDelta) {
                bestEpoch = epoch.epoch();
                bestLoss = epoch.validationLoss();
            }
        }
        return bestEpoch;
    }

    /** Whether the epochs since the best one have used up the patience. */
    public boolean isOver(List<EpochMetrics> curve) {
        return curve.size() - bestEpoch(curve) >= patience;
    }
}
