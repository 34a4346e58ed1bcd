package digitlab.report;

import digitlab.chart.Series;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Run;
import digitlab.core.metrics.EpochMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The mean of the curves of a group, with its 95 % band. It ends with the shortest of them: a mean over those that happen to
 * train on would jump where one leaves.
 *
 * @param low lower end of the band; equal to the mean for a single run
 * @param high upper end
 */
record MeanCurve(Series mean, Series low, Series high) {
    static MeanCurve of(RunGroup group, ToDoubleFunction<EpochMetrics> number) {
        int epochs =
                group.runs().stream().mapToInt(run -> run.curve().size()).min().orElse(0);
        List<Integer> measured = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < epochs; i++) {
            double[] values = values(group.runs(), i, number);
            if (values.length == group.runs().size()) {
                measured.add(i + 1);
                intervals.add(Interval.of(values));
            }
        }
        double[] x = measured.stream().mapToDouble(Integer::doubleValue).toArray();
        return new MeanCurve(
                series(x, intervals, Interval::mean),
                series(x, intervals, i -> i.isKnown() ? i.low() : i.mean()),
                series(x, intervals, i -> i.isKnown() ? i.high() : i.mean()));
    }

    private static double[] values(List<Run> runs, int index, ToDoubleFunction<EpochMetrics> number) {
        return runs.stream()
                .mapToDouble(run -> number.applyAsDouble(run.curve().get(index)))
                .filter(Double::isFinite)
                .toArray();
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
