package digitlab.core.experiment;

import digitlab.core.Check;
import org.apache.commons.math3.distribution.NormalDistribution;

/** How good the best of several equal things looks by luck alone. */
public final class BestOfMany {
    private BestOfMany() {}

    /**
     * By how many standard deviations the best of so many equal settings lies above their common mean, on average:
     * Φ⁻¹((n − 0.375)/(n + 0.25)), which is 1.9 for 22.
     *
     * @param settings n, at least 1
     * @see <a href="https://doi.org/10.1093/biomet/48.1-2.151">Harter (1961), Expected values of normal order statistics</a>
     */
    public static double luck(int settings) {
        Check.intRange("settings", settings, 1, Sweep.MOST_SETTINGS);
        return settings == 1
                ? 0
                : new NormalDistribution(null, 0, 1)
                        .inverseCumulativeProbability((settings - 0.375) / (settings + 0.25));
    }
}
