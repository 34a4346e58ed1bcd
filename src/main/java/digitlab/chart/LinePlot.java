package digitlab.chart;

import digitlab.chart.RunStyle.Marker;
import digitlab.chart.Surface.Anchor;

/** Curves over one pair of axes. Made for one drawing, used on one thread. */
public final class LinePlot {
    private static final double TO_LABELS = 8;
    private static final double RING_RADIUS = 7.5;
    private static final double STOP_REACH = 8;

    private final Surface surface;
    private final PlotArea area;
    private final Axis across;
    private final Axis up;
    private final ChartStyle style;
    private final Stripes stripes = new Stripes();
    private final Stripes others = new Stripes();

    public LinePlot(Surface surface, PlotArea area, Axis across, Axis up, ChartStyle style) {
        this.surface = surface;
        this.area = area;
        this.across = across;
        this.up = up;
        this.style = style;
    }

    /** The middle of the screen pixel that a place lies in: thin straight lines are sharp there. */
    static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }

    /** Lines at the ticks of both axes, with labels on the left. */
    public void grid(Ticks acrossTicks, Ticks upTicks, ValueFormat upFormat) {
        Stroke line = Stroke.solid(style.colours().grid(), 1);
        for (double tick : acrossTicks.major()) {
            double x = crisp(across.pixel(tick));
            surface.line(x, area.top(), x, area.bottom(), line);
        }
        for (double tick : upTicks.major()) {
            double y = crisp(up.pixel(tick));
            surface.line(area.left(), y, area.right(), y, line);
            TextRun label = style.caption(upFormat.tick(tick, upTicks));
            surface.text(area.left() - TO_LABELS, y + middle(label), Anchor.END, label);
        }
    }

    /** From the middle of a line of text to its baseline. */
    private static double middle(TextRun text) {
        return 0.36 * text.size();
    }

    /** The line below the plot, over whatever was drawn on it. */
    public void base() {
        double y = crisp(area.bottom());
        surface.line(
                area.left(), y, area.right(), y, Stroke.solid(style.colours().axis(), 1));
    }

    /** Labels below the plot, and behind the last one what they count. */
    public void captions(Ticks ticks, ValueFormat format, String unit) {
        double baseline = area.bottom() + 0.75 * TO_LABELS + style.textSize();
        double end = area.right();
        for (double tick : ticks.major()) {
            double x = across.pixel(tick);
            TextRun label = style.caption(format.tick(tick, ticks));
            surface.text(x, baseline, Anchor.MIDDLE, label);
            end = Math.max(end, x + surface.width(label) / 2);
        }
        surface.text(end + TO_LABELS, baseline, Anchor.START, style.caption(unit));
    }

    /** A curve, thinned to what the eye can tell apart, on a faint band as wide as its noise. */
    public void curve(Series series, Stroke stroke) {
        clipped(() -> {
            stripes.place(series, across, up);
            if (stripes.isNoisy()) {
                stripes.drawSpread(
                        surface, faded(stroke.colour(), 0.15 * stroke.colour().opacity()));
            }
            stripes.drawMeans(surface, stroke);
        });
    }

    /** The area between two curves. */
    public void between(Series first, Series second, Colour fill) {
        clipped(() -> {
            stripes.place(first, across, up);
            others.place(second, across, up);
            stripes.drawBetween(surface, others, fill);
        });
    }

    private void clipped(Runnable drawing) {
        surface.clipped(area.left(), area.top(), area.width(), area.height(), drawing);
    }

    /** The same colour, as good as transparent. */
    public static Colour faded(Colour colour, double opacity) {
        return colour.withOpacity(opacity);
    }

    /** Markers at the whole x that leave the rest {@code offset} when divided by {@code every}. */
    public void markers(Series series, Marker marker, Colour colour, int every, int offset) {
        for (int i = 0; i < series.size(); i++) {
            double x = series.x(i);
            if (x == Math.rint(x) && Math.floorMod((long) x - offset, every) == 0) {
                marker(marker, x, series.y(i), colour);
            }
        }
    }

    /** A marker at a point, if that shows. */
    public void marker(Marker marker, double x, double y, Colour colour) {
        if (shows(x, y)) {
            surface.marker(
                    marker,
                    across.pixel(x),
                    up.pixel(y),
                    style.markerRadius(),
                    colour,
                    style.colours().ground());
        }
    }

    /** A ring about a point, if that shows. */
    public void ring(double x, double y, Colour colour) {
        if (shows(x, y)) {
            surface.ring(
                    across.pixel(x),
                    up.pixel(y),
                    RING_RADIUS * style.lineFactor(),
                    Stroke.solid(colour, 1.5 * style.lineFactor()));
        }
    }

    /** A bar across the end of a curve that was stopped, if that shows. */
    public void stop(double x, double y, Colour colour) {
        if (shows(x, y)) {
            double reach = STOP_REACH * style.lineFactor();
            double at = across.pixel(x);
            surface.line(
                    at, up.pixel(y) - reach, at, up.pixel(y) + reach, Stroke.solid(colour, 2.5 * style.lineFactor()));
        }
    }

    /** A hollow dot, where the crosshair meets a curve. */
    public void dot(double x, double y, Colour colour) {
        if (shows(x, y)) {
            double radius = 3.5 * style.lineFactor();
            surface.disc(across.pixel(x), up.pixel(y), radius, style.colours().ground());
            surface.ring(across.pixel(x), up.pixel(y), radius, Stroke.solid(colour, 2));
        }
    }

    /** Fades everything to the right of an x. */
    public void veil(double x) {
        double from = Math.max(area.left(), across.pixel(x) + 1);
        double margin = style.markerRadius();
        if (from < area.right()) {
            surface.rectangle(
                    from,
                    area.top() - margin,
                    area.right() + margin - from,
                    area.height() + margin,
                    faded(style.colours().ground(), 0.65));
        }
    }

    /** Whether a point lies between the axes. */
    public boolean shows(double x, double y) {
        return across.contains(x) && up.contains(y) && up.scale().shows(y);
    }
}
