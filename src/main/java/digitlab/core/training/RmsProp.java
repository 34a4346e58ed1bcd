package digitlab.core.training;

import digitlab.core.Check;

/**
 * RMSprop: steps scaled by a running mean of the squared gradient.
 * <pre>
 *   v ← ρ·v + (1 − ρ)·g²        u = η·g/√(v + ε)
 *   centred:  ḡ ← ρ·ḡ + (1 − ρ)·g        u = η·g/√(v − ḡ² + ε)
 *   μ = 0:    θ ← θ − u
 *   μ &gt; 0:    a ← μ·a + u        θ ← θ − a
 * </pre>
 * <p>ε is inside the root, as in Keras: 1e-7 there acts like 3e-4 outside of it.
 *
 * @param learningRate η; positive
 * @param rho ρ, decay of the mean square per mini-batch; in [0, 1)
 * @param momentum μ, in [0, 1)
 * @param epsilon ε; positive
 * @param centered whether the mean gradient is subtracted, so that v is a variance
 * @see <a href="https://www.cs.toronto.edu/~hinton/coursera/lecture6/lec6.pdf">Hinton, lecture 6e (2012)</a>
 */
public record RmsProp(double learningRate, double rho, double momentum, double epsilon, boolean centered)
        implements Optimizer {
    /** Keras' defaults. */
    public static final RmsProp DEFAULT = new RmsProp(0.001, 0.9, 0, 1e-7, false);

    public RmsProp {
        Check.positive("learning rate", learningRate);
        Check.fraction("rho", rho);
        Check.fraction("momentum", momentum);
        Check.positive("epsilon", epsilon);
    }

    @Override
    public String id() {
        return "rmsprop";
    }

    @Override
    public RmsProp withLearningRate(double learningRate) {
        return new RmsProp(learningRate, rho, momentum, epsilon, centered);
    }
}
