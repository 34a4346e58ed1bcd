package digitlab.ink;

import java.util.List;

/**
 * An upright rectangle.
 *
 * @param right at least {@code left}
 * @param bottom at least {@code top}
 */
record Box(double left, double top, double right, double bottom) {
    Box {
        if (!(left <= right && top <= bottom)) {
            throw new IllegalArgumentException("box must be left ≤ right and top ≤ bottom, but is [%s, %s] × [%s, %s]"
                    .formatted(left, right, top, bottom));
        }
    }

    /** The smallest around these points, at least one. */
    static Box around(List<Point> points) {
        return new Box(
                points.stream().mapToDouble(Point::x).min().orElseThrow(),
                points.stream().mapToDouble(Point::y).min().orElseThrow(),
                points.stream().mapToDouble(Point::x).max().orElseThrow(),
                points.stream().mapToDouble(Point::y).max().orElseThrow());
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double longestSide() {
        return Math.max(width(), height());
    }

    /** The smallest box around this and another. */
    Box and(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
