package digitlab.ui.curves;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Dashes;
import digitlab.chart.Drawing;
import digitlab.chart.LinePlot;
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
import digitlab.ui.curves.RunCurves.Pair;
import digitlab.ui.session.Session;
import java.util.List;

/** Draws the two plots, in layers: what stands still, what still grows, and what follows the pointer. */
final class CurvesDrawing {
    private static final double VALIDATION_WIDTH = 2;
    private static final double TRAINING_WIDTH = 1.75;
    private static final double GAP_OPACITY = 0.1;
    private static final double GAP_OPACITY_DARK = 0.14;
    private static final double BATCH_OPACITY = 0.45;
    private static final int MARKED_EPOCHS = 5;

    /** With more runs than this, training curves of all but one step back. */
    private static final int CROWD = 6;

    private static final double CROWD_OPACITY = 0.35;

    /** Where markers of a run begin; neighbours in the list lie as far apart as five epochs allow. */
    private static final List<Integer> STAGGER = List.of(3, 0, 2, 4, 1);

    private final CurvesPicture picture;
    private final ChartStyle style;

    CurvesDrawing(CurvesPicture picture) {
        this.picture = picture;
        this.style = picture.style();
    }

    /** Axes and the runs that have ended. */
    Drawing ground() {
        return (surface, width, height) -> {
            CurvesLayout layout = layout(width, height);
            grid(surface, layout);
            runs(surface, layout, picture.finished());
        };
    }

    /** Runs that still grow, and the names of all. */
    Drawing live() {
        return (surface, width, height) -> {
            CurvesLayout layout = layout(width, height);
            runs(surface, layout, picture.open());
            base(surface, layout);
            new CurveNames(picture, surface, layout).draw();
        };
    }

    /**
     * What lies over the curves.
     *
     * @param pointed epoch that the read-out tells of, or 0
     * @param chosen epoch that the window shows, or {@link Session#LIVE} for the newest
     */
    Drawing overlay(int pointed, int chosen) {
        return (surface, width, height) -> {
            CurvesLayout layout = layout(width, height);
            if (chosen != Session.LIVE) {
                chosen(surface, layout, chosen);
            }
            if (pointed > 0) {
                crosshair(surface, layout, pointed);
            }
        };
    }

    /** All of it, for a file. */
    Drawing whole(int chosen) {
        return (surface, width, height) -> {
            surface.rectangle(0, 0, width, height, style.colours().ground());
            ground().draw(surface, width, height);
            live().draw(surface, width, height);
            overlay(0, chosen).draw(surface, width, height);
        };
    }

    CurvesLayout layout(double width, double height) {
        return CurvesLayout.of(width, height, style);
    }

    private LinePlot lossPlot(Surface surface, CurvesLayout layout) {
        return new LinePlot(surface, layout.loss(), picture.epochs(layout), picture.loss(layout), style);
    }

    private LinePlot accuracyPlot(Surface surface, CurvesLayout layout) {
        return new LinePlot(surface, layout.lowest(), picture.epochs(layout), picture.accuracy(layout), style);
    }

    private void grid(Surface surface, CurvesLayout layout) {
        Axis epochs = picture.epochs(layout);
        Ticks across = epochs.wholeTicks((int) (layout.loss().width() / (9 * style.textSize())));
        Axis loss = picture.loss(layout);
        lossPlot(surface, layout).grid(across, loss.ticks(rows(layout.loss().height(), 3.2)), plain());
        title(surface, layout.loss().top(), "loss");
        layout.accuracy().ifPresent(area -> {
            Ticks up = picture.accuracy(layout).ticks(rows(area.height(), 2));
            accuracyPlot(surface, layout).grid(across, up, ValueFormat.percent(picture.language()));
            title(surface, area.top(), "accuracy");
        });
        LinePlot lowest = layout.accuracy().isPresent() ? accuracyPlot(surface, layout) : lossPlot(surface, layout);
        lowest.captions(across, plain(), picture.messages().get("epochs"));
    }

    private ValueFormat plain() {
        return ValueFormat.plain(picture.language());
    }

    /** About how many grid lines a plot has room for, so many rows of type apart. */
    private int rows(double height, double apart) {
        return Math.max(2, (int) (height / (apart * style.textSize())));
    }

    private void title(Surface surface, double top, String key) {
        double size = style.textSize() + 2;
        surface.text(
                16,
                top - 0.95 * style.textSize(),
                Anchor.START,
                TextRun.bold(picture.messages().get(key), size, style.colours().text()),
                TextRun.plain(
                        "  " + picture.messages().get(key + ".hint"),
                        style.textSize() + 1,
                        style.colours().secondary()));
    }

    private void base(Surface surface, CurvesLayout layout) {
        if (picture.scale() == Scale.LINEAR || layout.accuracy().isEmpty()) {
            lossPlot(surface, layout).base();
        }
        layout.accuracy().ifPresent(area -> accuracyPlot(surface, layout).base());
    }

    private void runs(Surface surface, CurvesLayout layout, List<RunCurves> runs) {
        LinePlot loss = lossPlot(surface, layout);
        for (RunCurves run : runs) {
            gap(loss, run, run.loss());
            batches(loss, run);
        }
        runs.forEach(run -> lines(loss, run, run.loss()));
        runs.forEach(run -> marks(loss, run, run.loss()));
        layout.accuracy().ifPresent(area -> {
            LinePlot accuracy = accuracyPlot(surface, layout);
            runs.forEach(run -> gap(accuracy, run, run.accuracy()));
            runs.forEach(run -> lines(accuracy, run, run.accuracy()));
            runs.forEach(run -> marks(accuracy, run, run.accuracy()));
        });
    }

