package digitlab.core.experiment;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * The mean of repeated runs and how sure it is.
 *
 * @param count n, number of runs
 * @param mean of the runs
 * @param sd standard deviation of single runs (n − 1 in the denominator); NaN for one run
 * @param halfWidth h of the 95 % confidence interval mean ± h, by Student's t with n − 1 degrees of freedom; NaN for one run
 */
public record Interval(int count, double mean, double sd, double halfWidth) {
    /** Share of such intervals that contain the true mean. */
    public static final double CONFIDENCE = 0.95;

    /** The interval of at least one figure. */
    public static Interval of(double[] values) {
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
        return new Interval(n, statistics.getMean(), sd, quantile(n - 1) * sd / Math.sqrt(n));
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

    /** Student's t below which 97.5 % lie. */
    private static double quantile(int degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }
}
