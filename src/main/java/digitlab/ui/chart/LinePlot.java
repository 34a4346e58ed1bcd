package digitlab.ui.chart;

import digitlab.ui.chart.Surface.Anchor;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.paint.Color;

/** Lines over one pair of axes, with grid, labels and an optional shaded gap between two of them. */
public final class LinePlot {
    private static final double LABEL_SIZE = 11;

    private final Polyline polyline = new Polyline();
    private final Polyline other = new Polyline();

    /** Grid lines and the labels of both axes. */
    public void axes(
            Surface surface,
            Axis across,
            Axis up,
            ChartColours colours,
            DoubleFunction<String> label,
            boolean labelsBelow) {
        double left = across.start();
        double right = across.end();
        for (double tick : up.ticks(5)) {
            double y = Math.round(up.pixel(tick)) + 0.5;
            straight(surface, left, y, right, y, colours.grid(), 1);
            surface.text(label.apply(tick), left - 8, y + 4, LABEL_SIZE, false, colours.secondary(), Anchor.END);
        }
        List<Double> epochs = across.ticks(6);
        double step = epochs.size() > 1 ? epochs.get(1) - epochs.get(0) : 1;
        for (double tick : epochs) {
            double x = Math.round(across.pixel(tick)) + 0.5;
            straight(surface, x, up.end(), x, up.start(), colours.grid(), 1);
            if (labelsBelow) {
                surface.text(
                        Axis.label(tick, step),
                        x,
                        up.start() + 17,
                        LABEL_SIZE,
                        false,
                        colours.secondary(),
                        Anchor.MIDDLE);
            }
        }
        double base = Math.round(up.start()) + 0.5;
        straight(surface, left, base, right, base, colours.axis(), 1);
    }

    /** A straight line between two points. */
    public void straight(Surface surface, double x1, double y1, double x2, double y2, Color colour, double width) {
        surface.line(new double[] {x1, x2}, new double[] {y1, y2}, 2, colour, width, Dashes.SOLID);
    }

    /** The area between two lines, as far as both go. */
    public void gap(Surface surface, Series first, Series second, Axis across, Axis up, Color fill) {
        polyline.place(first, across, up);
        other.place(second, across, up);
        for (int i = other.n - 1; i >= 0; i--) {
            polyline.add(other.x[i], other.y[i]);
        }
        if (polyline.n > 2) {
            surface.area(polyline.x, polyline.y, polyline.n, fill);
        }
    }

    /** A line with its markers. */
    public void draw(Surface surface, Series series, Axis across, Axis up, Color ground) {
        polyline.place(series, across, up);
        if (polyline.n > 1) {
            surface.line(polyline.x, polyline.y, polyline.n, series.colour, series.width, series.dashes);
        }
        if (series.marker == null) {
            return;
        }
        int last = series.x.length - 1;
        for (int i = 0; i <= last; i++) {
            boolean whole = series.x[i] == Math.rint(series.x[i]);
            boolean itsTurn = whole && Math.floorMod((long) series.x[i] - series.markerOffset, 5) == 0;
            if ((itsTurn || i == last) && Double.isFinite(series.y[i])) {
                surface.marker(
                        series.marker, across.pixel(series.x[i]), up.pixel(series.y[i]), 8, series.colour, ground);
            }
        }
    }
}
