package digitlab.engine;

import digitlab.core.data.ImageBatch;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.Evaluation;
import digitlab.core.training.StopReason;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.TrainingState;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one training loop: epochs of mini-batches, early stopping, pausing, cancelling, divergence. It knows no mathematics
 * of networks, which is the engine's, and no executor: {@link #train} blocks its thread until training has ended.
 */
public final class Trainer {
    /** Training images that the state of the layers is measured on at the end of each epoch. */
    public static final int PROBE_IMAGES = 1000;

    private final TrainingPlan plan;
    private final long seed;
    private final TrainingControl control;
    private final TrainingObserver observer;
    private final LongSupplier nanoClock;

    /**
     * A trainer for one training.
     *
     * @param seed of the recipe; order and augmentation of every epoch derive from it
     * @param nanoClock elapsed time in nanoseconds, such as {@link System#nanoTime}
     */
    public Trainer(
            TrainingPlan plan, long seed, TrainingControl control, TrainingObserver observer, LongSupplier nanoClock) {
        this.plan = plan;
        this.seed = seed;
        this.control = control;
        this.observer = observer;
        this.nanoClock = nanoClock;
    }

    /**
     * Trains until the plan is fulfilled, patience runs out, somebody cancels or the loss is no longer finite. A cancelled
     * or diverged network goes back to the end of its last finished epoch.
     *
     * @param network with the state that it had after the epochs of {@code progress}
     * @param progress epochs that the network has behind it
     */
    public TrainingResult train(TrainableNetwork network, TrainingImages images, TrainingProgress progress) {
        var batches = new EpochBatches(images, plan.batchSize(), seed);
        var recorder = new ProgressRecorder(plan.epochs(), batches.count(), progress, nanoClock);
        var rule = new StoppingRule(plan.earlyStopping(), progress.best());
        while (recorder.curve().size() < plan.epochs() && !rule.isOver(recorder.curve())) {
            TrainingState before = network.state();
            int epoch = recorder.beginEpoch();
            StopReason trouble = trainEpoch(network, batches, recorder, epoch);
            EpochMetrics metrics = trouble == null ? measure(network, images, recorder, epoch) : null;
            if (metrics == null || !Double.isFinite(metrics.trainingLoss())) {
                network.restore(before);
                return endedInTheMiddle(trouble == null ? StopReason.DIVERGED : trouble, recorder);
            }
            recorder.finishedEpoch(metrics);
            rule.finishedEpoch(recorder.curve(), network);
            observer.finishedEpoch(recorder.snapshot(), network);
            observer.progressed(recorder.snapshot(), network);
        }
        return ended(network, recorder, rule);
    }

    /** Returns what kept the epoch from its end, or null. */
    private @Nullable StopReason trainEpoch(
            TrainableNetwork network, EpochBatches batches, ProgressRecorder recorder, int epoch) {
        long update = (long) (epoch - 1) * batches.count();
        for (ImageBatch batch : batches.ofEpoch(epoch)) {
            if (!mayGoOn(recorder)) {
                return StopReason.CANCELLED;
            }
            double loss = network.trainBatch(batch, plan.learningRate(update, batches.count()));
            update++;
            recorder.trainedBatch(batch.size(), loss);
            if (!Double.isFinite(loss)) {
                return StopReason.DIVERGED;
            }
            observer.progressed(recorder.snapshot(), network);
        }
        return null;
    }

    private boolean mayGoOn(ProgressRecorder recorder) {
        long before = nanoClock.getAsLong();
        boolean mayGoOn = control.mayGoOn();
        recorder.paused(nanoClock.getAsLong() - before);
        return mayGoOn;
    }

    /** Takes an epoch's figures, all of them in inference mode. */
    private EpochMetrics measure(
            TrainableNetwork network, TrainingImages images, ProgressRecorder recorder, int epoch) {
        Evaluation training = network.evaluate(images.training());
        boolean validates = images.validation().count() > 0;
        Evaluation validation = validates ? network.evaluate(images.validation()) : null;
        var layers = network.diagnose(images.probe(PROBE_IMAGES));
        int batches = recorder.snapshot().batches();
        return new EpochMetrics(
                epoch,
                training.loss(),
                training.accuracy(),
                validation == null ? Double.NaN : validation.loss(),
                validation == null ? Double.NaN : validation.accuracy(),
                recorder.batchLossMean(),
                recorder.batchLossSd(),
                plan.learningRate((long) epoch * batches - 1, batches),
                recorder.seconds(),
                recorder.trainingSeconds(),
                layers);
    }

    private TrainingResult endedInTheMiddle(StopReason reason, ProgressRecorder recorder) {
        String explanation = reason == StopReason.DIVERGED ? Divergence.explain(plan, recorder.snapshot()) : null;
        return new TrainingResult(reason, explanation, recorder.curve().size(), recorder.curve());
    }

    private TrainingResult ended(TrainableNetwork network, ProgressRecorder recorder, StoppingRule rule) {
        int epochs = recorder.curve().size();
        StopReason reason = epochs < plan.epochs() ? StopReason.EARLY_STOPPING : StopReason.COMPLETED;
        int epoch = rule.restoreBest(recorder.curve(), network);
        return new TrainingResult(reason, null, epoch, recorder.curve());
    }
}
