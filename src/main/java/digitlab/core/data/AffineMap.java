package digitlab.core.data;

/**
 * Where in the source each pixel of a turned, enlarged, slanted and moved image comes from.
 * <pre>
 *   column = xx·c + xy·r + x0        row = yx·c + yy·r + y0        for the pixel in row r, column c
 * </pre>
 */
record AffineMap(double xx, double xy, double x0, double yx, double yy, double y0) {
    /**
     * MNIST's images have their centre of mass at this row and column (indices from 0), so turning, scaling and slanting
     * about it leave it where it is.
     */
    static final double CENTRE = 14;

    /**
     * The inverse of: enlarge by s, then add k·(row − centre) to the column, then turn by θ (clockwise as seen, rows
     * counting downwards), then move.
     * <pre>
     *   forward  s·R(θ)·H(k)        inverse  1/s · [cos θ + k·sin θ, sin θ − k·cos θ; −sin θ, cos θ]
     * </pre>
     */
    static AffineMap undoing(double degrees, double scale, double shear, double right, double down) {
        double angle = StrictMath.toRadians(degrees);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double xx = (cos + shear * sin) / scale;
        double xy = (sin - shear * cos) / scale;
        double yx = -sin / scale;
        double yy = cos / scale;
        double x0 = CENTRE - xx * (CENTRE + right) - xy * (CENTRE + down);
        double y0 = CENTRE - yx * (CENTRE + right) - yy * (CENTRE + down);
        return new AffineMap(xx, xy, x0, yx, yy, y0);
    }
}
