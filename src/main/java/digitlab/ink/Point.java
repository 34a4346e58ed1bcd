package digitlab.ink;

import digitlab.core.Check;

/**
 * A point that a pen touched.
 *
 * @param x to the right; finite
 * @param y downwards; finite
 */
public record Point(double x, double y) {
    public Point {
        Check.finite("x", x);
        Check.finite("y", y);
    }
}
