package digitlab.chart;

/**
 * The part of a range that shows, as shares of its whole length in the units of its scale: zooming and panning are the same
 * for linear and logarithmic axes.
 *
 * @param from in [0, 1)
 * @param to in (from, 1]
 */
public record Viewport(double from, double to) {
    public static final Viewport WHOLE = new Viewport(0, 1);

    /** Deeper zooming shows nothing new. */
    private static final double LEAST = 1.0 / 256;

    public Viewport {
        if (!(from >= 0 && to <= 1 && from < to)) {
            throw new IllegalArgumentException(
                    "a viewport must lie between 0 and 1 and rise, but goes from " + from + " to " + to);
        }
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /**
     * Shows less or more, while what lies at a point stays there.
     *
     * @param factor of the shown length; below 1 zooms in
     * @param at the point, as a share of what shows
     */
    public Viewport zoomed(double factor, double at) {
        double length = Math.max(LEAST, Math.min(1, (to - from) * factor));
        double fixed = from + at * (to - from);
        return placed(fixed - at * length, length);
    }

    /** Moves by a share of what shows; stops at the ends. */
    public Viewport panned(double by) {
        return placed(from + by * (to - from), to - from);
    }

    private static Viewport placed(double from, double length) {
        double start = Math.max(0, Math.min(1 - length, from));
        return new Viewport(start, Math.min(1, start + length));
    }

    /** The part of an axis that shows, drawn over the same pixels. */
    public Axis of(Axis whole) {
        if (isWhole()) {
            return whole;
        }
        double length = whole.end() - whole.start();
        return new Axis(
                whole.scale(),
                whole.value(whole.start() + from * length),
                whole.value(whole.start() + to * length),
                whole.start(),
                whole.end());
    }
}
