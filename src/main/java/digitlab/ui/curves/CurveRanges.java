package digitlab.ui.curves;

import digitlab.chart.Scale;
import digitlab.chart.Ticks;
import digitlab.core.metrics.EpochMetrics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What the axes show of all runs together. The first epochs fall from so high that everything after them would be flat, so
 * of long runs they may leave the plot at its top.
 *
 * @param epochs end of the epoch axis, which begins at 0
 * @param lossLow least loss, 0 on a linear axis
 * @param lossHigh greatest loss
 * @param accuracyLow least accuracy; the greatest is 1
 */
record CurveRanges(int epochs, double lossLow, double lossHigh, double accuracyLow) {
    /** Share of a run's epochs that does not count. */
    private static final double BEGINNING = 0.1;

    /** Parts of an axis between round values. */
    private static final int PARTS = 4;

    private static final double NOTHING_LEARNT = Math.log(10);

    static CurveRanges of(List<RunCurves> runs, Scale scale) {
        int epochs = runs.stream().mapToInt(RunCurves::epochs).max().orElse(1);
        double[] losses = figures(runs, EpochMetrics::trainingLoss, EpochMetrics::validationLoss)
                .filter(scale::shows)
                .toArray();
        if (losses.length == 0) {
            losses = runs.stream()
                    .flatMapToDouble(
                            run -> IntStream.range(0, run.batches().size()).mapToDouble(run.batches()::y))
                    .filter(scale::shows)
                    .toArray();
        }
        double greatest = DoubleStream.of(losses).max().orElse(NOTHING_LEARNT);
        double least = DoubleStream.of(losses).min().orElse(0.1);
        double worst = figures(runs, EpochMetrics::trainingAccuracy, EpochMetrics::validationAccuracy)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        return scale == Scale.LINEAR
                ? new CurveRanges(epochs, 0, roundUp(Math.max(greatest * 1.04, 1e-6)), roundDown(worst))
                : new CurveRanges(epochs, least / 1.2, Math.max(greatest, 2 * least) * 1.2, roundDown(worst));
    }

    /** Two figures of all epochs that count. */
    private static DoubleStream figures(
            List<RunCurves> runs, ToDoubleFunction<EpochMetrics> first, ToDoubleFunction<EpochMetrics> second) {
        return runs.stream().flatMapToDouble(run -> run.curve().stream()
                .skip((long) (BEGINNING * run.curve().size()))
                .flatMapToDouble(epoch -> DoubleStream.of(first.applyAsDouble(epoch), second.applyAsDouble(epoch))));
    }

    private static double roundUp(double value) {
        double step = Ticks.niceStep(value / PARTS);
        return Math.ceil(value / step - 1e-9) * step;
    }

    private static double roundDown(double accuracy) {
        double step = Ticks.niceStep(Math.max(1 - accuracy, 1e-3) / PARTS);
        return Math.max(0, 1 - Math.ceil((1 - accuracy) / step + 1e-9) * step);
    }
}
