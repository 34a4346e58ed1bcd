package digitlab.core.training;

import digitlab.core.Check;

/**
 * AdamW: {@link Adam} after a decay of the parameters that does not pass through the moments.
 * <pre>
 *   θ ← θ − η·λ·θ, then Adam's step with the gradient at the old θ
 * </pre>
 *
 * @param learningRate η; positive
 * @param beta1 β₁, decay of the first moment per mini-batch; in [0, 1)
 * @param beta2 β₂, decay of the second moment per mini-batch; in [0, 1)
 * @param epsilon ε̂ of {@link Adam}; positive
 * @param weightDecay λ, at least 0; multiplied by the scheduled learning rate
 * @param decayBiases whether biases decay too, as Keras has it
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter (2019)</a>
 */
public record AdamW(
        double learningRate, double beta1, double beta2, double epsilon, double weightDecay, boolean decayBiases)
        implements Optimizer {
    /** Keras' defaults. */
    public static final AdamW DEFAULT = new AdamW(0.001, 0.9, 0.999, 1e-7, 0.004, true);

    public AdamW {
        Check.positive("learning rate", learningRate);
        Check.fraction("beta1", beta1);
        Check.fraction("beta2", beta2);
        Check.positive("epsilon", epsilon);
        Check.nonNegative("weight decay", weightDecay);
    }

    @Override
    public String id() {
        return "adamw";
    }

    @Override
    public AdamW withLearningRate(double learningRate) {
        return new AdamW(learningRate, beta1, beta2, epsilon, weightDecay, decayBiases);
    }
}
