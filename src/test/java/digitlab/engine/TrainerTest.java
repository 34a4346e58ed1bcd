package digitlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.Augmentation;
import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.TrainingSnapshot;
import digitlab.core.network.Parameters;
import digitlab.core.training.Constant;
import digitlab.core.training.CosineDecay;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.LearningRateSchedule;
import digitlab.core.training.Penalty;
import digitlab.core.training.Sgd;
import digitlab.core.training.StopReason;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.Warmup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten training images in batches of four: three updates an epoch. */
class TrainerTest {
    private static final int UPDATES = 3;
    private static final TrainingImages IMAGES = new TrainingImages(images(10), images(2), Augmentation.NONE);

    private final TrainingControl control = new TrainingControl();
    private final List<TrainingSnapshot> snapshots = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    private static LabelledImages images(int count) {
        return new LabelledImages(new byte[count * LabelledImages.PIXELS], new byte[count]);
    }

    private static TrainingPlan plan(int epochs, LearningRateSchedule schedule, @Nullable EarlyStopping stopping) {
        return new TrainingPlan(Sgd.DEFAULT, schedule, Warmup.NONE, Penalty.NONE, 4, epochs, stopping);
    }

    private TrainingResult train(TrainingPlan plan, ScriptedNetwork network) {
        return train(plan, network, TrainingProgress.NONE);
    }

    private TrainingResult train(TrainingPlan plan, ScriptedNetwork network, TrainingProgress progress) {
        var observer = new TrainingObserver() {
            @Override
            public void progressed(TrainingSnapshot snapshot, TrainableNetwork n) {
                snapshots.add(snapshot);
            }
        };
        return new Trainer(plan, 1, control, observer, () -> clock.addAndGet(1_000_000))
                .train(network, IMAGES, progress);
    }

    private static ScriptedNetwork withLosses(double... lossOfEpoch) {
        return new ScriptedNetwork(update -> 1, updates -> lossOfEpoch[updates / UPDATES - 1]);
    }

    @Test
    void eachEpochShowsEveryImageOnceInAnOrderOfItsOwn() {
        var network = withLosses(1, 1);
        train(plan(2, new Constant(), null), network);
        assertEquals(
                List.of(4, 4, 2, 4, 4, 2),
                network.batches.stream().map(List::size).toList());
        List<Integer> first =
                network.batches.subList(0, 3).stream().flatMap(List::stream).toList();
        List<Integer> second =
                network.batches.subList(3, 6).stream().flatMap(List::stream).toList();
        List<Integer> all = IntStream.range(0, 10).boxed().toList();
        assertEquals(all, first.stream().sorted().toList());
        assertEquals(all, second.stream().sorted().toList());
        assertNotEquals(first, second);
    }

    @Test
    void aCompletedTrainingKeepsItsLastWeights() {
        var network = withLosses(3, 2, 4);
        TrainingResult result = train(plan(3, new Constant(), null), network);
        assertEquals(StopReason.COMPLETED, result.stopReason());
        assertEquals(3, result.epoch());
        assertEquals(9, network.updates());
        assertEquals(
                List.of(3.0, 2.0, 4.0),
                result.curve().stream().map(EpochMetrics::validationLoss).toList());
    }

    @Test
    void trainingStopsWhenPatienceRunsOutAndGoesBackToTheBestEpoch() {
        var network = withLosses(3, 1, 2, 1, 0.5);
        TrainingResult result = train(plan(5, new Constant(), new EarlyStopping(2, 0, true)), network);
        assertEquals(StopReason.EARLY_STOPPING, result.stopReason());
        assertEquals(4, result.curve().size());
        assertEquals(2, result.epoch());
        assertEquals(2 * UPDATES, network.updates());
    }

    @Test
    void anImprovementBelowTheMinimumDoesNotCount() {
        var network = withLosses(3, 2.9, 2.85, 1);
        TrainingResult result = train(plan(4, new Constant(), new EarlyStopping(2, 0.2, false)), network);
        assertEquals(StopReason.EARLY_STOPPING, result.stopReason());
        assertEquals(3, result.epoch());
        assertEquals(3 * UPDATES, network.updates());
    }

    @Test
    void theBestWeightsAreRestoredEvenWhenAllEpochsWereTrained() {
        var network = withLosses(1, 2);
        TrainingResult result = train(plan(2, new Constant(), new EarlyStopping(5, 0, true)), network);
        assertEquals(StopReason.COMPLETED, result.stopReason());
        assertEquals(1, result.epoch());
        assertEquals(UPDATES, network.updates());
    }

