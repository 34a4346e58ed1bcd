package digitlab.report;

import digitlab.chart.Axis;
import digitlab.chart.PlotArea;
import digitlab.chart.Scale;
import java.util.Arrays;

/**
 * The axis of a sweep. Over values that reach over more than a decade it is logarithmic, and 0, which then has no place, stands
 * apart at its beginning.
 */
final class SweepAxis {
    private static final double LOGARITHMIC_FROM = 20;

    /** Pixels between the place of 0 and the beginning of the axis. */
    private static final double APART = 46;

    private static final double MARGIN = 14;

    private final Axis axis;
    private final boolean zeroApart;
    private final double zero;

    SweepAxis(double[] values, PlotArea area) {
        double[] positive = Arrays.stream(values).filter(value -> value > 0).toArray();
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(1);
        double leastPositive = Arrays.stream(positive).min().orElse(1);
        boolean logarithmic = least >= 0 && positive.length > 1 && most / leastPositive >= LOGARITHMIC_FROM;
        zeroApart = logarithmic && least == 0;
        zero = area.left() + MARGIN;
        double start = area.left() + MARGIN + (zeroApart ? APART : 0);
        double low = logarithmic ? leastPositive : least;
        axis = new Axis(
                logarithmic ? Scale.LOG10 : Scale.LINEAR,
                low,
                most > low ? most : low + 1,
                start,
                area.right() - MARGIN);
    }

    /** The axis without the place of 0. */
    Axis axis() {
        return axis;
    }

    boolean isZeroApart() {
        return zeroApart;
    }

    double pixel(double value) {
        return zeroApart && value == 0 ? zero : axis.pixel(value);
    }

    /** Where the axis is broken, between 0 and the rest. */
    double gap() {
        return (zero + axis.start()) / 2;
    }
}
