package digitlab.ink;

import java.util.List;

/**
 * The way of a pen from where it touched the paper to where it left it.
 *
 * @param points in the order drawn, at least one
 */
public record Stroke(List<Point> points) {
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("points must be at least one, but are none");
        }
    }

    /** The smallest box around the points. */
    Box bounds() {
        return Box.around(points);
    }
}
