package digitlab.engine.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.core.network.Parameters;
import digitlab.core.training.Nadam;
import digitlab.core.training.Penalty;
import digitlab.core.training.RmsProp;
import digitlab.engine.UnsupportedRecipeException;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Deeplearning4j, told our conventions, does what was recorded in float64. The tolerances are those that the recording asks of
 * float32; measured were 1.4e-7 for the loss, 6e-8 for the weights after one step and 1.8e-7 after ten.
 */
final class Dl4jGoldenTest {
    private static final double LOSS = 1e-6;
    private static final double GRADIENT = 2e-7;
    private static final double WEIGHTS_AFTER_1 = 3e-7;
    private static final double WEIGHTS_AFTER_10 = 1e-6;

    static Stream<GoldenCase> expressible() {
        return GoldenCase.all().filter(golden -> !isRefused(golden));
    }

    static Stream<GoldenCase> refused() {
        return GoldenCase.all().filter(Dl4jGoldenTest::isRefused);
    }

    private static boolean isRefused(GoldenCase golden) {
        return golden.optimizer() instanceof Nadam
                || (golden.optimizer() instanceof RmsProp rmsProp && (rmsProp.centered() || rmsProp.momentum() > 0));
    }

    @Test
    void fiveOfTheRecordedTrainingsAreRefused() {
        assertEquals(34, expressible().count());
        assertEquals(5, refused().count());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeExpressedIsRefused(GoldenCase golden) {
        assertThrows(
                UnsupportedRecipeException.class, () -> TranslatedOptimizer.of(golden.optimizer(), new CurrentRate()));
    }

    @ParameterizedTest
    @MethodSource("expressible")
    void lossesAndWeightsOfTenStepsAgree(GoldenCase golden) {
        var masks = new RecordedMasks(golden);
        try (Dl4jNetwork network = network(golden, masks)) {
            for (int step = 0; step < GoldenCase.STEPS; step++) {
                int batch = golden.batchOfStep(step);
                masks.select(batch);
                double loss = network.trainBatch(golden.inputs(batch), golden.labels(batch), golden.learningRate(step));
                assertEquals(golden.dataLoss(step), loss, LOSS, "loss of step " + step);
                if (step == 0) {
                    assertClose(golden.weights(1), network.parameters(), WEIGHTS_AFTER_1);
                }
            }
            assertClose(golden.weights(10), network.parameters(), WEIGHTS_AFTER_10);
        }
    }

    @ParameterizedTest
    @MethodSource("expressible")
    void probabilitiesAndLossesWithoutDropoutAgree(GoldenCase golden) {
        var masks = new RecordedMasks(golden);
        try (Dl4jNetwork network = network(golden, masks)) {
            if (golden.spec().hidden().get(0).dropout() == 0) {
                assertArrayEquals(
                        golden.firstProbabilities(), doubles(network.probabilities(golden.inputs(0), 8)), LOSS);
            }
            for (int step = 0; step < GoldenCase.STEPS; step++) {
                int batch = golden.batchOfStep(step);
                masks.select(batch);
                network.trainBatch(golden.inputs(batch), golden.labels(batch), golden.learningRate(step));
            }
            for (int batch = 0; batch < 3; batch++) {
                int[] labels = golden.labels(batch);
                float[] probabilities = network.probabilities(golden.inputs(batch), labels.length);
                double loss = 0;
                for (int b = 0; b < labels.length; b++) {
                    loss -= Math.log(probabilities[3 * b + labels[b]]) / labels.length;
                }
                assertEquals(golden.finalDataLoss(batch), loss, LOSS, "final loss of batch " + batch);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("expressible")
    void gradientsAgree(GoldenCase golden) {
        if (golden.spec().hidden().get(0).dropout() > 0) {
            return; // recorded in training mode; lossesAndWeightsOfTenStepsAgree sees these
        }
        try (Dl4jNetwork network = network(golden, new RecordedMasks(golden))) {
            Parameters gradients = network.gradients(golden.inputs(0), golden.labels(0));
            assertClose(golden.gradients(), withPenalty(gradients, golden), GRADIENT);
        }
    }

    private static Parameters withPenalty(Parameters gradients, GoldenCase golden) {
        Penalty penalty = golden.penalty();
        for (int layer = 0; layer < gradients.spec().layerCount(); layer++) {
            float[] kernel = golden.initial().kernel(layer);
            for (int i = 0; i < kernel.length; i++) {
                double slope = penalty.l1() * Math.signum(kernel[i]) + 2 * penalty.l2() * kernel[i];
                gradients.kernel(layer)[i] += (float) slope;
            }
        }
        return gradients;
    }

    @Test
    void dropoutIsSetOnTheInputsOfTheNextLayerAsTheShareThatIsKept() {
        GoldenCase golden = GoldenCase.named("dropout");
        var optimizer = TranslatedOptimizer.of(golden.optimizer(), new CurrentRate());
        var confs = new ConventionTranslator(golden.spec(), optimizer, Penalty.NONE)
                .training()
                .getConfs();
        assertEquals(
                List.of("null", new Dropout(0.75).toString(), new Dropout(0.5).toString()),
                confs.stream()
                        .map(conf -> String.valueOf(conf.getLayer().getIDropout()))
                        .toList());
    }

    private static Dl4jNetwork network(GoldenCase golden, RecordedMasks masks) {
        var rate = new CurrentRate();
        var optimizer = TranslatedOptimizer.of(golden.optimizer(), rate);
        var translator = new ConventionTranslator(golden.spec(), optimizer, golden.penalty(), masks.inOrder());
        return new Dl4jNetwork(golden.initial(), translator, optimizer, rate, 1);
    }

    private static void assertClose(Parameters expected, Parameters actual, double tolerance) {
        for (int layer = 0; layer < expected.spec().layerCount(); layer++) {
            assertArrayEquals(
                    doubles(expected.kernel(layer)), doubles(actual.kernel(layer)), tolerance, "kernel " + layer);
            assertArrayEquals(doubles(expected.bias(layer)), doubles(actual.bias(layer)), tolerance, "bias " + layer);
        }
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
