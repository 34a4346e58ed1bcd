package digitlab.engine;

import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.TrainingSnapshot;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/*
 * List.copyOf, through which each snapshot puts both lists, costs nothing if they are of its own kind, as toUnmodifiableList
 * makes them, but copies what Stream.toList made: after each batch, all points of the run.
 */
/** Keeps the time and the losses of a training, epoch by epoch, and tells how far it is. */
final class ProgressRecorder {
    /** Points of the loss curve within one epoch, at most. */
    static final int POINTS_PER_EPOCH = 20;

    private final int epochs;
    private final int batches;
    private final LongSupplier nanoClock;
    private List<EpochMetrics> curve;
    private List<BatchPoint> points;

    private int epoch;
    private int batch;
    private long started;
    private long trainingNanos;
    private long pausedNanos;
    private long images;
    private double lossSum;
    private double squareSum;
    private double pointLossSum;
    private long pointImages;

    ProgressRecorder(int epochs, int batches, TrainingProgress before, LongSupplier nanoClock) {
        this.epochs = epochs;
        this.batches = batches;
        this.curve = before.curve();
        this.points = before.points();
        this.nanoClock = nanoClock;
    }

    List<EpochMetrics> curve() {
        return curve;
    }

    /** Begins the next epoch and returns its number. */
    int beginEpoch() {
        epoch = curve.size() + 1;
        batch = 0;
        images = 0;
        lossSum = 0;
        squareSum = 0;
        pointLossSum = 0;
        pointImages = 0;
        pausedNanos = 0;
        trainingNanos = 0;
        started = nanoClock.getAsLong();
        return epoch;
    }

    /** Some of the epoch's time that was no work. */
    void paused(long nanos) {
        pausedNanos += nanos;
    }

    void trainedBatch(int size, double loss) {
        batch++;
        images += size;
        lossSum += size * loss;
        squareSum += size * loss * loss;
        pointLossSum += size * loss;
        pointImages += size;
        trainingNanos = elapsed();
        int interval = (batches + POINTS_PER_EPOCH - 1) / POINTS_PER_EPOCH;
        if (batch % interval == 0 || batch == batches) {
            var point = new BatchPoint(epoch - 1 + (double) batch / batches, pointLossSum / pointImages);
            points = with(points, point);
            pointLossSum = 0;
            pointImages = 0;
        }
    }

    void finishedEpoch(EpochMetrics metrics) {
        curve = with(curve, metrics);
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).collect(Collectors.toUnmodifiableList());
    }

    /** Mean over the epoch's images of the mini-batch losses. */
    double batchLossMean() {
        return lossSum / images;
    }

    /** Standard deviation of the epoch's mini-batch losses about that mean. */
    double batchLossSd() {
        double mean = batchLossMean();
        return Math.sqrt(Math.max(0, squareSum / images - mean * mean));
    }

    double seconds() {
        return elapsed() / 1e9;
    }

    double trainingSeconds() {
        return trainingNanos / 1e9;
    }

    TrainingSnapshot snapshot() {
        double imagesPerSecond = trainingNanos > 0 ? images / trainingSeconds() : 0;
        return new TrainingSnapshot(epoch, epochs, batch, batches, imagesPerSecond, curve, points);
    }

    private long elapsed() {
        return nanoClock.getAsLong() - started - pausedNanos;
    }
}
