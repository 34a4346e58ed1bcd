package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.Augmentation;
import digitlab.core.data.DataSource;
import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Parameters;
import digitlab.core.training.Adam;
import digitlab.core.training.Penalty;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.ink.LabelledDrawing;
import digitlab.lab.FineTuned.BeforeAfter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class FineTuningTest {
    private static final FineTuningPlan PLAN = new FineTuningPlan(60, 40, 1e-3, 1, Augmentation.NONE, 1);
    /** So slanted that a network which has seen upright ones takes many for others. */
    private static final List<LabelledDrawing> SLANTED = SampleDrawings.drawings(30, 1.1, 3);

    private final DataSource source = SampleDrawings.dataSet();
    private final AtomicLong nanos = new AtomicLong();
    private final FineTuning fineTuning = new FineTuning(
            new DataSets(List.of(source)),
            new Engines(Map.of("builtin", BuiltinEngine::new)),
            () -> nanos.getAndAdd(2_000_000_000L));

    private static Parameters trained(LabelledImages images) {
        Parameters initial = Parameters.initial(
                RunSpec.DEFAULT.network().withHidden(List.of(new DenseLayer(24, Activation.RELU))), 1);
        try (TrainableNetwork network = new BuiltinEngine().create(initial, Adam.DEFAULT, Penalty.NONE, 1, 1)) {
            for (int i = 0; i < 150; i++) {
                network.trainBatch(ImageBatch.of(images), 3e-3);
            }
            return network.parameters();
        }
    }

    private FineTuned tuned(FineTuningPlan plan, DrawingSplit split) throws IOException {
        return fineTuning.tune(trained(source.training().images()), split, "mnist", plan, () -> false, progress -> {});
    }

    @Test
    void otherDrawingsAreReadBetterAfterwardsAndTheDataSetIsNotForgotten() throws IOException {
        DrawingSplit split = DrawingSplit.of(SLANTED, 10, 1);
        FineTuned tuned = tuned(PLAN, split);
        BeforeAfter drawings = Objects.requireNonNull(tuned.drawings());
        BeforeAfter test = Objects.requireNonNull(tuned.test());
        assertEquals(100, tuned.tunedWith());
        assertEquals(60, tuned.batches());
        assertEquals(2, tuned.seconds());
        assertEquals(150, drawings.after().count());
        assertTrue(drawings.before().share() < 0.85, drawings::toString);
        assertTrue(drawings.after().share() > drawings.before().share() + 0.1, drawings::toString);
        assertEquals(200, test.after().count());
        assertTrue(test.after().share() >= test.before().share() - 0.03, test::toString);
    }

    @Test
    void theSameSeedGivesTheSameNetworkAndTheOldOneStays() throws IOException {
        DrawingSplit split = DrawingSplit.of(SLANTED, 5, 1);
        Parameters start = trained(source.training().images());
        String before = start.sha256();
        FineTuned first = fineTuning.tune(start, split, "mnist", PLAN, () -> false, progress -> {});
        assertEquals(before, start.sha256());
        assertEquals(
                first.parameters().sha256(), tuned(PLAN, split).parameters().sha256());
        assertTrue(!first.parameters()
                .sha256()
                .equals(tuned(PLAN.withSeed(2), split).parameters().sha256()));
    }

    @Test
    void aBlendLiesBetweenTheOldWeightsAndTheNewOnes() throws IOException {
        DrawingSplit split = DrawingSplit.of(SLANTED, 5, 1);
        Parameters start = trained(source.training().images());
        float[] all = tuned(PLAN, split).parameters().kernel(1);
        var quarterPlan = new FineTuningPlan(60, 40, 1e-3, 0.25, Augmentation.NONE, 1);
        float[] quarter = tuned(quarterPlan, split).parameters().kernel(1);
        float[] expected = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            expected[i] = (float) (start.kernel(1)[i] + 0.25 * (all[i] - start.kernel(1)[i]));
        }
        assertArrayEquals(expected, quarter);
    }

    @Test
    void eachBatchIsToldAndCancellingEndsAfterIt() throws IOException {
        var asked = new AtomicInteger();
        List<FineTuningProgress> told = new ArrayList<>();
        FineTuned tuned = fineTuning.tune(
                trained(source.training().images()),
                DrawingSplit.of(SLANTED, 5, 1),
                "mnist",
                PLAN,
                () -> asked.getAndIncrement() == 3,
                told::add);
        assertEquals(3, tuned.batches());
        assertEquals(
                List.of(1, 2, 3), told.stream().map(FineTuningProgress::batch).toList());
        assertTrue(told.stream().allMatch(progress -> progress.batches() == 60 && progress.loss() > 0));
    }

    @Test
    void theLearningRateFallsEvenlyToNearlyNothing() {
        assertEquals(1e-3, PLAN.learningRateOf(1));
        assertEquals(5e-4, PLAN.learningRateOf(31));
        assertEquals(1e-3 / 60, PLAN.learningRateOf(60), 1e-12);
    }

    @Test
    void whereNothingIsHeldBackNothingIsClaimed() throws IOException {
        var split = new DrawingSplit(SLANTED.subList(0, 20), List.of(), DrawingSplit.Way.CHANCE);
        assertNull(tuned(PLAN, split).drawings());
    }

    @Test
    void withoutADrawingThereIsNothingToTrainOn() {
        DrawingSplit none = DrawingSplit.of(List.of(), 1, 1);
        assertEquals(
                "There is no drawing to train on: draw some, or hold fewer back.",
                assertThrows(IllegalArgumentException.class, () -> tuned(PLAN, none))
                        .getMessage());
    }

    @Test
    void aBlendOfNothingOrMoreThanAllIsRefused() {
        for (double blend : new double[] {0, 1.01, Double.NaN}) {
            assertEquals(
                    "blend must be above 0 and at most 1, but is " + blend,
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> new FineTuningPlan(1, 2, 1e-3, blend, Augmentation.NONE, 1))
                            .getMessage());
        }
    }
}
