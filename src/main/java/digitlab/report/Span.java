package digitlab.report;

import digitlab.chart.Scale;
import digitlab.chart.Ticks;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The values that an axis has to show. */
record Span(double low, double high) {
    /** From this ratio on, the small values of losses would lie on the axis. */
    private static final double LOGARITHMIC_FROM = 30;

    private static final int STEPS = 5;

    /** Round ends about finite values, with a little room; of values that are all equal, a little about them. */
    static Span around(double... values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return new Span(0, 1);
        }
        double least = DoubleStream.of(finite).min().orElseThrow();
        double most = DoubleStream.of(finite).max().orElseThrow();
        double width = most > least ? most - least : Math.max(Math.abs(most) / 10, 1e-3);
        double step = Ticks.niceStep(width / STEPS);
        double room = 0.04 * width;
        return new Span(Math.floor((least - room) / step) * step, Math.ceil((most + room) / step) * step);
    }

    /** From 0, or for values that reach over decades from a round place below the least. */
    static Span ofLosses(double... values) {
        double[] positive = Arrays.stream(values)
                .filter(value -> Double.isFinite(value) && value > 0)
                .toArray();
        if (positive.length == 0) {
            return new Span(0, 1);
        }
        double least = DoubleStream.of(positive).min().orElseThrow();
        double most = DoubleStream.of(positive).max().orElseThrow();
        return most / least >= LOGARITHMIC_FROM
                ? new Span(least / 1.2, most * 1.2)
                : new Span(0, Math.max(1e-6, around(0, most).high()));
    }

    /** Linear where it begins at 0. */
    Scale lossScale() {
        return low > 0 ? Scale.LOG10 : Scale.LINEAR;
    }

    /** Not beyond what shares can be. */
    Span withinShares() {
        return new Span(Math.max(0, low), Math.min(1, high));
    }
}
