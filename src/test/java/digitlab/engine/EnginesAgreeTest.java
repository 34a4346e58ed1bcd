package digitlab.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Adagrad;
import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.engine.dl4j.Dl4jEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both engines, started from the same weights and fed the same batches, go the same way, with everything that Deeplearning4j
 * has. They share no arithmetic: they add in different orders, so they agree as far as float32 does. Measured were 4.7e-7 for
 * the loss, 3e-7 for the relative norm of gradients, 5e-8 for single gradients, 9e-8 for weights after ten steps, and 1.2e-6
 * for those after ten steps of Adam, which divides each gradient by its own size and so blows up the rounding of the smallest:
 * 1e-5 is a hundredth of one of its steps.
 */
final class EnginesAgreeTest {
    private static final double LOSS = 2e-6;
    private static final double RELATIVE_NORM = 2e-6;
    private static final double GRADIENT = 3e-7;
    private static final double WEIGHT = 1e-6;
    private static final double WEIGHT_AFTER_ADAM = 1e-5;

    private static final int STEPS = 10;
    private static final int BATCH = 16;

    private static final LabelledImages IMAGES = images();

    private static LabelledImages images() {
        var random = new SplittableRandom(9);
        byte[] pixels = new byte[STEPS * BATCH * LabelledImages.PIXELS];
        byte[] labels = new byte[STEPS * BATCH];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(5) == 0 ? (byte) random.nextInt(256) : 0;
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) random.nextInt(LabelledImages.CLASSES);
        }
        return new LabelledImages(pixels, labels);
    }

    private static ImageBatch batch(int step) {
        int[] order = new int[BATCH];
        for (int b = 0; b < BATCH; b++) {
            order[b] = step * BATCH + b;
        }
        return new ImageBatch(IMAGES, order, 0, BATCH);
    }

    private static Parameters initial(Activation activation) {
        var spec = new NetworkSpec(
                LabelledImages.PIXELS,
                List.of(new DenseLayer(33, activation), new DenseLayer(20, activation)),
                LabelledImages.CLASSES,
                Initializer.GLOROT_UNIFORM);
        return Parameters.initial(spec, 4);
    }

    static List<Optimizer> optimizers() {
        return List.of(
                Sgd.DEFAULT,
                Sgd.MOMENTUM,
                Sgd.NESTEROV,
                RmsProp.DEFAULT,
                Adam.DEFAULT,
                AdamW.DEFAULT,
                new AdamW(0.01, 0.8, 0.99, 1e-4, 0.5, false),
                Adagrad.DEFAULT,
                new Adagrad(0.05, 0.01, 1e-3));
    }

    static List<Penalty> penalties() {
        List<Penalty> penalties = new ArrayList<>();
        for (boolean outputLayerToo : new boolean[] {false, true}) {
            penalties.add(new Penalty(1e-3, 0, outputLayerToo));
            penalties.add(new Penalty(0, 1e-2, outputLayerToo));
            penalties.add(new Penalty(1e-3, 1e-2, outputLayerToo));
        }
        return penalties;
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void onTheGradientsOfEveryActivation(Activation activation) {
        // With plain descent at rate 1 the first step is the gradient.
        compare(initial(activation), new Sgd(1, 0, false), Penalty.NONE, 1, GRADIENT);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void onTenStepsOfEveryActivation(Activation activation) {
        compare(initial(activation), Adam.DEFAULT, Penalty.NONE, STEPS, WEIGHT_AFTER_ADAM);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void onTenStepsOfEveryOptimiser(Optimizer optimizer) {
        boolean isAdam = optimizer instanceof Adam || optimizer instanceof AdamW;
        compare(initial(Activation.RELU), optimizer, Penalty.NONE, STEPS, isAdam ? WEIGHT_AFTER_ADAM : WEIGHT);
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void onTenStepsOfEveryPenalty(Penalty penalty) {
        compare(initial(Activation.TANH), new Sgd(0.1, 0, false), penalty, STEPS, WEIGHT);
    }

    private static void compare(
            Parameters initial, Optimizer optimizer, Penalty penalty, int steps, double weightTolerance) {
        try (TrainableNetwork builtin = new BuiltinEngine().create(initial, optimizer, penalty, 1, 1);
                TrainableNetwork dl4j = new Dl4jEngine().create(initial, optimizer, penalty, 1, 1)) {
            for (int step = 0; step < steps; step++) {
                ImageBatch batch = batch(step);
                double rate = optimizer.learningRate() * (1 + 0.1 * step); // a schedule reaches both
                assertSameGradients(builtin.diagnose(batch), dl4j.diagnose(batch));
                assertEquals(
                        builtin.trainBatch(batch, rate), dl4j.trainBatch(batch, rate), LOSS, "loss of step " + step);
            }
            assertClose(builtin.parameters(), dl4j.parameters(), weightTolerance);
        }
    }

    private static void assertSameGradients(List<LayerStatistics> expected, List<LayerStatistics> actual) {
        assertEquals(expected.size(), actual.size());
        for (int layer = 0; layer < expected.size(); layer++) {
            double norm = expected.get(layer).gradientNorm();
            assertEquals(norm, actual.get(layer).gradientNorm(), RELATIVE_NORM * norm, "gradient norm " + layer);
        }
    }

    private static void assertClose(Parameters expected, Parameters actual, double tolerance) {
        for (int layer = 0; layer < expected.spec().layerCount(); layer++) {
            assertArrayEquals(
                    expected.kernel(layer), actual.kernel(layer), (float) tolerance, "kernel of layer " + layer);
            assertArrayEquals(expected.bias(layer), actual.bias(layer), (float) tolerance, "bias of layer " + layer);
        }
    }
}
