package digitlab.ui.layers;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Drawing;
import digitlab.chart.EndLabels;
import digitlab.chart.EndLabels.End;
import digitlab.chart.LinePlot;
import digitlab.chart.PlotArea;
import digitlab.chart.Scale;
import digitlab.chart.Series;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import digitlab.chart.Ticks;
import digitlab.chart.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One figure of the layers over the epochs.
 *
 * @param measure what is drawn
 * @param lines of the layers, from input to output
 * @param lastEpoch right end of the axis
 * @param shownEpoch where a thin line stands, 0 for none; what is later fades
 * @param texts in the window's language
 */
record MeasureDrawing(
        Measure measure,
        List<Line> lines,
        int lastEpoch,
        int shownEpoch,
        Texts texts,
        ChartStyle style,
        Locale language)
        implements Drawing {
    private static final int MANY_EPOCHS = 30;
    private static final double EDGE = 1.15;
    private static final double LINE = 1.35;

    /** With less room, as a multiple of the type's size, the note stands below the title: in all four plots alike. */
    private static final double ROOM_BESIDE_TITLE = 32;

    private static final double LEAST_SHARE = 0.1;

    /**
     * A layer's line.
     *
     * @param layers in all, for its colour
     */
    record Line(int layer, int layers, String name, Series series) {}

    /**
     * What is written.
     *
     * @param title of the plot
     * @param note behind the title
     * @param nothing instead of lines
     * @param epochs below the axis
     */
    record Texts(String title, String note, String nothing, String epochs) {}

    MeasureDrawing {
        lines = List.copyOf(lines);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        double text = style.textSize();
        var title = style.name(texts.title());
        surface.text(0, 1.2 * text, Anchor.START, title);
        boolean below = width < ROOM_BESIDE_TITLE * text;
        double noteLeft = below ? 0 : surface.width(title) + 8;
        surface.text(
                noteLeft,
                (below ? 1.2 + LINE : 1.2) * text,
                Anchor.START,
                surface.fitted(style.caption(texts.note()), width - noteLeft));
        double left = 4.4 * text;
        double right = (below ? 7.2 : 8.5) * text;
        double top = (below ? 2.4 + LINE : 2.4) * text;
        double bottom = 2.6 * text;
        if (width - left - right < 40 || height - top - bottom < 24) {
            return;
        }
        var area = new PlotArea(left, top, width - left - right, height - top - bottom);
        if (lines.isEmpty()) {
            double y = area.top() + 1.2 * text;
            for (TextRun line : surface.lines(style.caption(texts.nothing()), width)) {
                surface.text(0, y, Anchor.START, line);
                y += LINE * text;
            }
            return;
        }
        plot(surface, area, width);
    }

    private void plot(Surface surface, PlotArea area, double width) {
        Axis across = area.across(Scale.LINEAR, 0, lastEpoch);
        Axis up = up(area);
        var plot = new LinePlot(surface, area, across, up, style);
        Ticks epochs = across.wholeTicks((int) Math.max(2, area.width() / 48));
        ValueFormat format = measure.isShare() ? ValueFormat.percent(language) : ValueFormat.plain(language);
        plot.grid(epochs, up.ticks((int) Math.max(2, area.height() / 28)), format);
        for (Line line : lines) {
            Stroke stroke = LayerLook.stroke(line.layer(), line.layers(), style);
            plot.curve(line.series(), stroke);
            if (line.series().size() <= MANY_EPOCHS) {
                plot.markers(line.series(), LayerLook.marker(line.layer()), stroke.colour(), 1, 0);
            }
        }
        if (shownEpoch > 0) {
            plot.veil(shownEpoch);
            double x = across.pixel(shownEpoch);
            surface.line(
                    x,
                    area.top(),
                    x,
                    area.bottom(),
                    Stroke.solid(style.colours().axis(), 1));
        }
        plot.base();
        plot.captions(epochs, ValueFormat.plain(language), texts.epochs());
        names(surface, area, up, width);
    }

    private Axis up(PlotArea area) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            for (int i = 0; i < line.series().size(); i++) {
                double value = line.series().y(i);
                if (measure.scale().shows(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (!(high >= low)) {
            return area.up(Scale.LINEAR, 0, 1);
        }
        if (measure.scale() == Scale.LOG10) {
            return area.up(Scale.LOG10, low / EDGE / EDGE, high * EDGE * EDGE);
        }
        if (measure.isShare()) {
            return area.up(Scale.LINEAR, 0, Math.min(1, Math.max(LEAST_SHARE, high * EDGE)));
        }
        return area.up(Scale.LINEAR, 0, high > 0 ? high * EDGE : 1);
    }

    private void names(Surface surface, PlotArea area, Axis up, double width) {
        List<End> ends = new ArrayList<>();
        for (Line line : lines) {
            double y = line.series().isEmpty()
                    ? Double.NaN
                    : up.pixel(line.series().lastY());
            double place = Double.isFinite(y) ? Math.max(area.top(), Math.min(area.bottom(), y)) : area.bottom();
            ends.add(new End(
                    place,
                    LayerLook.marker(line.layer()),
                    LayerLook.stroke(line.layer(), line.layers(), style),
                    "",
                    line.name()));
        }
        new EndLabels(surface, style, area.right() + 8, width - area.right() - 8, area.top() - 6, area.bottom() + 6)
                .draw(ends, more -> "+ " + more);
    }
}
