package digitlab.ui.compare;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Dashes;
import digitlab.chart.Drawing;
import digitlab.chart.LinePlot;
import digitlab.chart.PlotArea;
import digitlab.chart.RunStyle;
import digitlab.chart.Scale;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.Ticks;
import digitlab.chart.ValueFormat;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line for each group: its mean with the 95 % interval and its single seeds, with the mean of what it is compared with.
 *
 * @param names of the rows
 * @param chosen row that is ringed, −1 for none
 * @param measureName below the axis
 */
record LevelsPicture(
        Comparison comparison, List<String> names, int chosen, String measureName, ChartStyle style, Locale language)
        implements Drawing {
    private static final double CAP = 5;
    private static final double LARGEST_ROW = 44;

    LevelsPicture {
        names = List.copyOf(names);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        PlotArea area = area(width, height);
        if (area == null) {
            return;
        }
        Axis across = across(area);
        boolean isShare = comparison.measure().unit() == Measure.Unit.SHARE;
        ValueFormat format = isShare ? ValueFormat.percent(language) : ValueFormat.plain(language);
        Ticks ticks = across.ticks((int) Math.max(2, area.width() / (6 * style.textSize())));
        for (double tick : ticks.major()) {
            double x = Math.floor(across.pixel(tick)) + 0.5;
            surface.line(
                    x,
                    area.top(),
                    x,
                    area.bottom(),
                    Stroke.solid(style.colours().grid(), 1));
            surface.text(
                    x, area.bottom() + 6 + style.textSize(), Anchor.MIDDLE, style.caption(format.tick(tick, ticks)));
        }
        double base = Math.floor(area.bottom()) + 0.5;
        surface.line(
                area.left(),
                base,
                area.right(),
                base,
                Stroke.solid(style.colours().axis(), 1));
        surface.text(
                (area.left() + area.right()) / 2,
                area.bottom() + 2.9 * style.textSize() + 4,
                Anchor.MIDDLE,
                style.value(measureName));
        for (int row = 0; row < names.size(); row++) {
            row(surface, area, across, row);
        }
    }

    private @Nullable PlotArea area(double width, double height) {
        double text = style.textSize();
        double left = Math.min(width * 0.34, 17 * text);
        double bottom = 4.2 * text;
        double most = LARGEST_ROW * names.size() * style.lineFactor();
        double h = Math.min(most, height - 8 - bottom);
        return width - left - 24 < 60 || h < 10 ? null : new PlotArea(left, 8, width - left - 24, h);
    }

    private Axis across(PlotArea area) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Comparison.Row row : comparison.rows()) {
            for (double value :
                    row.group().bySeed(Metric.of(comparison.measure())).values()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (row.value() != null && row.value().isKnown()) {
                low = Math.min(low, row.value().low());
                high = Math.max(high, row.value().high());
            }
        }
        if (!(high >= low)) {
            return area.across(Scale.LINEAR, 0, 1);
        }
        double room = Math.max(0.06 * (high - low), 1e-4);
        return area.across(Scale.LINEAR, low - room, high + room);
    }

    private double y(PlotArea area, int row) {
        return area.top() + (row + 0.5) * area.height() / names.size();
    }

    private void row(Surface surface, PlotArea area, Axis across, int row) {
        Comparison.Row shown = comparison.rows().get(row);
        double y = y(area, row);
        boolean isReference = comparison.isReference(row);
        surface.text(
                area.left() - 12,
                y + 0.36 * style.textSize(),
                Anchor.END,
                surface.fitted(
                        row == chosen ? style.name(names.get(row)) : style.value(names.get(row)), area.left() - 20));
        Interval value = shown.value();
        if (value == null) {
            return;
        }
        Colour colour =
                isReference ? style.colours().secondary() : style.colours().of(RunStyle.of(0));
        if (isReference) {
            double x = Math.floor(across.pixel(value.mean())) + 0.5;
            surface.line(
                    x, area.top(), x, area.bottom(), new Stroke(style.colours().secondary(), 1, new Dashes(6, 4)));
        }
        if (value.isKnown()) {
            for (double single :
                    shown.group().bySeed(Metric.of(comparison.measure())).values()) {
                surface.disc(across.pixel(single), y + 8, 2.2 * style.lineFactor(), LinePlot.faded(colour, 0.55));
            }
            Stroke bar = Stroke.solid(colour, 1.75 * style.lineFactor());
            double from = across.pixel(value.low());
            double to = across.pixel(value.high());
            surface.line(from, y, to, y, bar);
            surface.line(from, y - CAP, from, y + CAP, bar);
            surface.line(to, y - CAP, to, y + CAP, bar);
        }
        surface.disc(across.pixel(value.mean()), y, 1.2 * style.markerRadius(), colour);
        if (row == chosen) {
            surface.ring(
                    across.pixel(value.mean()),
                    y,
                    10 * style.lineFactor(),
                    Stroke.solid(style.colours().accent(), 2));
        }
    }

    /** The row that lies there; −1 if there is none. */
    int rowAt(double x, double y, double width, double height) {
        PlotArea area = area(width, height);
        if (area == null || y < area.top() || y >= area.bottom()) {
            return -1;
        }
        return (int) ((y - area.top()) * names.size() / area.height());
    }
}
