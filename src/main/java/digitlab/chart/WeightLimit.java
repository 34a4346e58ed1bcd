package digitlab.chart;

/** Where a colour scale ends, so that single large weights do not make all others pale. */
public final class WeightLimit {
    /** Share of the weights that may lie beyond the scale. */
    private static final double BEYOND = 0.005;

    private static final int BINS = 4096;

    private WeightLimit() {}

    /**
     * One limit for all: the size that 99.5 % of the weights do not exceed, rounded up to 1, 1.5, 2 … 9.5 times a power of
     * ten so that it seldom changes while a network trains; 0 if all weights are 0.
     */
    public static float shared(float[] weights) {
        float greatest = greatest(weights, 0, 1);
        if (!(greatest > 0)) {
            return 0;
        }
        int[] counts = new int[BINS + 1];
        for (float weight : weights) {
            float size = Math.abs(weight);
            if (size <= greatest) {
                counts[(int) (size / greatest * BINS)]++;
            }
        }
        int bin = BINS;
        for (long beyond = counts[BINS]; bin > 0 && beyond <= BEYOND * weights.length; beyond += counts[bin]) {
            bin--;
        }
        return (float) roundedUp((double) greatest * Math.min(BINS, bin + 1) / BINS);
    }

    /** The greatest finite size of every {@code stride}-th weight. */
    static float greatest(float[] weights, int from, int stride) {
        float greatest = 0;
        for (int i = from; i < weights.length; i += stride) {
            float size = Math.abs(weights[i]);
            if (size > greatest && size < Float.POSITIVE_INFINITY) {
                greatest = size;
            }
        }
        return greatest;
    }

    /** The greatest weight of each unit's column of a kernel (inputs×units), row-major. */
    public static float[] perUnit(float[] kernel, int units) {
        float[] limits = new float[units];
        for (int unit = 0; unit < units; unit++) {
            limits[unit] = greatest(kernel, unit, units);
        }
        return limits;
    }

    /** The least of 1, 1.5, 2 … 9.5 times a power of ten that is not below a positive value. */
    public static double roundedUp(double value) {
        double half = Math.pow(10, Math.floor(Math.log10(value))) / 2;
        return Math.ceil(value / half - 1e-6) * half;
    }
}
