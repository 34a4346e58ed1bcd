package digitlab.core.metrics;

import java.util.List;

/**
 * Where a training stands: its whole state, not an event, so that a reader who skips some snapshots loses nothing.
 *
 * @param epoch the running epoch, 1, 2, …
 * @param epochs that the plan allows at most
 * @param batch mini-batches of the running epoch that are done
 * @param batches mini-batches of an epoch
 * @param imagesPerSecond of the updates in this epoch, pauses excluded; 0 before the first
 * @param curve the finished epochs
 * @param points the training loss within epochs
 */
public record TrainingSnapshot(
        int epoch,
        int epochs,
        int batch,
        int batches,
        double imagesPerSecond,
        List<EpochMetrics> curve,
        List<BatchPoint> points) {
    public TrainingSnapshot {
        curve = List.copyOf(curve);
        points = List.copyOf(points);
    }

    /** Share of all epochs that is done, in [0, 1]. */
    public double progress() {
        return (epoch - 1 + (double) batch / batches) / epochs;
    }
}
