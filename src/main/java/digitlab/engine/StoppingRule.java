package digitlab.engine;

import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.Parameters;
import digitlab.core.training.EarlyStopping;
import org.jspecify.annotations.Nullable;

/** Early stopping at work: watches the validation loss and keeps the best weights. */
final class StoppingRule {
    private final @Nullable EarlyStopping plan;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private int waited;
    private @Nullable Parameters best;

    /** Sees the epochs again that training has behind it. */
    StoppingRule(@Nullable EarlyStopping plan, TrainingProgress progress) {
        this.plan = plan;
        progress.curve().forEach(this::isImprovement);
        this.best = progress.best();
    }

    /** Looks at an epoch that has just ended; the network has its weights. */
    void finishedEpoch(EpochMetrics epoch, TrainableNetwork network) {
        if (isImprovement(epoch) && plan != null && plan.restoreBest()) {
            best = network.parameters();
        }
    }

    private boolean isImprovement(EpochMetrics epoch) {
        double minDelta = plan == null ? 0 : plan.minDelta();
        if (epoch.validationLoss() < bestLoss - minDelta) {
            bestLoss = epoch.validationLoss();
            bestEpoch = epoch.epoch();
            waited = 0;
            return true;
        }
        waited++;
        return false;
    }

    boolean hasRunOutOfPatience() {
        return plan != null && waited >= plan.patience();
    }

    /** The weights to go back to at the end, or null to keep the last epoch's. */
    @Nullable
    Parameters weightsToRestore() {
        return best;
    }

    int bestEpoch() {
        return bestEpoch;
    }
}