    private Colour colour(RunCurves run) {
        return style.colours().of(run.style());
    }

    private void gap(LinePlot plot, RunCurves run, Pair pair) {
        if (picture.isFocused(run)) {
            plot.between(
                    pair.validation(),
                    pair.training(),
                    LinePlot.faded(colour(run), style.colours().dark() ? GAP_OPACITY_DARK : GAP_OPACITY));
        }
    }

    /** Within epochs, of the run that people look at: noise of all runs together says nothing. */
    private void batches(LinePlot plot, RunCurves run) {
        if (picture.isFocused(run) || run.open()) {
            plot.curve(run.batches(), Stroke.solid(LinePlot.faded(colour(run), BATCH_OPACITY), style.lineFactor()));
        }
    }

    private void lines(LinePlot plot, RunCurves run, Pair pair) {
        plot.curve(pair.training(), training(run));
        plot.curve(pair.validation(), Stroke.solid(colour(run), VALIDATION_WIDTH * style.lineFactor()));
    }

    /** Among many runs only the focused one's stands out. */
    private Stroke training(RunCurves run) {
        Dashes dashes = run.style().dashes().times(style.lineFactor());
        Colour colour = isPlain(run) ? colour(run) : LinePlot.faded(colour(run), CROWD_OPACITY);
        return new Stroke(colour, TRAINING_WIDTH * style.lineFactor(), dashes);
    }

    /** Whether a run is drawn with everything, because it is looked at or because there are few. */
    private boolean isPlain(RunCurves run) {
        return picture.runs().size() <= CROWD || picture.isFocused(run);
    }

    private void marks(LinePlot plot, RunCurves run, Pair pair) {
        Colour colour = colour(run);
        RunStyle.Marker marker = run.style().marker();
        Series line = pair.validation().hasValues() ? pair.validation() : pair.training();
        plot.markers(line, marker, colour, MARKED_EPOCHS, STAGGER.get(run.slot() % STAGGER.size()));
        if (line.isEmpty()) {
            return;
        }
        if (run.open() || line.size() == 1) {
            plot.marker(marker, line.lastX(), line.lastY(), colour);
        }
        if (run.stopped()) {
            plot.stop(line.lastX(), line.lastY(), colour);
        }
        run.best()
                .filter(best -> isPlain(run))
                .ifPresent(best -> plot.ring(best.epoch(), line.at(best.epoch()), colour));
    }

    private void crosshair(Surface surface, CurvesLayout layout, int epoch) {
        Axis across = picture.epochs(layout);
        if (!across.contains(epoch)) {
            return;
        }
        double x = Math.floor(across.pixel(epoch)) + 0.5;
        var dots = new Stroke(style.colours().text(), 1, new Dashes(1, 3));
        surface.line(x, layout.loss().top(), x, layout.lowest().bottom(), dots);
        LinePlot loss = lossPlot(surface, layout);
        LinePlot accuracy = accuracyPlot(surface, layout);
        for (RunCurves run : picture.runs()) {
            dots(loss, run, run.loss(), epoch);
            if (layout.accuracy().isPresent()) {
                dots(accuracy, run, run.accuracy(), epoch);
            }
        }
    }

    private void dots(LinePlot plot, RunCurves run, Pair pair, int epoch) {
        plot.dot(epoch, pair.training().at(epoch), colour(run));
        plot.dot(epoch, pair.validation().at(epoch), colour(run));
    }

    private void chosen(Surface surface, CurvesLayout layout, int epoch) {
        lossPlot(surface, layout).veil(epoch);
        layout.accuracy().ifPresent(area -> accuracyPlot(surface, layout).veil(epoch));
        Axis across = picture.epochs(layout);
        if (across.contains(epoch)) {
            double x = Math.floor(across.pixel(epoch)) + 0.5;
            Stroke line = Stroke.solid(style.colours().accent(), style.lineFactor());
            surface.line(x, layout.loss().top(), x, layout.lowest().bottom(), line);
            picture.focused().flatMap(run -> run.at(epoch)).ifPresent(at -> gapArrow(surface, layout, x, at));
        }
    }

    /** On a projector: the gap of the focused run, with its size. */
    private void gapArrow(Surface surface, CurvesLayout layout, double x, EpochMetrics at) {
        Axis up = picture.loss(layout);
        double from = up.pixel(at.trainingLoss());
        double to = up.pixel(at.validationLoss());
        if (style.textSize() < 18 || !(Math.abs(from - to) > 3 * style.textSize())) {
            return;
        }
        Colour colour = style.colours().text();
        Stroke stroke = Stroke.solid(colour, 2);
        surface.line(x, from, x, to, stroke);
        double sign = Math.signum(to - from);
        double[] wing = {x - 5, x, x + 5};
        surface.polyline(wing, new double[] {from + 8 * sign, from + 1 * sign, from + 8 * sign}, 3, stroke);
        surface.polyline(wing, new double[] {to - 8 * sign, to - 1 * sign, to - 8 * sign}, 3, stroke);
        String text = picture.messages().get("gap", plain().decimals(at.lossGap(), 2));
        TextRun run = TextRun.bold(text, style.textSize() + 2, colour);
        boolean right = x + 14 + surface.width(run) < layout.loss().right();
        surface.text(right ? x + 14 : x - 14, (from + to) / 2, right ? Anchor.START : Anchor.END, run);
    }
}
