package digitlab.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TrainingPlanTest {
    private static TrainingPlan plan(LearningRateSchedule schedule, Warmup warmup) {
        return new TrainingPlan(new Sgd(0.1, 0, false), schedule, warmup, Penalty.NONE, 32, 5, null);
    }

    /** Keras' figures for the same schedules, which count in updates: an epoch of one update. */
    @Test
    void schedulesAgreeWithKeras() {
        assertEquals(
                0.08408964152537146,
                plan(new ExponentialDecay(20, 0.5), Warmup.NONE).learningRate(5, 1),
                1e-16);
        assertEquals(
                0.08100000000000002, plan(new StepDecay(5, 0.9), Warmup.NONE).learningRate(10, 1), 1e-16);
        assertEquals(
                0.0998458666866564, plan(new CosineDecay(40, 0), Warmup.NONE).learningRate(1, 1), 1e-16);
        assertEquals(0, plan(new CosineDecay(40, 0), Warmup.NONE).learningRate(50, 1), 1e-16);
        assertEquals(
                0.032499999999999994,
                plan(new CosineDecay(75, 0.1), Warmup.NONE).learningRate(50, 1),
                1e-16);
    }

    @Test
    void aWarmUpRisesBeforeTheScheduleBegins() {
        TrainingPlan plan = plan(new CosineDecay(40, 0.05), new Warmup(10, 0.1));
        assertEquals(0.01, plan.learningRate(0, 1), 1e-16);
        assertEquals(0.055, plan.learningRate(5, 1), 1e-16);
        assertEquals(0.1, plan.learningRate(10, 1), 1e-16);
        assertEquals(0.005, plan.learningRate(100, 1), 1e-16);
    }

    @Test
    void lengthsInEpochsKeepTheirMeaningWhenTheBatchSizeChanges() {
        TrainingPlan plan = plan(new StepDecay(2, 0.5), Warmup.NONE);
        assertEquals(0.1, plan.learningRate(2 * 1563 - 1, 1563), 1e-16);
        assertEquals(0.05, plan.learningRate(2 * 1563, 1563), 1e-16);
        assertEquals(0.05, plan.learningRate(2 * 391, 391), 1e-16);
    }

    @Test
    void valuesOutOfRangeAreNamedWithTheRule() {
        assertEquals(
                "batch size must be a whole number between 1 and 60000, but is 0",
                message(() -> new TrainingPlan(Adam.DEFAULT, new Constant(), Warmup.NONE, Penalty.NONE, 0, 5, null)));
        assertEquals(
                "learning rate must be a positive number, but is NaN",
                message(() -> Adam.DEFAULT.withLearningRate(Double.NaN)));
        assertEquals("momentum must be at least 0 and less than 1, but is 1", message(() -> new Sgd(0.1, 1, false)));
        assertEquals(
                "momentum must be more than 0 where nesterov is chosen, but is 0",
                message(() -> new Sgd(0.1, 0, true)));
        assertEquals("l2 must be 0 or a positive number, but is -1", message(() -> new Penalty(0, -1, false)));
        assertEquals("schedule factor must be between 0 and 1, but is 1.5", message(() -> new StepDecay(1, 1.5)));
    }

    private static String message(Runnable wrong) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}
