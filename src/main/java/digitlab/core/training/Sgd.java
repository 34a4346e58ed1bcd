package digitlab.core.training;

import digitlab.core.Check;

/**
 * Stochastic gradient descent, with classical or Nesterov's momentum.
 * <pre>
 *   μ = 0:    θ ← θ − η·g
 *   μ &gt; 0:    v ← μ·v − η·g        θ ← θ + v
 *   Nesterov: v ← μ·v − η·g        θ ← θ + μ·v − η·g
 * </pre>
 * <p>The learning rate is inside v, so with a schedule past steps keep the rate they were made with.
 *
 * @param learningRate η; positive
 * @param momentum μ, in [0, 1)
 * @param nesterov whether the step looks ahead; needs momentum
 * @see <a href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever et al. (2013)</a>
 */
public record Sgd(double learningRate, double momentum, boolean nesterov) implements Optimizer {
    /** Keras' defaults. */
    public static final Sgd DEFAULT = new Sgd(0.01, 0, false);

    /** Classical momentum 0.9 at {@link #DEFAULT}'s learning rate. */
    public static final Sgd MOMENTUM = new Sgd(0.01, 0.9, false);

    /** Nesterov's momentum 0.9 at {@link #DEFAULT}'s learning rate. */
    public static final Sgd NESTEROV = new Sgd(0.01, 0.9, true);

    public Sgd {
        Check.positive("learning rate", learningRate);
        Check.fraction("momentum", momentum);
        if (nesterov && momentum == 0) {
            throw new IllegalArgumentException("momentum must be more than 0 where nesterov is chosen, but is 0");
        }
    }

    @Override
    public String id() {
        return "sgd";
    }

    @Override
    public Sgd withLearningRate(double learningRate) {
        return new Sgd(learningRate, momentum, nesterov);
    }
}
