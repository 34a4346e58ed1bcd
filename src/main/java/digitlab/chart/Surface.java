package digitlab.chart;

import digitlab.chart.RunStyle.Marker;

/**
 * What a plot draws on: a canvas, or a file. Coordinates are in pixels, y downwards; arrays are read up to {@code n} and
 * not kept.
 */
public interface Surface extends TextMeasure {
    /** Which part of a text stands at its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void polyline(double[] x, double[] y, int n, Stroke stroke);

    void polygon(double[] x, double[] y, int n, Colour fill);

    void rectangle(double x, double y, double width, double height, Colour fill);

    void disc(double x, double y, double radius, Colour fill);

    /** A circle without filling. */
    void ring(double x, double y, double radius, Stroke stroke);

    /** Pieces of text side by side, their baseline at y. */
    void text(double x, double y, Anchor anchor, TextRun... runs);

    /** Draws, and leaves out whatever lies outside of the rectangle. */
    void clipped(double x, double y, double width, double height, Runnable drawing);

    /** Draws with all places moved to the right and down. */
    void shifted(double right, double down, Runnable drawing);

    /**
     * A picture made of squares.
     *
     * @param argb (height×width), row-major, alpha in the highest byte
     * @param factor pixels along one side of a square
     */
    void picture(int[] argb, int width, int height, double x, double y, int factor);

    /** A straight line between two points. */
    default void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        polyline(new double[] {x1, x2}, new double[] {y1, y2}, 2, stroke);
    }

    /**
     * A marker about a point.
     *
     * @param radius half of its size
     * @param ground colour inside of hollow ones
     */
    default void marker(Marker marker, double x, double y, double radius, Colour colour, Colour ground) {
        double r = radius;
        Stroke stroke = Stroke.solid(colour, Math.max(1, r / 2));
        switch (marker) {
            case CIRCLE -> disc(x, y, r, colour);
            case SQUARE -> rectangle(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r, colour);
            case TRIANGLE ->
                polygon(
                        new double[] {x - 1.15 * r, x + 1.15 * r, x},
                        new double[] {y + 0.9 * r, y + 0.9 * r, y - 1.1 * r},
                        3,
                        colour);
            case DIAMOND ->
                polygon(
                        new double[] {x, x + 1.2 * r, x, x - 1.2 * r},
                        new double[] {y - 1.2 * r, y, y + 1.2 * r, y},
                        4,
                        colour);
            case CROSS -> {
                line(x - 0.9 * r, y - 0.9 * r, x + 0.9 * r, y + 0.9 * r, stroke);
                line(x - 0.9 * r, y + 0.9 * r, x + 0.9 * r, y - 0.9 * r, stroke);
            }
            case RING -> {
                disc(x, y, r, ground);
                ring(x, y, 0.85 * r, stroke);
            }
        }
    }
}
