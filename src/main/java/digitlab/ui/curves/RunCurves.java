package digitlab.ui.curves;

import digitlab.chart.RunStyle;
import digitlab.chart.Series;
import digitlab.chart.Smoothing;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.training.StopReason;
import digitlab.ui.session.RunItem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One run's curves as they are drawn.
 *
 * @param slot which colour, marker and dashes are its own
 * @param open whether it still grows
 * @param epochs where the axis has to end so that the whole run has room
 * @param curve what was measured
 * @param loss smoothed, as the accuracy is
 * @param batches training loss within epochs, in training mode
 * @param stopped whether it ended before its last epoch
 */
record RunCurves(
        String name,
        int slot,
        boolean open,
        int epochs,
        List<EpochMetrics> curve,
        Pair loss,
        Pair accuracy,
        Series batches,
        boolean stopped) {
    /** The same figure of the images that train and of those that validate. */
    record Pair(Series training, Series validation) {}

    static RunCurves of(RunItem item, Smoothing smoothing) {
        boolean open = item.status().isOpen();
        return of(
                item.name(),
                item.slot(),
                open,
                item.lastEpochOfAxis(),
                item.curve(),
                item.pointsProperty().get(),
                item.resultProperty().get().map(RunResult::stopReason),
                smoothing);
    }

    /**
     * The curves of a run.
     *
     * @param planned epochs that are to come at most
     * @param stop why it ended; empty while it has not
     */
    static RunCurves of(
            String name,
            int slot,
            boolean open,
            int planned,
            List<EpochMetrics> curve,
            List<BatchPoint> points,
            Optional<StopReason> stop,
            Smoothing smoothing) {
        double[] x = points.stream().mapToDouble(BatchPoint::epoch).toArray();
        double[] y = points.stream().mapToDouble(BatchPoint::loss).toArray();
        int trained = x.length == 0 ? curve.size() : (int) Math.ceil(x[x.length - 1]);
        return new RunCurves(
                name,
                slot,
                open,
                Math.max(1, Math.max(planned, Math.max(curve.size(), trained))),
                curve,
                new Pair(
                        series(curve, EpochMetrics::trainingLoss, smoothing),
                        series(curve, EpochMetrics::validationLoss, smoothing)),
                new Pair(
                        series(curve, EpochMetrics::trainingAccuracy, smoothing),
                        series(curve, EpochMetrics::validationAccuracy, smoothing)),
                new Series(x, y),
                stop.isPresent() && stop.get() != StopReason.COMPLETED);
    }

    private static Series series(List<EpochMetrics> curve, ToDoubleFunction<EpochMetrics> figure, Smoothing smoothing) {
        double[] x = curve.stream().mapToDouble(EpochMetrics::epoch).toArray();
        return smoothing.apply(new Series(x, curve.stream().mapToDouble(figure).toArray()));
    }

    RunStyle style() {
        return RunStyle.of(slot);
    }

    /** The epoch with the lowest validation loss, once there is more than one and training has ended. */
    Optional<EpochMetrics> best() {
        if (open || curve.size() < 2) {
            return Optional.empty();
        }
        return curve.stream()
                .filter(EpochMetrics::isValidated)
                .min(Comparator.comparingDouble(EpochMetrics::validationLoss));
    }

    /** What was measured at the end of an epoch, 1, 2, … */
    Optional<EpochMetrics> at(int epoch) {
        return epoch >= 1 && epoch <= curve.size() ? Optional.of(curve.get(epoch - 1)) : Optional.empty();
    }

    /** Curves are made anew only when they change, so the same curves are the same object. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Whether it has anything to draw. */
    boolean isEmpty() {
        return curve.isEmpty() && batches.isEmpty();
    }
}
