package digitlab.report;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Dashes;
import digitlab.chart.Drawing;
import digitlab.chart.EndLabels;
import digitlab.chart.LinePlot;
import digitlab.chart.PlotArea;
import digitlab.chart.RunStyle;
import digitlab.chart.Scale;
import digitlab.chart.Series;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import digitlab.chart.Ticks;
import digitlab.chart.ValueFormat;
import digitlab.core.metrics.EpochMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Loss above accuracy over the epochs: means of groups with their bands, validation solid, training dashed.
 *
 * @param groups few enough to be told apart
 * @param shortNames what their short names are made of; may be empty
 */
record CurvesDrawing(List<ReportGroup> groups, String shortNames, ReportTexts texts) implements Drawing {
    static final double HEIGHT = 470;
    static final int MOST_GROUPS = 6;

    private static final double LEFT = 62;
    private static final double TOP = 48;
    private static final double BETWEEN = 66;
    private static final double BOTTOM = 30;
    private static final double NAMES = 176;
    private static final double VALIDATION_WIDTH = 2;
    private static final double TRAINING_WIDTH = 1.4;
    private static final double BAND = 0.14;
    private static final ChartStyle STYLE = ReportStyle.CHART;

    /** One group's two curves in one plot. */
    private record Pair(ReportGroup group, RunStyle style, MeanCurve training, MeanCurve validation) {
        Colour colour() {
            return STYLE.colours().of(style);
        }

        /** What is drawn solid: training, where nothing validates. */
        MeanCurve main() {
            return validation.isEmpty() ? training : validation;
        }
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        surface.rectangle(0, 0, width, height, STYLE.colours().ground());
        key(surface);
        names(surface, width);
        double plotHeight = (height - TOP - BETWEEN - BOTTOM) / 2;
        double plotWidth = width - LEFT - NAMES;
        List<Pair> losses = pairs(EpochMetrics::trainingLoss, EpochMetrics::validationLoss);
        List<Pair> accuracies = pairs(EpochMetrics::trainingAccuracy, EpochMetrics::validationAccuracy);
        Span loss = Span.ofLosses(values(losses));
        Span accuracy = Span.around(values(accuracies)).withinShares();
        plot(
                surface,
                new PlotArea(LEFT, TOP, plotWidth, plotHeight),
                losses,
                loss.lossScale(),
                loss,
                "figure.loss",
                false);
        plot(
                surface,
                new PlotArea(LEFT, TOP + plotHeight + BETWEEN, plotWidth, plotHeight),
                accuracies,
                Scale.LINEAR,
                accuracy,
                "figure.accuracy",
                true);
    }

    /** What solid and dashed lines are. */
    private void key(Surface surface) {
        double size = STYLE.textSize();
        double y = size + 3;
        Stroke solid = Stroke.solid(STYLE.colours().secondary(), VALIDATION_WIDTH);
        Stroke dashed = new Stroke(STYLE.colours().secondary(), TRAINING_WIDTH, new Dashes(6, 4));
        double x = LEFT;
        for (boolean validation : new boolean[] {true, false}) {
            surface.line(x, y - 0.36 * size, x + 26, y - 0.36 * size, validation ? solid : dashed);
            var label = STYLE.caption(texts.get(validation ? "figure.validation" : "figure.training"));
            surface.text(x + 32, y, Anchor.START, label);
            x += 32 + surface.width(label) + 22;
        }
        if (groups.stream().anyMatch(group -> group.runs().size() > 1)) {
            surface.rectangle(
                    x, y - size + 1, 26, size, LinePlot.faded(STYLE.colours().secondary(), BAND * 2));
            surface.text(x + 32, y, Anchor.START, STYLE.caption(texts.get("figure.band")));
        }
    }

    /** Above the column of short names. */
    private void names(Surface surface, double width) {
        TextRun title = STYLE.caption(shortNames);
        surface.text(width - NAMES + 24, STYLE.textSize() + 3, Anchor.START, surface.fitted(title, NAMES - 24));
    }

    private List<Pair> pairs(ToDoubleFunction<EpochMetrics> training, ToDoubleFunction<EpochMetrics> validation) {
        List<Pair> pairs = new ArrayList<>();
        for (ReportGroup group : groups) {
            pairs.add(new Pair(
                    group, RunStyle.of(pairs.size()), MeanCurve.of(group, training), MeanCurve.of(group, validation)));
        }
        return pairs;
    }

    private static double[] values(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.training, pair.validation))
                .flatMap(curve -> Stream.of(curve.mean(), curve.low(), curve.high()))
                .flatMapToDouble(series -> IntStream.range(0, series.size()).mapToDouble(series::y))
                .toArray();
    }

    private void plot(
            Surface surface, PlotArea area, List<Pair> pairs, Scale scale, Span span, String key, boolean shares) {
        double last = pairs.stream()
                .flatMap(pair -> Stream.of(pair.training, pair.validation))
                .filter(curve -> !curve.isEmpty())
                .mapToDouble(curve -> curve.mean().lastX())
                .max()
                .orElse(1);
        Axis across = area.across(Scale.LINEAR, last > 1 ? 1 : 0, Math.max(last, 1));
        Axis up = area.up(scale, span.low(), span.high());
        var plot = new LinePlot(surface, area, across, up, STYLE);
        Ticks epochs = across.wholeTicks((int) (area.width() / 50));
        ValueFormat plain = ValueFormat.plain(texts.language());
        plot.grid(epochs, up.ticks(6), shares ? ValueFormat.percent(texts.language()) : plain);
        surface.text(4, area.top() - 12, Anchor.START, STYLE.name(texts.get(key)));
        for (Pair pair : pairs) {
            bands(plot, pair);
        }
        pairs.forEach(pair -> lines(plot, pair));
        plot.base();
        plot.captions(epochs, plain, texts.get("figure.epoch"));
        ends(surface, area, up, pairs, shares);
    }

    private static void bands(LinePlot plot, Pair pair) {
        for (MeanCurve curve : List.of(pair.training, pair.validation)) {
            if (curve.hasBand()) {
                plot.between(curve.low(), curve.high(), LinePlot.faded(pair.colour(), BAND));
            }
        }
    }

    private static void lines(LinePlot plot, Pair pair) {
        Colour colour = pair.colour();
        if (!pair.validation.isEmpty()) {
            plot.curve(pair.training.mean(), new Stroke(colour, TRAINING_WIDTH, pair.style.dashes()));
        }
        Series main = pair.main().mean();
        plot.curve(main, Stroke.solid(colour, VALIDATION_WIDTH));
        int every = Math.max(1, main.size() / 5);
        for (int i = main.size() - 1; i >= 0; i -= every) {
            plot.marker(pair.style.marker(), main.x(i), main.y(i), colour);
        }
    }

    private void ends(Surface surface, PlotArea area, Axis up, List<Pair> pairs, boolean shares) {
        List<EndLabels.End> ends = new ArrayList<>();
        for (Pair pair : pairs) {
            Series main = pair.main().mean();
            if (!main.isEmpty()) {
                String value = shares ? texts.percent(main.lastY(), 2) : texts.decimals(main.lastY(), 3);
                ends.add(new EndLabels.End(
                        up.pixel(main.lastY()),
                        pair.style.marker(),
                        Stroke.solid(pair.colour(), VALIDATION_WIDTH),
                        pair.group.shortName(),
                        value));
            }
        }
        new EndLabels(surface, STYLE, area.right() + 10, NAMES - 14, area.top() - 8, area.bottom() + 4)
                .draw(ends, more -> texts.get("figure.more", more));
    }
}
