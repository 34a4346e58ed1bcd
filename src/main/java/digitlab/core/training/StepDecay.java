package digitlab.core.training;

import digitlab.core.Check;

/**
 * Multiplies the rate by a factor each time some epochs have passed: start·factor^⌊n/N⌋, N updates in {@code epochs}.
 * Keras' ExponentialDecay with {@code staircase}.
 *
 * @param epochs length of a step; positive
 * @param factor in (0, 1]
 */
public record StepDecay(double epochs, double factor) implements LearningRateSchedule {
    /** Halves every two epochs. */
    public static final StepDecay DEFAULT = new StepDecay(2, 0.5);

    public StepDecay {
        Check.positive("epochs of a schedule step", epochs);
        Check.positive("schedule factor", Check.share("schedule factor", factor));
    }

    @Override
    public String id() {
        return "step";
    }

    @Override
    public double rate(double start, double n, double updatesPerEpoch) {
        return start * StrictMath.pow(factor, Math.floor(n / (epochs * updatesPerEpoch)));
    }
}