    @Test
    void aDivergedTrainingGoesBackToItsLastFinishedEpochAndSaysWhy() {
        var network = new ScriptedNetwork(update -> update == 5 ? Double.NaN : 1, updates -> 1);
        TrainingResult result = train(plan(3, new Constant(), null), network);
        assertEquals(StopReason.DIVERGED, result.stopReason());
        assertEquals(1, result.epoch());
        assertEquals(UPDATES, network.updates());
        assertEquals(
                "The loss was no longer a finite number at batch 2 of 3 in epoch 2: the steps were too large, so that each"
                        + " one made the next one larger. Divide the learning rate by 10, to 0.0010, or begin with a warm-up.",
                result.explanation());
    }

    @Test
    void aLossThatIsNotFiniteOnlyWhenMeasuredIsADivergenceToo() {
        var network = withLosses(1, Double.POSITIVE_INFINITY);
        TrainingResult result = train(plan(2, new Constant(), null), network);
        assertEquals(StopReason.DIVERGED, result.stopReason());
        assertEquals(1, result.curve().size());
    }

    @Test
    void aCancelledTrainingKeepsItsCurve() {
        var network = new ScriptedNetwork(
                update -> {
                    if (update == 4) {
                        control.cancel();
                    }
                    return 1;
                },
                updates -> 1);
        TrainingResult result = train(plan(3, new Constant(), null), network);
        assertEquals(StopReason.CANCELLED, result.stopReason());
        assertEquals(1, result.curve().size());
        assertEquals(4, network.batches.size());
        assertEquals(UPDATES, network.updates());
        assertNull(result.explanation());
    }

    @Test
    void aPausedTrainingWaitsAndThenGoesOn() throws InterruptedException {
        control.pause();
        var network = withLosses(1);
        var thread = new Thread(() -> train(plan(1, new Constant(), null), network));
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        assertTrue(network.batches.isEmpty());
        control.resume();
        thread.join();
        assertEquals(UPDATES, network.updates());
    }

    @Test
    void theLearningRateFollowsTheScheduleOverAllUpdates() {
        var network = withLosses(1, 1);
        train(plan(2, new CosineDecay(2, 0), null), network);
        double[] rates = network.rates.stream().mapToDouble(rate -> rate).toArray();
        assertEquals(0.01, rates[0], 1e-15);
        assertEquals(0.005, rates[3], 1e-15);
        assertEquals(0.01 * 0.5 * (1 + Math.cos(Math.PI * 5 / 6)), rates[5], 1e-15);
    }

    @Test
    void aTrainingThatGoesOnLooksLikeOneThatWasNeverInterrupted() {
        var stopping = new EarlyStopping(2, 0, true);
        var whole = withLosses(3, 1, 2, 2, 0.5);
        TrainingResult expected = train(plan(5, new Constant(), stopping), whole);

        var first = withLosses(3, 1, 2);
        TrainingResult beginning = train(plan(3, new Constant(), null), first);
        var second = withLosses(3, 1, 2, 2, 0.5);
        second.restore(first.state());
        TrainingResult rest = train(
                plan(5, new Constant(), stopping),
                second,
                new TrainingProgress(beginning.curve(), List.of(), bestWeights()));
        assertEquals(expected.stopReason(), rest.stopReason());
        assertEquals(expected.epoch(), rest.epoch());
        assertEquals(whole.updates(), second.updates());
        assertEquals(whole.batches.subList(9, 12), second.batches);
    }

    private Parameters bestWeights() {
        var network = withLosses(3, 1);
        train(plan(2, new Constant(), null), network);
        return network.parameters();
    }

    @Test
    void snapshotsTellTheWholeStateSoThatSkippingSomeLosesNothing() {
        train(plan(2, new Constant(), null), withLosses(3, 1));
        TrainingSnapshot last = snapshots.get(snapshots.size() - 1);
        assertEquals(1.0, last.progress());
        assertEquals(
                List.of(3.0, 1.0),
                last.curve().stream().map(EpochMetrics::trainingLoss).toList());
        assertEquals(2 * UPDATES, last.points().size());
        assertEquals(1.0 / 3, last.points().get(0).epoch(), 1e-12);
    }

    @Test
    void theNoiseOfTheBatchLossIsWeightedByTheImagesInABatch() {
        var network = new ScriptedNetwork(update -> update == 3 ? 6 : 1, updates -> 1);
        EpochMetrics epoch =
                train(plan(1, new Constant(), null), network).curve().get(0);
        assertEquals(2.0, epoch.batchLossMean(), 1e-12);
        assertEquals(2.0, epoch.batchLossSd(), 1e-12);
    }
}
