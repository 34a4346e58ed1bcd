package digitlab.core.training;

import digitlab.core.Check;

/**
 * Adam: steps scaled by running means of the gradient and of its square.
 * <pre>
 *   m ← β₁·m + (1 − β₁)·g        v ← β₂·v + (1 − β₂)·g²
 *   θ ← θ − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m/(√v + ε̂)
 * </pre>
 * <p>The form given just before section 2.1 of the paper, so {@code epsilon} is ε̂, not Algorithm 1's ε.
 *
 * @param learningRate η; positive
 * @param beta1 β₁, decay of the first moment per mini-batch; in [0, 1)
 * @param beta2 β₂, decay of the second moment per mini-batch; in [0, 1)
 * @param epsilon ε̂; positive
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba (2015)</a>
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    /** Keras' defaults. */
    public static final Adam DEFAULT = new Adam(0.001, 0.9, 0.999, 1e-7);

    public Adam {
        Check.positive("learning rate", learningRate);
        Check.fraction("beta1", beta1);
        Check.fraction("beta2", beta2);
        Check.positive("epsilon", epsilon);
    }

    @Override
    public String id() {
        return "adam";
    }

    @Override
    public Adam withLearningRate(double learningRate) {
        return new Adam(learningRate, beta1, beta2, epsilon);
    }
}
