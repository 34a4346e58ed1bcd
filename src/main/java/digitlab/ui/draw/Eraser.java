package digitlab.ui.draw;

import digitlab.ink.Drawing;
import digitlab.ink.Point;
import digitlab.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Rubs out the parts of strokes whose middle line it touches; what is left of a stroke may be several. */
final class Eraser {
    /** Segments are cut into pieces that are this share of the radius. */
    private static final double PIECE = 0.2;

    private Eraser() {}

    /** What is left when a round eraser has moved from one point to another. */
    static Drawing erase(Drawing drawing, Point from, Point to, double radius) {
        List<Stroke> left = new ArrayList<>();
        for (Stroke stroke : drawing.strokes()) {
            if (touches(stroke, from, to, radius)) {
                addRest(left, fine(stroke, radius * PIECE), from, to, radius);
            } else {
                left.add(stroke);
            }
        }
        return new Drawing(left);
    }

    private static boolean touches(Stroke stroke, Point from, Point to, double radius) {
        return fine(stroke, radius * PIECE).stream().anyMatch(point -> distance(point, from, to) <= radius);
    }

    /** The runs of points that the eraser leaves. A single point would be a speck that nobody drew. */
    private static void addRest(List<Stroke> left, List<Point> points, Point from, Point to, double radius) {
        List<Point> run = new ArrayList<>();
        for (Point point : points) {
            if (distance(point, from, to) > radius) {
                run.add(point);
            } else {
                addRun(left, run);
                run = new ArrayList<>();
            }
        }
        addRun(left, run);
    }

    private static void addRun(List<Stroke> left, List<Point> run) {
        if (run.size() > 1) {
            left.add(new Stroke(run));
        }
    }

    /** The points of a stroke, with others between those that lie further apart than {@code step}. */
    private static List<Point> fine(Stroke stroke, double step) {
        List<Point> points = new ArrayList<>();
        points.add(stroke.points().get(0));
        for (int i = 1; i < stroke.points().size(); i++) {
            Point a = stroke.points().get(i - 1);
            Point b = stroke.points().get(i);
            int pieces = (int) Math.max(1, Math.ceil(Math.hypot(b.x() - a.x(), b.y() - a.y()) / step));
            for (int k = 1; k <= pieces; k++) {
                double share = (double) k / pieces;
                points.add(new Point(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y())));
            }
        }
        return points;
    }

    /** Of a point to a segment. */
    private static double distance(Point point, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double squared = dx * dx + dy * dy;
        double along = squared > 0 ? ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / squared : 0;
        double share = Math.max(0, Math.min(1, along));
        return Math.hypot(point.x() - from.x() - share * dx, point.y() - from.y() - share * dy);
    }
}
