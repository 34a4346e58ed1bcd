package digitlab.ui.curves;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Scale;
import digitlab.ui.fx.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that the two plots are made of at one moment. Immutable.
 *
 * @param runs those that are visible
 * @param focused the run whose gap is shaded, if it is visible
 * @param scale of the loss
 * @param views which part of the axes shows
 */
record CurvesPicture(
        List<RunCurves> runs,
        Optional<RunCurves> focused,
        Scale scale,
        CurveRanges ranges,
        Views views,
        ChartStyle style,
        Messages messages,
        Locale language) {
    CurvesPicture {
        runs = List.copyOf(runs);
    }

    /** A picture whose axes have room for all of the runs. */
    static CurvesPicture of(
            List<RunCurves> runs,
            Optional<RunCurves> focused,
            Scale scale,
            Views views,
            ChartStyle style,
            Messages messages,
            Locale language) {
        return new CurvesPicture(runs, focused, scale, CurveRanges.of(runs, scale), views, style, messages, language);
    }

    /** Whether all that finished runs and axes are drawn from is the same. */
    boolean hasGroundOf(CurvesPicture other) {
        return ranges.equals(other.ranges)
                && views.equals(other.views)
                && scale == other.scale
                && style.equals(other.style)
                && language.equals(other.language)
                && finished().equals(other.finished())
                && finishedFocus().equals(other.finishedFocus());
    }

    List<RunCurves> finished() {
        return runs.stream().filter(run -> !run.open()).toList();
    }

    List<RunCurves> open() {
        return runs.stream().filter(RunCurves::open).toList();
    }

    boolean isFocused(RunCurves run) {
        return focused.filter(run::equals).isPresent();
    }

    private Optional<RunCurves> finishedFocus() {
        return focused.filter(run -> !run.open());
    }

    Axis epochs(CurvesLayout layout) {
        return views.epochs().of(layout.loss().across(Scale.LINEAR, 0, ranges.epochs()));
    }

    Axis loss(CurvesLayout layout) {
        return views.loss().of(layout.loss().up(scale, ranges.lossLow(), ranges.lossHigh()));
    }

    Axis accuracy(CurvesLayout layout) {
        return views.accuracy().of(layout.lowest().up(Scale.LINEAR, ranges.accuracyLow(), 1));
    }

    /** The whole epoch that lies nearest to a pixel. */
    int epochAt(CurvesLayout layout, double x) {
        long nearest = Math.round(epochs(layout).value(x));
        return (int) Math.max(1, Math.min(ranges.epochs(), nearest));
    }

    /** The run whose validation curve passes a point most closely, if it does so within some pixels. */
    Optional<RunCurves> runAt(CurvesLayout layout, double x, double y, double reach) {
        boolean inLoss = layout.loss().contains(x, y);
        Axis up = inLoss ? loss(layout) : accuracy(layout);
        double epoch = epochs(layout).value(x);
        double nearest = reach;
        Optional<RunCurves> found = Optional.empty();
        for (RunCurves run : runs) {
            RunCurves.Pair pair = inLoss ? run.loss() : run.accuracy();
            double distance = Math.min(
                    distance(pair.validation().interpolated(epoch), up, y),
                    distance(pair.training().interpolated(epoch), up, y));
            if (distance <= nearest) {
                nearest = distance;
                found = Optional.of(run);
            }
        }
        return found;
    }

    private static double distance(double value, Axis up, double y) {
        double distance = Math.abs(up.pixel(value) - y);
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }
}
