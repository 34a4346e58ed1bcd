package digitlab.lab;

import digitlab.core.Check;
import digitlab.core.data.Augmentation;

/**
 * How a finished network is trained on with drawings.
 *
 * @param batches in all; at least 1
 * @param batchSize images in a batch, half of them drawings and half of the data set that the network was trained on; at
 *     least 2
 * @param learningRate of Adam in the first batch; it falls evenly towards 0, so that the last batches leave little noise in
 *     the weights; positive
 * @param blend b: how far the result goes from the weights before, θ₀, to those that training ended with, θ₁: θ₀ + b·(θ₁ − θ₀).
 *     Stopping short costs little of what was learnt and saves much of what was known (M. Wortsman et al., Robust
 *     fine-tuning of zero-shot models, CVPR 2022); in (0, 1]
 * @param augmentation of both halves, anew in each batch
 * @param seed of the choice of drawings and images, and of the augmentation
 */
public record FineTuningPlan(
        int batches, int batchSize, double learningRate, double blend, Augmentation augmentation, long seed) {
    /** Figures of the page on drawings were measured with it. */
    public static final FineTuningPlan DEFAULT = new FineTuningPlan(400, 128, 3e-4, 0.7, Augmentation.FOR_DRAWINGS, 1);

    public FineTuningPlan {
        Check.intRange("batches", batches, 1, 1_000_000);
        Check.intRange("batch size", batchSize, 2, 4_096);
        Check.positive("learning rate", learningRate);
        if (!(blend > 0 && blend <= 1)) {
            throw new IllegalArgumentException("blend must be above 0 and at most 1, but is " + blend);
        }
    }

    /** η of a batch: learningRate · (1 − (batch − 1)/batches), batch = 1, 2, … */
    double learningRateOf(int batch) {
        return learningRate * (1 - (batch - 1.0) / batches);
    }

    public FineTuningPlan withSeed(long other) {
        return new FineTuningPlan(batches, batchSize, learningRate, blend, augmentation, other);
    }
}
