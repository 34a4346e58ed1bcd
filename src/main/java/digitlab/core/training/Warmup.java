package digitlab.core.training;

import digitlab.core.Check;

/**
 * A linear rise to the optimiser's learning rate before the schedule begins, whose clock stands still meanwhile.
 *
 * @param epochs length of the rise; 0 for none
 * @param startShare share of the learning rate that the first update uses; in [0, 1]
 */
public record Warmup(double epochs, double startShare) {
    /** The schedule begins at once. */
    public static final Warmup NONE = new Warmup(0, 0);

    public Warmup {
        Check.nonNegative("epochs of the warm-up", epochs);
        Check.share("start share of the warm-up", startShare);
    }
}
