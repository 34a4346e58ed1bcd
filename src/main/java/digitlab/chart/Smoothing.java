package digitlab.chart;

import digitlab.core.Check;

/**
 * A centred mean: each point becomes the mean of all points that are no farther away than half a width. Towards both ends
 * of the curve the width shrinks, so that the mean stays centred, nothing is delayed, and the last point is what was
 * measured.
 *
 * @param width of the window in units of x; 0 leaves a curve as it is
 */
public record Smoothing(double width) {
    public static final Smoothing NONE = new Smoothing(0);

    /** So that rounding loses no point at an end of the window. */
    private static final double SLACK = 1e-9;

    public Smoothing {
        Check.nonNegative("width", width);
    }

    /** The smoothed curve; points that are NaN stay so and count for no other. */
    public Series apply(Series series) {
        if (width == 0 || series.size() < 3) {
            return series;
        }
        int n = series.size();
        double first = series.x[0];
        double last = series.x[n - 1];
        double[] means = new double[n];
        double sum = 0;
        int count = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < n; i++) {
            double x = series.x[i];
            double reach = Math.min(width / 2, Math.min(x - first, last - x)) + SLACK;
            while (to < n && series.x[to] <= x + reach) {
                if (!Double.isNaN(series.y[to])) {
                    sum += series.y[to];
                    count++;
                }
                to++;
            }
            while (series.x[from] < x - reach) {
                if (!Double.isNaN(series.y[from])) {
                    sum -= series.y[from];
                    count--;
                }
                from++;
            }
            boolean alone = to - from == 1 || Double.isNaN(series.y[i]);
            means[i] = alone ? series.y[i] : sum / count;
        }
        return new Series(series.x, means);
    }
}
