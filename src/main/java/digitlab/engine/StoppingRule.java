package digitlab.engine;

import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.Parameters;
import digitlab.core.training.EarlyStopping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Early stopping at work, if the plan has any: keeps the best weights and says when to end. */
final class StoppingRule {
    private final @Nullable EarlyStopping plan;
    private @Nullable Parameters best;

    StoppingRule(@Nullable EarlyStopping plan, @Nullable Parameters best) {
        this.plan = plan;
        this.best = best;
    }

    /** Looks at the epoch that has just ended, whose weights the network has. */
    void finishedEpoch(List<EpochMetrics> curve, TrainableNetwork network) {
        if (plan != null && plan.restoreBest() && plan.bestEpoch(curve) == curve.size()) {
            best = network.parameters();
        }
    }

    boolean isOver(List<EpochMetrics> curve) {
        return plan != null && plan.isOver(curve);
    }

    /** Gives the network back its best weights where the plan says so. Returns the epoch whose weights it has then. */
    int restoreBest(List<EpochMetrics> curve, TrainableNetwork network) {
        if (plan == null || best == null) {
            return curve.size();
        }
        network.restore(network.state().with(best));
        return plan.bestEpoch(curve);
    }
}
