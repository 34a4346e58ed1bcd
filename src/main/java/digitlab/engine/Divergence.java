package digitlab.engine;

import digitlab.core.metrics.TrainingSnapshot;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Sgd;
import digitlab.core.training.TrainingPlan;
import java.util.Locale;

/** Says why a training went astray and what to change. */
final class Divergence {
    private Divergence() {}

    static String explain(TrainingPlan plan, TrainingSnapshot where) {
        return "The loss was no longer a finite number at batch %d of %d in epoch %d: the steps were too large, so that each one made the next one larger. %s"
                .formatted(where.batch(), where.batches(), where.epoch(), advice(plan));
    }

    private static String advice(TrainingPlan plan) {
        Optimizer optimizer = plan.optimizer();
        String lower = "Divide the learning rate by 10, to %s"
                .formatted(String.format(Locale.ROOT, "%.2g", optimizer.learningRate() / 10));
        if (optimizer instanceof Sgd sgd && sgd.momentum() > 0) {
            return lower
                    + ", or lower the momentum: at %s a step counts %.0f times in the end."
                            .formatted(sgd.momentum(), 1 / (1 - sgd.momentum()));
        }
        if (plan.penalty().l2() * 2 * optimizer.learningRate() > 1) {
            return "Lower L2: with this learning rate it overshoots zero at every step. " + lower + " otherwise.";
        }
        return lower + ", or begin with a warm-up.";
    }
}
