package digitlab.ui.curves;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.EndLabels;
import digitlab.chart.EndLabels.End;
import digitlab.chart.Labels;
import digitlab.chart.LinePlot;
import digitlab.chart.PlotArea;
import digitlab.chart.Series;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import digitlab.chart.ValueFormat;
import digitlab.core.metrics.EpochMetrics;
import digitlab.ui.curves.RunCurves.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes names and values at the ends of the curves, so that no legend of runs is needed. Made for one drawing. */
final class CurveNames {
    /** A line that ends this near to the right edge is named beside the plot, any other where it ends. */
    private static final double AT_EDGE = 4;

    private final CurvesPicture picture;
    private final Surface surface;
    private final CurvesLayout layout;
    private final ChartStyle style;
    private final Axis across;

    CurveNames(CurvesPicture picture, Surface surface, CurvesLayout layout) {
        this.picture = picture;
        this.surface = surface;
        this.layout = layout;
        this.style = picture.style();
        this.across = picture.epochs(layout);
    }

    void draw() {
        draw(layout.loss(), picture.loss(layout), true);
        layout.accuracy().ifPresent(area -> draw(area, picture.accuracy(layout), false));
        picture.focused().ifPresent(this::bestEpoch);
    }

    private void draw(PlotArea area, Axis up, boolean loss) {
        List<End> beside = new ArrayList<>();
        List<RunCurves> inside = new ArrayList<>();
        for (RunCurves run : focusedFirst()) {
            Pair pair = loss ? run.loss() : run.accuracy();
            Series line = line(pair);
            if (line.isEmpty() || !across.contains(line.lastX()) || !up.contains(line.lastY())) {
                continue;
            }
            double x = across.pixel(line.lastX());
            boolean cramped = loss && surface.width(insideName(run)) > area.right() - insideLeft(run);
            if (x > area.right() - AT_EDGE || cramped) {
                beside.add(end(run, up.pixel(line.lastY()), loss));
                if (picture.isFocused(run) && loss && pair.validation().hasValues()) {
                    training(run, up).ifPresent(beside::add);
                }
            } else if (loss) {
                inside.add(run);
            }
        }
        new EndLabels(
                        surface,
                        style,
                        area.right() + 10,
                        style.plotRight() - 12,
                        area.top() - 8,
                        area.bottom() + (loss ? 8 : 2))
                .draw(beside, count -> picture.messages().get("more", count));
        inside(inside, area, up);
    }

    private List<RunCurves> focusedFirst() {
        return picture.runs().stream()
                .sorted(Comparator.comparing(run -> !picture.isFocused(run)))
                .toList();
    }

    private static Series line(Pair pair) {
        return pair.validation().hasValues() ? pair.validation() : pair.training();
    }

    private Colour colour(RunCurves run) {
        return style.colours().of(run.style());
    }

    private End end(RunCurves run, double y, boolean loss) {
        Stroke stroke = Stroke.solid(colour(run), 2 * style.lineFactor());
        String name =
                loss ? run.name() : ValueFormat.percent(picture.language()).decimals(value(run.accuracy()), 1);
        return new End(y, run.style().marker(), stroke, name, loss ? detail(run) : "");
    }

    /** The last value that was measured, not smoothed: smoothing keeps the ends. */
    private static double value(Pair pair) {
        return line(pair).lastY();
    }

    private String detail(RunCurves run) {
        String key = run.loss().validation().hasValues() ? "end.validation" : "end.training";
        return picture.messages().get(key, threeDigits(value(run.loss())));
    }

    private String threeDigits(double value) {
        return ValueFormat.plain(picture.language()).decimals(value, 3);
    }

    private Optional<End> training(RunCurves run, Axis up) {
        double last = run.loss().training().lastY();
        if (!up.contains(last)) {
            return Optional.empty();
        }
        Stroke stroke = new Stroke(
                colour(run), 1.75 * style.lineFactor(), run.style().dashes().times(style.lineFactor()));
        return Optional.of(
                new End(up.pixel(last), null, stroke, "", picture.messages().get("end.training", threeDigits(last))));
    }

    /** Runs that end within the plot: name and value to the right of the end, on ground that lets them be read. */
    private void inside(List<RunCurves> runs, PlotArea area, Axis up) {
        double row = 1.5 * style.textSize();
        double[] wanted = new double[runs.size()];
        double[] heights = new double[runs.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = up.pixel(value(runs.get(i).loss())) - 6;
            heights[i] = row;
        }
        double[] places = Labels.stack(wanted, heights, area.top(), area.bottom());
        for (int i = 0; i < places.length; i++) {
            RunCurves run = runs.get(i);
            TextRun name = insideName(run);
            String live = run.open() ? picture.messages().get("live") + ", " : "";
            TextRun detail = style.caption(live + detail(run));
            double x = insideLeft(run);
            if (surface.width(name, detail) > area.right() - x) {
                detail = style.caption("");
            }
            double width = surface.width(name, detail);
            surface.rectangle(
                    x - 3,
                    places[i] - row / 2,
                    width + 6,
                    row,
                    LinePlot.faded(style.colours().ground(), 0.8));
            surface.text(x, places[i] + 0.36 * style.textSize(), Anchor.START, name, detail);
        }
    }

    private TextRun insideName(RunCurves run) {
        return TextRun.bold(run.name() + "  ", style.textSize(), style.colours().text());
    }

    /** Where the name of a run begins that ends within the plot. */
    private double insideLeft(RunCurves run) {
        return across.pixel(line(run.loss()).lastX()) + 12 * style.lineFactor();
    }

    /** Below the ring of the focused run, where the line seldom is. */
    private void bestEpoch(RunCurves run) {
        EpochMetrics best = run.best().orElse(null);
        Axis up = picture.loss(layout);
        if (best == null
                || !across.contains(best.epoch())
                || !up.contains(run.loss().validation().at(best.epoch()))) {
            return;
        }
        TextRun text = TextRun.bold(picture.messages().get("best", best.epoch()), style.textSize(), colour(run));
        double half = surface.width(text) / 2;
        double x = across.pixel(best.epoch());
        double y = up.pixel(run.loss().validation().at(best.epoch()));
        double middle =
                Math.max(layout.loss().left() + half + 4, Math.min(layout.loss().right() - half - 4, x));
        double below = y + 10 * style.lineFactor() + 1.6 * style.textSize();
        double baseline = below > layout.loss().bottom() - 4 ? y - 14 * style.lineFactor() : below;
        double size = style.textSize();
        surface.rectangle(
                middle - half - 3,
                baseline - size,
                2 * half + 6,
                1.3 * size,
                LinePlot.faded(style.colours().ground(), 0.7));
        surface.text(middle, baseline, Anchor.MIDDLE, text);
    }
}
