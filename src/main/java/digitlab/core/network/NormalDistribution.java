package digitlab.core.network;

/*
 * Φ(z) to nearly double precision: the series of [1] near 0, the continued fraction of [2] in the tails, where a
 * difference from 1 would lose every digit.
 *
 * [1] G. Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11(4), 2004.
 * [2] Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.14.
 */
/** The standard normal distribution, as GELU needs it. */
final class NormalDistribution {
    private static final double TAIL = 3;

    private NormalDistribution() {}

    /** φ(z) = e^(−z²/2)/√(2π). */
    static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    /** Φ(z); relative error below 1e-13 for z in [−38, 38]. */
    static double cumulative(double z) {
        if (Double.isNaN(z)) {
            return z;
        }
        if (Math.abs(z) > TAIL) {
            double tail = upperTail(Math.abs(z));
            return z < 0 ? tail : 1 - tail;
        }
        double term = z;
        double sum = z;
        for (int i = 3; Math.abs(term) > 1e-18 * Math.abs(sum); i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * density(z);
    }

    /** 1 − Φ(z) for z ≥ {@value TAIL}: φ(z)/(z + 1/(z + 2/(z + 3/(z + …)))). */
    private static double upperTail(double z) {
        double fraction = z;
        for (int k = 120; k >= 1; k--) {
            fraction = z + k / fraction;
        }
        return density(z) / fraction;
    }
}
