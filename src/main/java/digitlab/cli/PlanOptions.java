package digitlab.cli;

import digitlab.core.training.EarlyStopping;
import digitlab.core.training.LearningRateSchedule;
import digitlab.core.training.Penalty;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.Warmup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say how the network is trained. What is not given stays as it is in a base recipe. */
final class PlanOptions {
    @Mixin
    private OptimizerOptions optimizer = new OptimizerOptions();

    @Option(
            names = "--schedule",
            paramLabel = "SCHEDULE",
            description =
                    "What becomes of the learning rate: constant, step:epochs=2,factor=0.5 (times factor every so many"
                            + " epochs), exponential:epochs=2,factor=0.5 (the same, smoothly) or cosine:final=0 (down to that share"
                            + " of it by the last epoch, or in the number given as epochs=). Default: constant.")
    private @Nullable ScheduleChoice schedule;

    @Option(
            names = "--warmup",
            paramLabel = "EPOCHS",
            description = "Let the learning rate rise for that long before the schedule begins, from 0 or, with"
                    + " 0.5:start=0.1, from that share of it. Default: 0.")
    private @Nullable WarmupChoice warmup;

    @Option(
            names = "--l1",
            paramLabel = "LAMBDA",
            description = "Penalty per absolute value of the hidden layers' weights. Default: 0.")
    private @Nullable Double l1;

    @Option(
            names = "--l2",
            paramLabel = "LAMBDA",
            description = "Penalty per square of the hidden layers' weights, not halved. Default: 0.")
    private @Nullable Double l2;

    @Option(names = "--penalize-output", description = "Apply --l1 and --l2 to the output layer's weights, too.")
    private boolean penalizeOutput;

    @Option(names = "--batch-size", paramLabel = "N", description = "Images in a mini-batch. Default: 32.")
    private @Nullable Integer batchSize;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images. Default: 5.")
    private @Nullable Integer epochs;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description =
                    "Stop early after so many epochs without a lower validation loss, and go back to the best weights."
                            + " Default: never.")
    private @Nullable Integer patience;

    @Option(
            names = "--min-delta",
            paramLabel = "LOSS",
            description = "By how much the validation loss must fall to count for --patience. Default: 0.")
    private @Nullable Double minDelta;

    @Option(
            names = "--no-restore-best",
            description = "Keep the last weights, not the best, when --patience ends the training.")
    private boolean keepLast;

    /** The plan that these options make of another one. */
    TrainingPlan over(TrainingPlan base) {
        int plannedEpochs = epochs == null ? base.epochs() : epochs;
        Warmup plannedWarmup = warmup == null ? base.warmup() : warmup.warmup();
        return new TrainingPlan(
                optimizer.over(base.optimizer()),
                scheduleOver(base.schedule(), plannedEpochs - plannedWarmup.epochs()),
                plannedWarmup,
                new Penalty(
                        l1 == null ? base.penalty().l1() : l1,
                        l2 == null ? base.penalty().l2() : l2,
                        penalizeOutput || base.penalty().outputLayerToo()),
                batchSize == null ? base.batchSize() : batchSize,
                plannedEpochs,
                earlyStoppingOver(base.earlyStopping()));
    }

    private LearningRateSchedule scheduleOver(LearningRateSchedule base, double epochsLeft) {
        if (schedule == null) {
            return base;
        }
        if (epochsLeft <= 0) {
            throw new IllegalArgumentException("warm-up must end before the last epoch for a schedule to begin");
        }
        return schedule.schedule(epochsLeft);
    }

    private @Nullable EarlyStopping earlyStoppingOver(@Nullable EarlyStopping base) {
        if (patience == null && base == null) {
            if (minDelta != null || keepLast) {
                throw new IllegalArgumentException("%s needs --patience, without which training does not stop early"
                        .formatted(minDelta != null ? "--min-delta" : "--no-restore-best"));
            }
            return null;
        }
        EarlyStopping otherwise = base == null ? EarlyStopping.DEFAULT : base;
        return new EarlyStopping(
                patience == null ? otherwise.patience() : patience,
                minDelta == null ? otherwise.minDelta() : minDelta,
                !keepLast && otherwise.restoreBest());
    }
}
