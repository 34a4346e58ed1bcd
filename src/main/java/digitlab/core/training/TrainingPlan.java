package digitlab.core.training;

import digitlab.core.Check;
import org.jspecify.annotations.Nullable;

/**
 * How a network is trained.
 *
 * @param optimizer with its learning rate
 * @param schedule what becomes of the learning rate
 * @param warmup what comes before the schedule
 * @param penalty on the kernels
 * @param batchSize images in a mini-batch, 1 to {@value #MAX_BATCH_SIZE}; an epoch's last one may be smaller
 * @param epochs passes over the training images at most, 1 to {@value #MAX_EPOCHS}
 * @param earlyStopping or null to train all epochs; needs validation images
 */
public record TrainingPlan(
        Optimizer optimizer,
        LearningRateSchedule schedule,
        Warmup warmup,
        Penalty penalty,
        int batchSize,
        int epochs,
        @Nullable EarlyStopping earlyStopping) {
    /** As many as MNIST has training images. */
    public static final int MAX_BATCH_SIZE = 60_000;

    public static final int MAX_EPOCHS = 10_000;

    /** Adam, batch 32, five epochs, nothing else. */
    public static final TrainingPlan DEFAULT =
            new TrainingPlan(Adam.DEFAULT, new Constant(), Warmup.NONE, Penalty.NONE, 32, 5, null);

    public TrainingPlan {
        Check.intRange("batch size", batchSize, 1, MAX_BATCH_SIZE);
        Check.intRange("epochs", epochs, 1, MAX_EPOCHS);
    }

    /**
     * The learning rate of an update.
     *
     * @param n updates made so far, over all epochs
     * @param updatesPerEpoch mini-batches in an epoch
     */
    public double learningRate(long n, int updatesPerEpoch) {
        double target = optimizer.learningRate();
        double rise = warmup.epochs() * updatesPerEpoch;
        if (n < rise) {
            double start = target * warmup.startShare();
            return start + (target - start) * n / rise;
        }
        return schedule.rate(target, n - rise, updatesPerEpoch);
    }

    public TrainingPlan withOptimizer(Optimizer optimizer) {
        return new TrainingPlan(optimizer, schedule, warmup, penalty, batchSize, epochs, earlyStopping);
    }

    public TrainingPlan withSchedule(LearningRateSchedule schedule) {
        return new TrainingPlan(optimizer, schedule, warmup, penalty, batchSize, epochs, earlyStopping);
    }

    public TrainingPlan withWarmup(Warmup warmup) {
        return new TrainingPlan(optimizer, schedule, warmup, penalty, batchSize, epochs, earlyStopping);
    }

    public TrainingPlan withPenalty(Penalty penalty) {
        return new TrainingPlan(optimizer, schedule, warmup, penalty, batchSize, epochs, earlyStopping);
    }

    public TrainingPlan withBatchSize(int batchSize) {
        return new TrainingPlan(optimizer, schedule, warmup, penalty, batchSize, epochs, earlyStopping);
    }

    public TrainingPlan withEpochs(int epochs) {
        return new TrainingPlan(optimizer, schedule, warmup, penalty, batchSize, epochs, earlyStopping);
    }

    public TrainingPlan withEarlyStopping(@Nullable EarlyStopping earlyStopping) {
        return new TrainingPlan(optimizer, schedule, warmup, penalty, batchSize, epochs, earlyStopping);
    }
}
