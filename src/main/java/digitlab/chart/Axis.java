package digitlab.chart;

/** Turns values into pixels along one direction and back. Immutable. */
public final class Axis {
    private final Scale scale;
    private final double low;
    private final double high;
    private final double start;
    private final double end;
    private final double offset;
    private final double slope;

    /**
     * An axis.
     *
     * @param low value at {@code start}
     * @param high value at {@code end}, above {@code low}
     * @param start pixel
     * @param end pixel; for a vertical axis smaller than {@code start}
     */
    public Axis(Scale scale, double low, double high, double start, double end) {
        if (!(high > low) || !scale.shows(low) || !scale.shows(high)) {
            throw new IllegalArgumentException("a " + scale
                    + " axis must rise between values that it shows, but goes from " + low + " to " + high);
        }
        this.scale = scale;
        this.low = low;
        this.high = high;
        this.start = start;
        this.end = end;
        slope = (end - start) / (scale.forward(high) - scale.forward(low));
        offset = start - slope * scale.forward(low);
    }

    public Scale scale() {
        return scale;
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** The pixel of the lowest value. */
    public double start() {
        return start;
    }

    /** The pixel of the highest value. */
    public double end() {
        return end;
    }

    /** Where a value lies, also beyond the ends; not finite if the scale does not show it. */
    public double pixel(double value) {
        return offset + slope * scale.forward(value);
    }

    /** The value at a pixel, also beyond the ends. */
    public double value(double pixel) {
        return scale.inverse((pixel - offset) / slope);
    }

    /** Whether a value lies between the ends. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** Round values to write beside the axis, about {@code most} of them. */
    public Ticks ticks(int most) {
        return scale == Scale.LINEAR ? Ticks.linear(low, high, most, 0) : Ticks.logarithmic(low, high, most);
    }

    /** Whole numbers to write beside a linear axis, at most about {@code most} of them. */
    public Ticks wholeTicks(int most) {
        return Ticks.linear(low, high, most, 1);
    }
}
