package digitlab.ink;

import digitlab.core.Check;
import java.util.Arrays;
import java.util.List;

/**
 * A round pen with a soft edge: at distance d from the middle of a stroke a pixel has
 * <pre>
 *   255 · min(1, max(0, ½ + (width/2 − d) / softness))
 * </pre>
 * which is half of full ink at width/2.
 *
 * @param width in pixels, where ink is half; positive
 * @param softness in pixels, of the edge from full ink to none; about 1 is what a pixel's area covers; positive
 */
public record Pen(double width, double softness) {
    /** Draws what looks most like MNIST. */
    public static final Pen MNIST = new Pen(2.4, 1.2);

    public Pen {
        Check.positive("width", width);
        Check.positive("softness", softness);
    }

    /** From the middle of a stroke to where its ink ends, in pixels. */
    double reach() {
        return (width + softness) / 2;
    }

    /** The drawing on black, in white. What lies outside is cut off. */
    GreyPicture draw(Drawing drawing, int columns, int rows) {
        double[] squares = new double[columns * rows];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        for (Stroke stroke : drawing.strokes()) {
            List<Point> points = stroke.points();
            for (int i = 0; i < points.size(); i++) {
                approach(squares, columns, rows, points.get(Math.max(0, i - 1)), points.get(i));
            }
        }
        byte[] pixels = new byte[squares.length];
        for (int i = 0; i < pixels.length; i++) {
            double ink = 0.5 + (width / 2 - Math.sqrt(squares[i])) / softness;
            pixels[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, ink)));
        }
        return new GreyPicture(columns, rows, pixels);
    }

    /** Lowers the squared distances of those pixels that a segment's ink can reach. */
    private void approach(double[] squares, int columns, int rows, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double squaredLength = dx * dx + dy * dy;
        int left = (int) Math.max(0, Math.floor(Math.min(a.x(), b.x()) - reach()));
        int right = (int) Math.min(columns, Math.ceil(Math.max(a.x(), b.x()) + reach()));
        int top = (int) Math.max(0, Math.floor(Math.min(a.y(), b.y()) - reach()));
        int bottom = (int) Math.min(rows, Math.ceil(Math.max(a.y(), b.y()) + reach()));
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                double x = column + 0.5 - a.x();
                double y = row + 0.5 - a.y();
                double along = squaredLength > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / squaredLength)) : 0;
                double across = x - along * dx;
                double down = y - along * dy;
                int i = row * columns + column;
                squares[i] = Math.min(squares[i], across * across + down * down);
            }
        }
    }
}
