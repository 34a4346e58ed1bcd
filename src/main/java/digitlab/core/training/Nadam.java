package digitlab.core.training;

import digitlab.core.Check;

/**
 * Nadam: {@link Adam} with Nesterov's look-ahead and a momentum that grows with t.
 * <pre>
 *   uₜ = β₁·(1 − ½·0.96ᵗ)        Uₜ = u₁·u₂·…·uₜ        m, v as in Adam
 *   θ ← θ − η·(uₜ₊₁·m/(1 − Uₜ·uₜ₊₁) + (1 − uₜ)·g/(1 − Uₜ)) / (√(v/(1 − β₂ᵗ)) + ε)
 * </pre>
 * <p>Keras' form: 0.96ᵗ where the paper has 0.96^(t/250), and ε beside the corrected root.
 *
 * @param learningRate η; positive
 * @param beta1 β₁, in [0, 1)
 * @param beta2 β₂, in [0, 1)
 * @param epsilon ε; positive
 * @see <a href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Dozat (2016)</a>
 */
public record Nadam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    /** Keras' defaults. */
    public static final Nadam DEFAULT = new Nadam(0.001, 0.9, 0.999, 1e-7);

    public Nadam {
        Check.positive("learning rate", learningRate);
        Check.fraction("beta1", beta1);
        Check.fraction("beta2", beta2);
        Check.positive("epsilon", epsilon);
    }

    @Override
    public String id() {
        return "nadam";
    }

    @Override
    public Nadam withLearningRate(double learningRate) {
        return new Nadam(learningRate, beta1, beta2, epsilon);
    }
}
