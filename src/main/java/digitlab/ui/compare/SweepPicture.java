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
import digitlab.chart.TextRun;
import digitlab.chart.Ticks;
import digitlab.chart.ValueFormat;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.RecipeField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measure along a sweep's values: means with their 95 % intervals, single seeds as dots beside them, the control as a band.
 *
 * @param chosen row that is ringed, −1 for none
 * @param axisName below the axis
 * @param controlName before the control's mean
 */
record SweepPicture(
        Comparison comparison,
        SweepLines sweep,
        int chosen,
        String axisName,
        String controlName,
        ChartStyle style,
        Locale language)
        implements Drawing {
    private static final double CAP = 6;
    private static final double DOTS_ASIDE = 12;
    private static final int MOST_LABELS = 9;
    private static final double NEAR = 14;

    @Override
    public void draw(Surface surface, double width, double height) {
        PlotArea area = area(width, height);
        if (area == null) {
            return;
        }
        Axis across = across(area);
        Axis up = up(area);
        var plot = new LinePlot(surface, area, across, up, style);
        Ticks ticks = across.ticks((int) Math.max(3, area.width() / (6 * style.textSize())));
        Ticks upTicks = up.ticks((int) Math.max(3, area.height() / (4 * style.textSize())));
        plot.grid(ticks, upTicks, format());
        captions(surface, area, across, ticks);
        for (int line = 0; line < sweep.lines().size(); line++) {
            control(surface, area, up, line);
        }
        for (int line = 0; line < sweep.lines().size(); line++) {
            line(surface, across, up, line);
        }
        plot.base();
        legend(surface, area);
    }

    private ValueFormat format() {
        return comparison.measure().unit() == Measure.Unit.SHARE
                ? ValueFormat.percent(language)
                : ValueFormat.plain(language);
    }

    private @Nullable PlotArea area(double width, double height) {
        double text = style.textSize();
        double left = 16 + 4.2 * text;
        double top = (sweep.lines().size() > 1 ? 2.6 : 1.4) * text;
        double right = 4.5 * text;
        double bottom = 4.2 * text;
        return width - left - right < 60 || height - top - bottom < 40
                ? null
                : new PlotArea(left, top, width - left - right, height - top - bottom);
    }

    private Axis across(PlotArea area) {
        double low = sweep.least();
        double high = sweep.most();
        double inset = 28;
        return new Axis(sweep.scale(), low, high > low ? high : low + 1, area.left() + inset, area.right() - inset);
    }

    private Axis up(PlotArea area) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (SweepLines.Line line : sweep.lines()) {
            for (SweepLines.Point point : line.points()) {
                Interval value = comparison.rows().get(point.row()).value();
                low = Math.min(low, low(value));
                high = Math.max(high, high(value));
            }
            if (line.control() >= 0) {
                low = Math.min(low, low(comparison.rows().get(line.control()).value()));
                high = Math.max(high, high(comparison.rows().get(line.control()).value()));
            }
        }
        if (!(high >= low)) {
            return area.up(Scale.LINEAR, 0, 1);
        }
        double room = Math.max(0.08 * (high - low), 1e-4);
        boolean isAccuracy = comparison.measure().unit() == Measure.Unit.SHARE
                && comparison.measure().isLargerBetter();
        double top = isAccuracy ? Math.min(1, high + room) : high + room;
        return area.up(Scale.LINEAR, low - room, top);
    }

    private static double low(@Nullable Interval value) {
        return value == null ? Double.POSITIVE_INFINITY : value.isKnown() ? value.low() : value.mean();
    }

    private static double high(@Nullable Interval value) {
        return value == null ? Double.NEGATIVE_INFINITY : value.isKnown() ? value.high() : value.mean();
    }

    private void captions(Surface surface, PlotArea area, Axis across, Ticks ticks) {
        double baseline = area.bottom() + 6 + style.textSize();
        for (double tick : ticks.major()) {
            surface.text(across.pixel(tick), baseline, Anchor.MIDDLE, style.caption(RecipeField.number(tick)));
        }
        surface.text(
                (area.left() + area.right()) / 2,
                baseline + 1.8 * style.textSize(),
                Anchor.MIDDLE,
                style.value(axisName));
    }

    private Colour colour(int line) {
        return style.colours().of(RunStyle.of(line));
    }

    private void control(Surface surface, PlotArea area, Axis up, int index) {
        int row = sweep.lines().get(index).control();
        @Nullable Interval value = row < 0 ? null : comparison.rows().get(row).value();
        if (value == null) {
            return;
        }
        boolean isOnly = sweep.lines().size() == 1;
        Colour colour = isOnly ? style.colours().secondary() : colour(index);
        if (value.isKnown()) {
            double top = Math.max(area.top(), up.pixel(value.high()));
            double bottom = Math.min(area.bottom(), up.pixel(value.low()));
            surface.rectangle(
                    area.left(), top, area.width(), bottom - top, LinePlot.faded(colour, isOnly ? 0.25 : 0.15));
        }
        double y = Math.floor(up.pixel(value.mean())) + 0.5;
        surface.line(area.left(), y, area.right(), y, new Stroke(colour, 1.5 * style.lineFactor(), new Dashes(6, 4)));
        if (isOnly) {
            String mean = new Writing(comparison.measure(), language).mean(value);
            TextRun words = style.value(controlName + " " + mean);
            surface.text(area.right() - 4, y - 5, Anchor.END, words);
        }
    }

    private void line(Surface surface, Axis across, Axis up, int index) {
        SweepLines.Line line = sweep.lines().get(index);
        Colour colour = colour(index);
        double[] x = new double[line.points().size()];
        double[] y = new double[x.length];
        int n = 0;
        for (SweepLines.Point point : line.points()) {
            Interval value = comparison.rows().get(point.row()).value();
            if (value != null) {
                x[n] = across.pixel(point.value());
                y[n] = up.pixel(value.mean());
                n++;
            }
        }
        Stroke stroke = new Stroke(
                colour,
                2 * style.lineFactor(),
                index == 0 ? Dashes.SOLID : RunStyle.of(index).dashes());
        surface.polyline(x, y, n, stroke);
        boolean labelled = sweep.lines().size() == 1 && line.points().size() <= MOST_LABELS;
        for (SweepLines.Point point : line.points()) {
            point(surface, across.pixel(point.value()), up, point.row(), index, labelled);
        }
    }

    private void point(Surface surface, double x, Axis up, int row, int line, boolean labelled) {
        Comparison.Row shown = comparison.rows().get(row);
        Interval value = shown.value();
        if (value == null) {
            return;
        }
        Colour colour = colour(line);
        if (value.isKnown()) {
            for (double single :
                    shown.group().bySeed(Metric.of(comparison.measure())).values()) {
                surface.disc(x - DOTS_ASIDE, up.pixel(single), 2.2 * style.lineFactor(), LinePlot.faded(colour, 0.55));
            }
            Stroke bar = Stroke.solid(colour, 1.75 * style.lineFactor());
            double from = up.pixel(value.low());
            double to = up.pixel(value.high());
            surface.line(x, from, x, to, bar);
            surface.line(x - CAP, from, x + CAP, from, bar);
            surface.line(x - CAP, to, x + CAP, to, bar);
        }
        double y = up.pixel(value.mean());
        surface.marker(
                RunStyle.of(line).marker(),
                x,
                y,
                1.2 * style.markerRadius(),
                colour,
                style.colours().ground());
        if (row == chosen) {
            surface.ring(
                    x, y, 10 * style.lineFactor(), Stroke.solid(style.colours().accent(), 2));
        }
        if (labelled) {
            String mean = new Writing(comparison.measure(), language).mean(value);
            surface.text(x + 10, y - 5, Anchor.START, style.value(mean));
        }
    }

    private void legend(Surface surface, PlotArea area) {
        if (sweep.lines().size() < 2) {
            return;
        }
        double x = area.left();
        double y = 1.2 * style.textSize();
        for (int i = 0; i < sweep.lines().size(); i++) {
            TextRun name = style.value(sweep.lines().get(i).name());
            if (x + 24 + surface.width(name) > area.right() + 40) {
                return;
            }
            double middle = y - 0.36 * style.textSize();
            surface.marker(
                    RunStyle.of(i).marker(),
                    x + 6,
                    middle,
                    style.markerRadius(),
                    colour(i),
                    style.colours().ground());
            surface.text(x + 16, y, Anchor.START, name);
            x += 16 + surface.width(name) + 20;
        }
    }

    /** The row whose point lies there, the control's for its band; −1 if there is none. */
    int rowAt(double x, double y, double width, double height) {
        PlotArea area = area(width, height);
        if (area == null) {
            return -1;
        }
        Axis across = across(area);
        Axis up = up(area);
        int found = -1;
        double nearest = NEAR;
        for (SweepLines.Line line : sweep.lines()) {
            for (SweepLines.Point point : line.points()) {
                double mean = comparison.rows().get(point.row()).mean();
                double distance = StrictMath.hypot(across.pixel(point.value()) - x, up.pixel(mean) - y);
                if (distance < nearest) {
                    nearest = distance;
                    found = point.row();
                }
            }
        }
        return found;
    }
}
