package digitlab.core.training;

import digitlab.core.Check;

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
}
