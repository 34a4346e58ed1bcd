package digitlab.report;

import digitlab.chart.Series;
import digitlab.core.experiment.Interval;
import digitlab.core.metrics.EpochMetrics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The mean of the curves of a group, with its 95 % band. It ends with the shortest of them: a mean over those that happen to
 * train on would jump where one leaves.
 *
 * @param low lower end of the band; equal to the mean for a single run
 * @param high upper end
 */
record MeanCurve(Series mean, Series low, Series high) {
    static MeanCurve of(ReportGroup group, ToDoubleFunction<EpochMetrics> number) {
        int shortest =
                group.runs().stream().mapToInt(run -> run.curve().size()).min().orElse(0);
        List<Interval> band = group.group().band(number);
        List<Interval> common = band.subList(0, Math.min(shortest, band.size()));
        double[] x = IntStream.rangeClosed(1, common.size()).asDoubleStream().toArray();
        return new MeanCurve(
                series(x, common, Interval::mean),
                series(x, common, i -> i.isKnown() ? i.low() : i.mean()),
                series(x, common, i -> i.isKnown() ? i.high() : i.mean()));
    }

    private static Series series(double[] x, List<Interval> intervals, ToDoubleFunction<Interval> number) {
        return new Series(x.clone(), intervals.stream().mapToDouble(number).toArray());
    }

    boolean isEmpty() {
        return mean.isEmpty();
    }

    /** Whether it is of several runs. */
    boolean hasBand() {
        for (int i = 0; i < mean.size(); i++) {
            if (high.y(i) > low.y(i)) {
                return true;
            }
        }
        return false;
    }
}
