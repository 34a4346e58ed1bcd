package digitlab.ink;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a pen drew, as strokes, so that it can be drawn again at any size with any pen.
 *
 * @param strokes in the order drawn; none on an empty canvas
 */
public record Drawing(List<Stroke> strokes) implements Ink {
    /** Nothing drawn. */
    public static final Drawing EMPTY = new Drawing(List.of());

    public Drawing {
        strokes = List.copyOf(strokes);
    }

    /** The same strokes elsewhere. */
    public Drawing moved(double across, double down) {
        return with(point -> new Point(point.x() + across, point.y() + down));
    }

    /** The same strokes, larger or smaller, the origin staying where it is. */
    public Drawing scaled(double factor) {
        return with(point -> new Point(point.x() * factor, point.y() * factor));
    }

    /** The smallest box around all points, of which there must be one. */
    Box bounds() {
        return strokes.stream().map(Stroke::bounds).reduce(Box::and).orElseThrow();
    }

    private Drawing with(UnaryOperator<Point> change) {
        return new Drawing(strokes.stream()
                .map(stroke -> new Stroke(stroke.points().stream().map(change).toList()))
                .toList());
    }
}
