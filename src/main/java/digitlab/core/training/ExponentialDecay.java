package digitlab.core.training;

import digitlab.core.Check;

/**
 * Lets the rate fall smoothly by a factor in some epochs: start·factor^(n/N), N updates in {@code epochs}.
 *
 * @param epochs in which the rate falls by {@code factor}; positive
 * @param factor in (0, 1]
 */
public record ExponentialDecay(double epochs, double factor) implements LearningRateSchedule {
    /** Halves every two epochs. */
    public static final ExponentialDecay DEFAULT = new ExponentialDecay(2, 0.5);

    public ExponentialDecay {
        Check.positive("epochs of the decay", epochs);
        Check.positive("schedule factor", Check.share("schedule factor", factor));
    }

    @Override
    public String id() {
        return "exponential";
    }

    @Override
    public double rate(double start, double n, double updatesPerEpoch) {
        return start * StrictMath.pow(factor, n / (epochs * updatesPerEpoch));
    }
}
