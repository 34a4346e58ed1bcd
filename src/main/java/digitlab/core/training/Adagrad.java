package digitlab.core.training;

import digitlab.core.Check;

/**
 * Adagrad: steps scaled by the sum of all squared gradients so far.
 * <pre>
 *   s ← s + g²        θ ← θ − η·g/√(s + ε)        s starts at {@code initialAccumulator}
 * </pre>
 *
 * @param learningRate η; positive
 * @param initialAccumulator first value of s; at least 0
 * @param epsilon ε, inside the root; positive
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer (2011)</a>
 */
public record Adagrad(double learningRate, double initialAccumulator, double epsilon) implements Optimizer {
    /** Keras' defaults. */
    public static final Adagrad DEFAULT = new Adagrad(0.001, 0.1, 1e-7);

    public Adagrad {
        Check.positive("learning rate", learningRate);
        Check.nonNegative("initial accumulator", initialAccumulator);
        Check.positive("epsilon", epsilon);
    }

    @Override
    public String id() {
        return "adagrad";
    }

    @Override
    public Adagrad withLearningRate(double learningRate) {
        return new Adagrad(learningRate, initialAccumulator, epsilon);
    }
}
