package digitlab.chart;

import java.util.Arrays;

/**
 * Points of a curve, x rising. Takes over its arrays, which nobody may write to afterwards.
 *
 * <p>Points whose y is NaN, or has no place on the axis, are left out where it is drawn.
 */
public final class Series {
    public static final Series EMPTY = new Series(new double[0], new double[0]);

    final double[] x;
    final double[] y;

    public Series(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "a curve must have as many y as x, but has " + y.length + " and " + x.length);
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] >= x[i - 1])) {
                throw new IllegalArgumentException(
                        "x must rise, but point " + i + " is " + x[i] + " after " + x[i - 1]);
            }
        }
        this.x = x;
        this.y = y;
    }

    public int size() {
        return x.length;
    }

    public boolean isEmpty() {
        return x.length == 0;
    }

    public double x(int index) {
        return x[index];
    }

    public double y(int index) {
        return y[index];
    }

    /** The last point whose x is not above the given one, or −1. */
    public int indexAt(double position) {
        int found = Arrays.binarySearch(x, position);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < x.length && x[found + 1] == position) {
            found++;
        }
        return found;
    }

    /** The y at exactly that x; NaN if there is no point. */
    public double at(double position) {
        int index = indexAt(position);
        return index >= 0 && x[index] == position ? y[index] : Double.NaN;
    }

    /** The y on the straight line between the two points next to an x; NaN beyond the ends. */
    public double interpolated(double position) {
        int index = indexAt(position);
        if (index < 0 || position > lastX()) {
            return Double.NaN;
        }
        if (x[index] == position) {
            return y[index];
        }
        double share = (position - x[index]) / (x[index + 1] - x[index]);
        return y[index] + share * (y[index + 1] - y[index]);
    }

    /** Whether any y is a number. */
    public boolean hasValues() {
        return Arrays.stream(y).anyMatch(value -> !Double.isNaN(value));
    }

    /** The last x, or NaN of an empty curve. */
    public double lastX() {
        return isEmpty() ? Double.NaN : x[x.length - 1];
    }

    /** The last y, or NaN of an empty curve. */
    public double lastY() {
        return isEmpty() ? Double.NaN : y[y.length - 1];
    }
}
