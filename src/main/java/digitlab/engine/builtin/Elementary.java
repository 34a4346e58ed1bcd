package digitlab.engine.builtin;

/*
 * Exponentials for millions of numbers an epoch. StrictMath is too slow for that, and Math may give other last bits on
 * another machine. Sums, products and quotients are the same everywhere.
 *
 * 1. eˣ = 2ᵏ·eʳ with k = ⌊x/ln 2⌉ and |r| ≤ ½ ln 2; ln 2 in two parts, so that r is exact (Cody and Waite 1980); Taylor's
 *    series to r¹⁰ leaves 3e-13; its terms are paired so that they need not wait for each other (Estrin). What is kept is eˣ − 1, which is accurate near 0 where eˣ is not enough.
 * 2. The normal distribution's tail is ½·t·e^(−z²/2)·q(t), t = 2/(2 + |z|/√2), with a polynomial q fitted to the scaled
 *    complementary error function in Chebyshev's points: relative error 7e-10 for |z| to 15.
 */
/** Exponential functions in double precision, accurate to more than a float holds. NaN gives NaN. */
final class Elementary {
    /** e to less is nothing beside any number in a network, and further down the denormal numbers begin. */
    private static final double LEAST_EXPONENT = -60;

    private static final double LARGEST_EXPONENT = 700;
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;

    /** 1.5·2⁵²: adding and subtracting it rounds to the nearest whole number. */
    private static final double ROUNDING = 6755399441055744.0;

    private static final double SQRT_HALF = 0.7071067811865476;

    private Elementary() {}

    /** eˣ − 1; arguments below −60 count as −60. */
    static double expm1(double x) {
        double bounded = Math.max(LEAST_EXPONENT, Math.min(LARGEST_EXPONENT, x));
        double k = bounded * LOG2_E + ROUNDING - ROUNDING;
        double scale = powerOfTwo(k);
        return scale * expm1OfRest(bounded, k) + (scale - 1);
    }

    /** eˣ, and 0 for x below −60. */
    static double exp(double x) {
        if (x < LEAST_EXPONENT) {
            return 0;
        }
        double bounded = Math.min(LARGEST_EXPONENT, x);
        double k = bounded * LOG2_E + ROUNDING - ROUNDING;
        double scale = powerOfTwo(k);
        return scale * expm1OfRest(bounded, k) + scale;
    }

    private static double powerOfTwo(double k) {
        return Double.longBitsToDouble(((long) k + 1023) << 52);
    }

    /** eʳ − 1 for r = x − k·ln 2. */
    private static double expm1OfRest(double x, double k) {
        double r = x - k * LN2_HIGH - k * LN2_LOW;
        double r2 = r * r;
        double low = 0.5 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120));
        double high = 1.0 / 720 + r * (1.0 / 5040) + r2 * (1.0 / 40320 + r * (1.0 / 362880) + r2 * (1.0 / 3628800));
        return r + r2 * (low + r2 * r2 * high);
    }

    /** σ(x) = 1/(1 + e⁻ˣ). */
    static double logistic(double x) {
        return 1 / (2 + expm1(-x));
    }

    /**
     * Φ(−|z|), the share of a normal distribution beyond |z|.
     *
     * @param exponential e^(−z²/2), which the caller has use for as well
     */
    static double normalTail(double z, double exponential) {
        double t = 2 / (2 + Math.abs(z) * SQRT_HALF);
        double q = -0.03003091020763841;
        q = q * t + 0.22469486284526125;
        q = q * t - 0.7168963504380745;
        q = q * t + 1.2344189750894048;
        q = q * t - 1.1835206842524701;
        q = q * t + 0.6120658845751439;
        q = q * t - 0.2744117364267635;
        q = q * t + 0.15894157007082207;
        q = q * t + 0.1620988550937231;
        q = q * t + 0.24856951813882114;
        q = q * t + 0.2819713615785957;
        q = q * t + 0.2820986539687343;
        return 0.5 * t * exponential * q;
    }
}
