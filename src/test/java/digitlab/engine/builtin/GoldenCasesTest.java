package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.network.Parameters;
import digitlab.core.training.TrainingState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded training, on both kinds of layers, within the tolerances that the golden README asks for. */
final class GoldenCasesTest {
    private static final double GRADIENT = 2e-7;
    private static final double FIRST_STEP = 3e-7;
    private static final double TENTH_STEP = 1e-6;
    private static final double LOSS = 1e-6;

    static Stream<Arguments> casesOnBothKindsOfLayers() {
        List<GoldenNumbers.Case> cases = new GoldenNumbers().cases();
        assertEquals(39, cases.size());
        return cases.stream()
                .flatMap(golden ->
                        Stream.of(Arguments.of(golden, "narrow", Layer.WIDE_FROM), Arguments.of(golden, "wide", 1)));
    }

    private static BuiltinNetwork network(GoldenNumbers.Case golden, UpdateRule rule, int wideFrom) {
        return new BuiltinNetwork(golden.initialParameters(), rule, golden.penalty(), golden.dropouts(), wideFrom, 2);
    }

    private static void assertParameters(GoldenNumbers.Case golden, String name, Parameters actual, double tolerance) {
        for (int layer = 0; layer < 3; layer++) {
            assertClose(golden.recorded(name, "w" + (layer + 1)), actual.kernel(layer), tolerance, "w" + (layer + 1));
            assertClose(golden.recorded(name, "b" + (layer + 1)), actual.bias(layer), tolerance, "b" + (layer + 1));
        }
    }

    private static void assertClose(double[] expected, float[] actual, double tolerance, String what) {
        double[] widened = new double[actual.length];
        for (int i = 0; i < widened.length; i++) {
            widened[i] = actual[i];
        }
        assertArrayEquals(expected, widened, tolerance, what);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("casesOnBothKindsOfLayers")
    void gradientsOfTheFirstStepAgree(GoldenNumbers.Case golden, String kind, int wideFrom) {
        try (var network = network(golden, new GradientCopy(), wideFrom)) {
            network.train(golden.batch(0), golden.learningRate(0));
            assertParameters(golden, "gradients_step1", network.parameters(), GRADIENT);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("casesOnBothKindsOfLayers")
    void lossesAndParametersOfTenStepsAgree(GoldenNumbers.Case golden, String kind, int wideFrom) {
        double[] losses = new double[GoldenNumbers.STEPS];
        try (var network = network(golden, UpdateRule.of(golden.optimizer()), wideFrom)) {
            for (int step = 0; step < GoldenNumbers.STEPS; step++) {
                losses[step] = network.train(golden.batch(step % GoldenNumbers.BATCHES), golden.learningRate(step));
                if (step == 0) {
                    assertParameters(golden, "weights_step1", network.parameters(), FIRST_STEP);
                }
            }
            assertArrayEquals(golden.recorded("data_loss"), losses, LOSS);
            assertParameters(golden, "weights_step10", network.parameters(), TENTH_STEP);
            for (int batch = 0; batch < GoldenNumbers.BATCHES; batch++) {
                double expected = golden.recorded("final_data_loss_without_dropout")[batch];
                assertEquals(expected, network.evaluate(golden.batch(batch)).loss(), LOSS);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("casesOnBothKindsOfLayers")
    void stateTakenBetweenTwoStepsLeadsToTheSameBits(GoldenNumbers.Case golden, String kind, int wideFrom) {
        TrainingState state;
        Parameters uninterrupted;
        try (var network = network(golden, UpdateRule.of(golden.optimizer()), wideFrom)) {
            for (int step = 0; step < 4; step++) {
                network.train(golden.batch(step % GoldenNumbers.BATCHES), golden.learningRate(step));
            }
            state = network.state();
            for (int step = 4; step < GoldenNumbers.STEPS; step++) {
                network.train(golden.batch(step % GoldenNumbers.BATCHES), golden.learningRate(step));
            }
            uninterrupted = network.parameters();
        }
        try (var network = network(golden, UpdateRule.of(golden.optimizer()), wideFrom)) {
            network.train(golden.batch(2), golden.learningRate(9));
            network.restore(state);
            for (int step = 4; step < GoldenNumbers.STEPS; step++) {
                network.train(golden.batch(step % GoldenNumbers.BATCHES), golden.learningRate(step));
            }
            assertEquals(uninterrupted.sha256(), network.parameters().sha256());
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("casesOnBothKindsOfLayers")
    void probabilitiesWithoutDropoutAgree(GoldenNumbers.Case golden, String kind, int wideFrom) {
        float[] probabilities = new float[8 * 3];
        try (var network = network(golden, UpdateRule.of(golden.optimizer()), wideFrom)) {
            network.predict(golden.batch(0), probabilities);
        }
        if (golden.dropoutRate(0) == 0) {
            assertClose(golden.recorded("probabilities_step1"), probabilities, LOSS, "probabilities");
        }
    }
}
