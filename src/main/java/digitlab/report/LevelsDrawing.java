package digitlab.report;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
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
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A row for each group: its mean with the 95 % interval and its single runs, for the score on the left and the overfitting
 * gap on the right.
 */
record LevelsDrawing(List<ReportGroup> groups, List<Measure> measures, ReportTexts texts) implements Drawing {
    static final int MOST_GROUPS = 36;

    private static final double ROW = 24;
    private static final double TOP = 34;
    private static final double BOTTOM = 34;
    private static final double NAMES = 170;
    private static final double BETWEEN = 52;
    private static final double CAP = 4;
    private static final ChartStyle STYLE = ReportStyle.CHART;

    static double height(int groups) {
        return TOP + BOTTOM + ROW * groups;
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        surface.rectangle(0, 0, width, height, STYLE.colours().ground());
        double plotWidth = (width - NAMES - BETWEEN * measures.size()) / measures.size();
        for (int i = 0; i < groups.size(); i++) {
            TextRun name = surface.fitted(STYLE.value(groups.get(i).name()), NAMES - 12);
            surface.text(NAMES - 12, row(i) + middle(), Anchor.END, name);
        }
        for (int i = 0; i < measures.size(); i++) {
            double left = NAMES + i * (plotWidth + BETWEEN);
            plot(surface, new PlotArea(left, TOP, plotWidth, height - TOP - BOTTOM), measures.get(i));
        }
    }

    private static double row(int index) {
        return TOP + ROW * (index + 0.5);
    }

    private static double middle() {
        return 0.36 * STYLE.textSize();
    }

    private void plot(Surface surface, PlotArea area, Measure measure) {
        boolean share = measure.unit() == Measure.Unit.SHARE;
        Span span = Span.around(values(measure));
        span = share && measure != Measure.GAP ? span.withinShares() : span;
        Axis across = area.across(Scale.LINEAR, span.low(), span.high());
        Ticks ticks = across.ticks((int) (area.width() / 62));
        ValueFormat format = share ? ValueFormat.percent(texts.language()) : ValueFormat.plain(texts.language());
        Stroke grid = Stroke.solid(STYLE.colours().grid(), 1);
        for (double tick : ticks.major()) {
            double x = Math.floor(across.pixel(tick)) + 0.5;
            surface.line(x, area.top(), x, area.bottom(), grid);
            surface.text(
                    x, area.bottom() + 6 + STYLE.textSize(), Anchor.MIDDLE, STYLE.caption(format.tick(tick, ticks)));
        }
        surface.text(area.left(), area.top() - 10, Anchor.START, STYLE.name(texts.name(measure)));
        double base = Math.floor(area.bottom()) + 0.5;
        surface.line(
                area.left(),
                base,
                area.right(),
                base,
                Stroke.solid(STYLE.colours().axis(), 1));
        surface.clipped(area.left() - 6, area.top(), area.width() + 12, area.height(), () -> {
            for (int i = 0; i < groups.size(); i++) {
                level(surface, groups.get(i), measure, across, row(i));
            }
        });
    }

    private double[] values(Measure measure) {
        return groups.stream()
                .flatMapToDouble(group -> DoubleStream.concat(
                        DoubleStream.of(group.values(measure)),
                        group.interval(measure).filter(Interval::isKnown).stream()
                                .flatMapToDouble(known -> DoubleStream.of(known.low(), known.high()))))
                .toArray();
    }

    private static void level(Surface surface, ReportGroup group, Measure measure, Axis across, double y) {
        RunStyle style = RunStyle.of(0);
        double[] values = group.values(measure);
        for (double value : values.length > 1 ? values : new double[0]) {
            surface.disc(
                    across.pixel(value),
                    y + 5,
                    2,
                    LinePlot.faded(STYLE.colours().secondary(), 0.6));
        }
        group.interval(measure).ifPresent(interval -> {
            Stroke bar = Stroke.solid(STYLE.colours().of(style), 1.6);
            if (interval.isKnown()) {
                double from = across.pixel(interval.low());
                double to = across.pixel(interval.high());
                surface.line(from, y, to, y, bar);
                surface.line(from, y - CAP, from, y + CAP, bar);
                surface.line(to, y - CAP, to, y + CAP, bar);
            }
            surface.marker(
                    style.marker(),
                    across.pixel(interval.mean()),
                    y,
                    STYLE.markerRadius(),
                    STYLE.colours().of(style),
                    STYLE.colours().ground());
        });
    }
}
