package digitlab.core.experiment;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * The mean of repeated runs and how sure it is.
 *
 * @param count n, number of runs
 * @param mean of the runs
 * @param sd standard deviation of single runs (n − 1 in the denominator); NaN for one run
 * @param halfWidth h of the confidence interval mean ± h, 95 % unless said otherwise, by Student's t with n − 1 degrees of freedom; NaN for one run
 */
public record Interval(int count, double mean, double sd, double halfWidth) {
    /** Share of such intervals that contain the true mean. */
    public static final double CONFIDENCE = 0.95;

    /** The interval of at least one figure. */
    public static Interval of(double[] values) {
        return of(values, CONFIDENCE);
    }

    /**
     * An interval of another confidence, for one of several comparisons.
     *
     * @param confidence share of such intervals that contain the true mean, in (0, 1)
     */
    static Interval of(double[] values, double confidence) {
        var statistics = new SummaryStatistics();
        for (double value : values) {
            statistics.addValue(value);
        }
        int n = values.length;
        if (n == 0) {
            throw new IllegalArgumentException("an interval needs at least one run, but there is none");
        }
        if (n == 1) {
            return new Interval(1, values[0], Double.NaN, Double.NaN);
        }
        double sd = statistics.getStandardDeviation();
        return new Interval(n, statistics.getMean(), sd, quantile(n - 1, confidence) * sd / Math.sqrt(n));
    }

    /** Whether there were enough runs for an interval. */
    public boolean isKnown() {
        return count > 1;
    }

    public double low() {
        return mean - halfWidth;
    }

    public double high() {
        return mean + halfWidth;
    }

    /** Student's t below which (1 + confidence)/2 lie. */
    private static double quantile(int degreesOfFreedom, double confidence) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
