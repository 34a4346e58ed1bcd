package digitlab.ui.robustness;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Drawing;
import digitlab.chart.LinePlot;
import digitlab.chart.PlotArea;
import digitlab.chart.RunStyle;
import digitlab.chart.Scale;
import digitlab.chart.Series;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.Ticks;
import digitlab.chart.ValueFormat;
import digitlab.core.data.Disturbance;
import digitlab.core.experiment.ShareInterval;
import digitlab.lab.RobustnessCurve;
import digitlab.lab.RobustnessPoint;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Accuracy over the amount of one disturbance, with 95 % bands; a thin line stands where images are as they are.
 *
 * @param title of the plot
 * @param unit behind the amounts
 * @param lines of the runs
 */
record DisturbanceDrawing(
        Disturbance disturbance, String title, String unit, List<Line> lines, ChartStyle style, Locale language)
        implements Drawing {
    private static final double BAND = 0.15;

    /** A run's curve, in its style. */
    record Line(RunStyle style, RobustnessCurve curve) {}

    DisturbanceDrawing {
        lines = List.copyOf(lines);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        double text = style.textSize();
        surface.text(0, 1.2 * text, Anchor.START, style.name(title));
        double left = 4 * text;
        double right = 5.5 * text;
        double top = 2.2 * text;
        double bottom = 2.6 * text;
        if (width - left - right < 40 || height - top - bottom < 24) {
            return;
        }
        var area = new PlotArea(left, top, width - left - right, height - top - bottom);
        List<Double> amounts = disturbance.amounts();
        Axis across = area.across(Scale.LINEAR, amounts.get(0), amounts.get(amounts.size() - 1));
        Axis up = area.up(Scale.LINEAR, 0, 1);
        var plot = new LinePlot(surface, area, across, up, style);
        Ticks ticks = across.ticks((int) Math.max(2, area.width() / 44));
        plot.grid(ticks, up.ticks((int) Math.max(2, area.height() / 28)), ValueFormat.percent(language));
        double neutral = across.pixel(disturbance.neutral());
        surface.line(
                neutral,
                area.top(),
                neutral,
                area.bottom(),
                Stroke.solid(style.colours().axis(), 1));
        lines.forEach(line -> band(plot, line));
        lines.forEach(line -> curve(plot, line));
        plot.base();
        plot.captions(ticks, ValueFormat.plain(language), unit);
    }

    private void band(LinePlot plot, Line line) {
        Colour colour = style.colours().of(line.style);
        plot.between(series(line, ShareInterval::low), series(line, ShareInterval::high), LinePlot.faded(colour, BAND));
    }

    private void curve(LinePlot plot, Line line) {
        Colour colour = style.colours().of(line.style);
        Series shares = series(line, ShareInterval::share);
        plot.curve(shares, Stroke.solid(colour, 2 * style.lineFactor()));
        for (int i = 0; i < shares.size(); i++) {
            plot.marker(line.style.marker(), shares.x(i), shares.y(i), colour);
        }
    }

    private static Series series(Line line, ToDoubleFunction<ShareInterval> value) {
        List<RobustnessPoint> points = line.curve.points();
        return new Series(
                points.stream().mapToDouble(RobustnessPoint::amount).toArray(),
                points.stream()
                        .mapToDouble(point -> value.applyAsDouble(point.accuracy()))
                        .toArray());
    }
}
