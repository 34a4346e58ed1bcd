package digitlab.report;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
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
import digitlab.core.experiment.RecipeField;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What a swept number does: mean and 95 % interval at each of its values, the score above the overfitting gap. */
record SweepDrawing(SweepCurve sweep, List<Measure> measures, ReportTexts texts) implements Drawing {
    private static final double LEFT = 62;
    private static final double RIGHT = 16;
    private static final double TOP = 40;
    private static final double PLOT = 155;
    private static final double BETWEEN = 60;
    private static final double BOTTOM = 48;
    private static final double CAP = 3.5;
    /** Lines at the same value step aside by so many pixels, so that their bars do not cover each other. */
    private static final double ASIDE = 3;

    private static final ChartStyle STYLE = ReportStyle.CHART;

    static double height(int measures) {
        return TOP + measures * PLOT + (measures - 1) * BETWEEN + BOTTOM;
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        surface.rectangle(0, 0, width, height, STYLE.colours().ground());
        legend(surface, width);
        for (int i = 0; i < measures.size(); i++) {
            var area = new PlotArea(LEFT, TOP + i * (PLOT + BETWEEN), width - LEFT - RIGHT, PLOT);
            plot(surface, area, measures.get(i), i == measures.size() - 1);
        }
    }

    private void legend(Surface surface, double width) {
        double x = width - RIGHT;
        double y = STYLE.textSize() + 2;
        for (int i = sweep.lines().size() - 1; i >= 0; i--) {
            SweepCurve.Line line = sweep.lines().get(i);
            if (line.name().isEmpty()) {
                return;
            }
            TextRun name = STYLE.value(line.name());
            x -= surface.width(name);
            surface.text(x, y, Anchor.START, name);
            double middle = y - 0.36 * STYLE.textSize();
            surface.line(x - 34, middle, x - 8, middle, stroke(i));
            marker(surface, i, x - 21, middle);
            x -= 34 + 22;
        }
    }

    private static Colour colour(int line) {
        return STYLE.colours().of(RunStyle.of(line));
    }

    private static Stroke stroke(int line) {
        return line == 0
                ? Stroke.solid(colour(line), 1.8)
                : new Stroke(colour(line), 1.8, RunStyle.of(line).dashes());
    }

    private static void marker(Surface surface, int line, double x, double y) {
        surface.marker(
                RunStyle.of(line).marker(),
                x,
                y,
                STYLE.markerRadius(),
                colour(line),
                STYLE.colours().ground());
    }

    private void plot(Surface surface, PlotArea area, Measure measure, boolean last) {
        boolean share = measure.unit() == Measure.Unit.SHARE;
        Span span = Span.around(values(measure));
        span = share && measure != Measure.GAP ? span.withinShares() : span;
        var across = new SweepAxis(sweep.values(), area);
        Axis up = area.up(Scale.LINEAR, span.low(), span.high());
        var plot = new LinePlot(surface, area, across.axis(), up, STYLE);
        Ticks ticks = across.axis().ticks(9);
        plot.grid(
                ticks,
                up.ticks(5),
                share ? ValueFormat.percent(texts.language()) : ValueFormat.plain(texts.language()));
        surface.text(4, area.top() - 10, Anchor.START, STYLE.name(texts.name(measure)));
        plot.base();
        captions(surface, area, across, ticks);
        if (last) {
            surface.text(
                    (area.left() + area.right()) / 2,
                    area.bottom() + 2.4 * STYLE.textSize() + 10,
                    Anchor.MIDDLE,
                    STYLE.value(sweep.axis()));
        }
        surface.clipped(area.left(), area.top() - 6, area.width(), area.height() + 12, () -> {
            for (int line = 0; line < sweep.lines().size(); line++) {
                line(surface, across, up, measure, line);
            }
        });
    }

    private void captions(Surface surface, PlotArea area, SweepAxis across, Ticks ticks) {
        double baseline = area.bottom() + 6 + STYLE.textSize();
        for (double tick : ticks.major()) {
            surface.text(across.axis().pixel(tick), baseline, Anchor.MIDDLE, STYLE.caption(RecipeField.number(tick)));
        }
        if (across.isZeroApart()) {
            surface.text(across.pixel(0), baseline, Anchor.MIDDLE, STYLE.caption("0"));
            double x = across.gap();
            surface.rectangle(x - 3, area.bottom() - 3, 6, 7, STYLE.colours().ground());
            Stroke slash = Stroke.solid(STYLE.colours().axis(), 1);
            surface.line(x - 5, area.bottom() + 5, x - 1, area.bottom() - 5, slash);
            surface.line(x + 1, area.bottom() + 5, x + 5, area.bottom() - 5, slash);
        }
    }

    private double[] values(Measure measure) {
        return sweep.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(point -> point.group().interval(measure))
                .flatMap(Optional::stream)
                .flatMapToDouble(interval -> interval.isKnown()
                        ? DoubleStream.of(interval.low(), interval.high())
                        : DoubleStream.of(interval.mean()))
                .toArray();
    }

    private void line(Surface surface, SweepAxis across, Axis up, Measure measure, int index) {
        SweepCurve.Line line = sweep.lines().get(index);
        double aside = (index - (sweep.lines().size() - 1) / 2.0) * ASIDE;
        double[] x = new double[line.points().size()];
        double[] y = new double[x.length];
        int n = 0;
        for (SweepCurve.Point point : line.points()) {
            Optional<Interval> interval = point.group().interval(measure);
            if (interval.isPresent()) {
                double at = across.pixel(point.value()) + aside;
                bar(surface, at, up, interval.get(), colour(index));
                boolean joined = !(across.isZeroApart() && point.value() == 0);
                if (joined) {
                    x[n] = at;
                    y[n] = up.pixel(interval.get().mean());
                    n++;
                }
                marker(surface, index, at, up.pixel(interval.get().mean()));
            }
        }
        if (n > 1) {
            surface.polyline(x, y, n, stroke(index));
        }
    }

    private static void bar(Surface surface, double x, Axis up, Interval interval, Colour colour) {
        if (interval.isKnown()) {
            Stroke stroke = Stroke.solid(LinePlot.faded(colour, 0.8), 1.2);
            double from = up.pixel(interval.low());
            double to = up.pixel(interval.high());
            surface.line(x, from, x, to, stroke);
            surface.line(x - CAP, from, x + CAP, from, stroke);
            surface.line(x - CAP, to, x + CAP, to, stroke);
        }
    }
}
