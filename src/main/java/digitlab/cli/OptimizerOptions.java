package digitlab.cli;

import digitlab.core.training.AdamW;
import digitlab.core.training.Optimizer;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose and set the optimiser. What is not given stays as it is in a base recipe. */
final class OptimizerOptions {
    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description =
                    "sgd, rmsprop, adam, adamw, adagrad or nadam, or momentum or nesterov, which are sgd with momentum"
                            + " 0.9. Default: adam.")
    private @Nullable OptimizerChoice optimizer;

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            description = "Step size of the optimizer. Default: 0.01 for sgd, 0.001 for the others.")
    private @Nullable Double learningRate;

    @Option(
            names = "--momentum",
            paramLabel = "SHARE",
            description = "Share of a step that carries over to the next one; for sgd and rmsprop. Default: 0.")
    private @Nullable Double momentum;

    @Option(names = "--nesterov", description = "Let sgd's momentum look ahead; momentum is then 0.9 unless given.")
    private boolean nesterov;

    @Option(
            names = "--weight-decay",
            paramLabel = "SHARE",
            description = "What each step takes from the weights, times the learning rate; for adamw. Default: 0.004.")
    private @Nullable Double weightDecay;

    /** The optimiser that these options make of another one. */
    Optimizer over(Optimizer base) {
        Optimizer changed = optimizer == null ? base : optimizer.optimizer();
        if (learningRate != null) {
            changed = changed.withLearningRate(learningRate);
        }
        if (momentum != null) {
            changed = withMomentum(changed, momentum);
        }
        if (nesterov) {
            changed = withNesterov(changed);
        }
        if (weightDecay != null) {
            changed = withWeightDecay(changed, weightDecay);
        }
        return changed;
    }

    private static Optimizer withMomentum(Optimizer optimizer, double momentum) {
        if (optimizer instanceof Sgd sgd) {
            return new Sgd(sgd.learningRate(), momentum, sgd.nesterov());
        }
        if (optimizer instanceof RmsProp rmsProp) {
            return new RmsProp(rmsProp.learningRate(), rmsProp.rho(), momentum, rmsProp.epsilon(), rmsProp.centered());
        }
        throw new IllegalArgumentException(
                "momentum is an option of sgd and rmsprop, but the optimizer is " + optimizer.id());
    }

    private static Optimizer withNesterov(Optimizer optimizer) {
        if (optimizer instanceof Sgd sgd) {
            double momentum = sgd.momentum() == 0 ? Sgd.NESTEROV.momentum() : sgd.momentum();
            return new Sgd(sgd.learningRate(), momentum, true);
        }
        throw new IllegalArgumentException("nesterov is an option of sgd, but the optimizer is " + optimizer.id());
    }

    private static Optimizer withWeightDecay(Optimizer optimizer, double weightDecay) {
        if (optimizer instanceof AdamW adamW) {
            return new AdamW(
                    adamW.learningRate(),
                    adamW.beta1(),
                    adamW.beta2(),
                    adamW.epsilon(),
                    weightDecay,
                    adamW.decayBiases());
        }
        throw new IllegalArgumentException("weight decay is an option of adamw, but the optimizer is " + optimizer.id()
                + "; l2 is the penalty that every optimizer takes");
    }
}
