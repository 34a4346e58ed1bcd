package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.Evaluation;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Adagrad;
import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import digitlab.core.training.TrainingState;
import digitlab.engine.TrainableNetwork;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine promises about whole trainings: bits, states, endings. */
final class BuiltinNetworkTest {
    private static final LabelledImages SPARSE = RandomInputs.images(900, 0.1, 1);
    private static final LabelledImages DENSE = RandomInputs.images(400, 1, 2);

    private static NetworkSpec spec(Activation activation, double dropout) {
        List<DenseLayer> hidden = List.of(
                new DenseLayer(130, activation, dropout),
                new DenseLayer(40, activation, dropout),
                new DenseLayer(8, activation, 0));
        return new NetworkSpec(LabelledImages.PIXELS, hidden, LabelledImages.CLASSES, Initializer.GLOROT_UNIFORM);
    }

    private static TrainableNetwork network(NetworkSpec spec, Optimizer optimizer, Penalty penalty, int threads) {
        return new BuiltinEngine().create(Parameters.initial(spec, 11), optimizer, penalty, 12, threads);
    }

    private static double train(TrainableNetwork network, LabelledImages images, int batchSize, int from, int to) {
        double loss = 0;
        for (int start = from; start < to; start += batchSize) {
            loss = network.trainBatch(RandomInputs.batch(images, start, Math.min(to, start + batchSize)), 0.002);
        }
        return loss;
    }

    private static String trained(LabelledImages images, double dropout, int batchSize, Penalty penalty, int threads) {
        try (var network = network(spec(Activation.RELU, dropout), Adam.DEFAULT, penalty, threads)) {
            train(network, images, batchSize, 0, images.count());
            return network.parameters().sha256();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 32, 300, 900})
    void numberOfThreadsChangesNoBit(int batchSize) {
        int images = batchSize == 1 ? 90 : 900;
        LabelledImages part = SPARSE.subset(
                Stream.iterate(0, i -> i + 1).limit(images).mapToInt(i -> i).toArray());
        String expected = trained(part, 0.5, batchSize, Penalty.NONE, 1);
        assertEquals(expected, trained(part, 0.5, batchSize, Penalty.NONE, 1));
        assertEquals(expected, trained(part, 0.5, batchSize, Penalty.NONE, 2));
        assertEquals(expected, trained(part, 0.5, batchSize, Penalty.NONE, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 300})
    void numberOfThreadsChangesNoBitOfDenseImages(int batchSize) {
        Penalty penalty = new Penalty(1e-5, 1e-4, true);
        String expected = trained(DENSE, 0, batchSize, penalty, 1);
        assertEquals(expected, trained(DENSE, 0, batchSize, penalty, 2));
        assertEquals(expected, trained(DENSE, 0, batchSize, penalty, 3));
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                Sgd.DEFAULT,
                Sgd.MOMENTUM,
                Sgd.NESTEROV,
                RmsProp.DEFAULT,
                new RmsProp(0.001, 0.9, 0.5, 1e-3, true),
                Adam.DEFAULT,
                AdamW.DEFAULT,
                Adagrad.DEFAULT,
                Nadam.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void restoredStateGoesOnAsIfTrainingHadNeverStopped(Optimizer optimizer) {
        NetworkSpec spec = spec(Activation.TANH, 0.25);
        String uninterrupted;
        TrainingState state;
        try (var network = network(spec, optimizer, Penalty.NONE, 2)) {
            train(network, SPARSE, 32, 0, 320);
            state = network.state();
            train(network, SPARSE, 32, 320, 640);
            uninterrupted = network.parameters().sha256();
            network.restore(state);
            train(network, SPARSE, 32, 320, 640);
            assertEquals(uninterrupted, network.parameters().sha256());
        }
        try (var another = network(spec, optimizer, Penalty.NONE, 1)) {
            another.restore(state);
            train(another, SPARSE, 32, 320, 640);
            assertEquals(uninterrupted, another.parameters().sha256());
        }
    }

    @Test
    void stateOfAnotherNetworkOrOptimizerIsRefused() {
        try (var network = network(spec(Activation.RELU, 0), Adam.DEFAULT, Penalty.NONE, 1);
                var smaller = network(
                        new NetworkSpec(LabelledImages.PIXELS, List.of(), 10, Initializer.GLOROT_UNIFORM),
                        Adam.DEFAULT,
                        Penalty.NONE,
                        1);
                var other = network(spec(Activation.RELU, 0), Sgd.DEFAULT, Penalty.NONE, 1)) {
            assertThrows(IllegalArgumentException.class, () -> network.restore(smaller.state()));
            assertThrows(IllegalArgumentException.class, () -> network.restore(other.state()));
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void leavingOutIdleRowsChangesNoBit(Optimizer optimizer) {
        NetworkSpec spec = new NetworkSpec(60, List.of(new DenseLayer(40, Activation.RELU)), 3, Initializer.HE_NORMAL);
        Parameters initial = Parameters.initial(spec, 1);
        FloatInputs inputs = RandomInputs.numbers(6, 60, 3, 0.05, 4);
        UpdateRule rule = UpdateRule.of(optimizer);
        try (var leaving = new BuiltinNetwork(initial, rule, Penalty.NONE, List.of(Dropout.NONE), 32, 1);
                var visiting = new BuiltinNetwork(
                        initial,
                        new VisitingRule(UpdateRule.of(optimizer)),
                        Penalty.NONE,
                        List.of(Dropout.NONE),
                        32,
                        1)) {
            for (int step = 0; step < 5; step++) {
                leaving.train(inputs, 0.01);
                visiting.train(inputs, 0.01);
            }
            assertEquals(visiting.parameters().sha256(), leaving.parameters().sha256());
        }
    }

    /** A rule that has every row visited. */
    private record VisitingRule(UpdateRule rule) implements UpdateRule {
        @Override
        public int slots() {
            return rule.slots();
        }

        @Override
        public float slotStart() {
            return rule.slotStart();
        }

        @Override
        public boolean changesIdleRows() {
            return true;
        }

        @Override
        public void begin(long step, double learningRate) {
            rule.begin(step, learningRate);
        }

        @Override
        public void update(float[] parameters, float[][] slots, float[] gradient, boolean bias) {
            rule.update(parameters, slots, gradient, bias);
        }
    }

    @Test
    void batchTooLargeToGoAtOnceIsOneStepAllTheSame() {
        NetworkSpec spec = spec(Activation.RELU, 0);
        LabelledImages images = SPARSE;
        float[] probabilities = new float[images.count() * LabelledImages.CLASSES];
        Parameters initial = Parameters.initial(spec, 11);
        var inputs = Inputs.of(ImageBatch.of(images));
        List<Dropout> none = List.of(Dropout.NONE, Dropout.NONE, Dropout.NONE);
        try (var network = new BuiltinNetwork(initial, new GradientCopy(), Penalty.NONE, none, 32, 2)) {
            network.predict(inputs, probabilities);
            double loss = network.train(inputs, 1);
            double expected = 0;
            double[] biasGradient = new double[LabelledImages.CLASSES];
            for (int b = 0; b < images.count(); b++) {
                for (int c = 0; c < biasGradient.length; c++) {
                    double p = probabilities[b * biasGradient.length + c];
                    biasGradient[c] += (p - (images.label(b) == c ? 1 : 0)) / images.count();
                    expected -= images.label(b) == c ? Math.log(p) / images.count() : 0;
                }
            }
            assertEquals(expected, loss, 1e-6);
            for (int c = 0; c < biasGradient.length; c++) {
                assertEquals(biasGradient[c], network.parameters().bias(3)[c], 1e-6);
            }
        }
    }

    @Test
    void evaluationIsWhatPredictionsSay() {
        try (var network = network(spec(Activation.SIGMOID, 0.5), Adam.DEFAULT, Penalty.NONE, 2)) {
            train(network, SPARSE, 32, 0, 640);
            Evaluation evaluation = network.evaluate(SPARSE);
            float[] probabilities = new float[SPARSE.count() * LabelledImages.CLASSES];
            network.predict(ImageBatch.of(SPARSE), probabilities);
            double loss = 0;
            int correct = 0;
            for (int image = 0; image < SPARSE.count(); image++) {
                int best = 0;
                for (int c = 1; c < LabelledImages.CLASSES; c++) {
                    boolean better = probabilities[image * LabelledImages.CLASSES + c]
                            > probabilities[image * LabelledImages.CLASSES + best];
                    best = better ? c : best;
                }
                correct += best == SPARSE.label(image) ? 1 : 0;
                loss -= Math.log(probabilities[image * LabelledImages.CLASSES + SPARSE.label(image)]);
            }
            assertEquals(SPARSE.count(), evaluation.count());
            assertEquals(loss / SPARSE.count(), evaluation.loss(), 1e-6);
            assertEquals((double) correct / SPARSE.count(), evaluation.accuracy());
        }
    }

    @Test
    void predictionOfOneImageIsThatOfManyAndChangesNothing() {
        try (var network = network(spec(Activation.GELU, 0.5), Adam.DEFAULT, Penalty.NONE, 2)) {
            String before = network.parameters().sha256();
            float[] all = new float[300 * LabelledImages.CLASSES];
            network.predict(RandomInputs.batch(SPARSE, 0, 300), all);
            float[] one = new float[LabelledImages.CLASSES];
            network.predict(RandomInputs.batch(SPARSE, 270, 271), one);
            for (int c = 0; c < one.length; c++) {
                assertEquals(all[270 * LabelledImages.CLASSES + c], one[c]);
            }
            assertEquals(before, network.parameters().sha256());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 128})
    void smallTaskIsLearnt(int batchSize) {
        try (var network = network(spec(Activation.RELU, 0.2), RmsProp.DEFAULT, Penalty.NONE, 2)) {
            for (int epoch = 0; epoch < 12; epoch++) {
                train(network, SPARSE, batchSize, 0, 700);
            }
            LabelledImages unseen = RandomInputs.images(300, 0.1, 99);
            assertTrue(network.evaluate(unseen).accuracy() > 0.95);
        }
    }

    @Test
    void divergenceShowsInTheLoss() {
        try (var network = network(spec(Activation.LINEAR, 0), Sgd.DEFAULT, Penalty.NONE, 2)) {
            double loss = 0;
            for (int step = 0; step < 50 && Double.isFinite(loss); step++) {
                loss = network.trainBatch(RandomInputs.batch(DENSE, 0, 32), 1e4);
            }
            assertFalse(Double.isFinite(loss));
            assertFalse(Double.isFinite(network.evaluate(DENSE).loss()));
            assertEquals(4, network.diagnose(RandomInputs.batch(DENSE, 0, 50)).size());
        }
    }

    static Stream<Activation> activations() {
        return Stream.of(Activation.values());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void notANumberAnywhereMakesTheLossNotANumber(Activation activation) {
        NetworkSpec spec = spec(activation, 0.5);
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            Parameters initial = Parameters.initial(spec, 11);
            initial.bias(layer)[0] = Float.NaN;
            try (var network = new BuiltinEngine().create(initial, Adam.DEFAULT, Penalty.NONE, 12, 1)) {
                assertEquals(Double.NaN, network.evaluate(SPARSE).loss(), "layer " + layer);
            }
        }
    }

    @Test
    void nothingWorksAfterClosing() {
        var network = network(spec(Activation.RELU, 0), Adam.DEFAULT, Penalty.NONE, 2);
        network.close();
        network.close();
        assertThrows(IllegalStateException.class, () -> network.evaluate(SPARSE));
    }

    @Test
    void emptyBatchAndNoThreadsAreRefused() {
        try (var network = network(spec(Activation.RELU, 0), Adam.DEFAULT, Penalty.NONE, 1)) {
            assertThrows(
                    IllegalArgumentException.class, () -> network.trainBatch(RandomInputs.batch(SPARSE, 3, 3), 0.1));
        }
        assertThrows(
                IllegalArgumentException.class, () -> network(spec(Activation.RELU, 0), Adam.DEFAULT, Penalty.NONE, 0));
    }

    @Test
    void networkWithoutSoManyInputsRefusesImages() {
        NetworkSpec spec = new NetworkSpec(100, List.of(), 10, Initializer.GLOROT_UNIFORM);
        try (var network = network(spec, Adam.DEFAULT, Penalty.NONE, 1)) {
            var thrown = assertThrows(IllegalArgumentException.class, () -> network.evaluate(SPARSE));
            assertEquals("an image has 784 pixels, but the network has 100 inputs", thrown.getMessage());
        }
    }

    @Test
    void diagnosisHasTheRecordedGradientNorms() {
        GoldenNumbers.Case golden = new GoldenNumbers().cases().get(0);
        for (int wideFrom : new int[] {1, Layer.WIDE_FROM}) {
            try (var network = new BuiltinNetwork(
                    golden.initialParameters(),
                    UpdateRule.of(Sgd.DEFAULT),
                    Penalty.NONE,
                    golden.dropouts(),
                    wideFrom,
                    2)) {
                List<LayerStatistics> layers = network.diagnose(golden.batch(0));
                for (int layer = 0; layer < 3; layer++) {
                    double[] gradient = golden.recorded("gradients_step1", "w" + (layer + 1));
                    assertEquals(norm(gradient), layers.get(layer).gradientNorm(), 1e-6);
                }
                assertEquals(
                        5 * 8,
                        layers.get(0).histogram().stream().mapToInt(i -> i).sum());
                assertArrayEquals(
                        golden.initialParameters().kernel(0),
                        network.parameters().kernel(0));
            }
        }
    }

    private static double norm(double[] numbers) {
        double squares = 0;
        for (double number : numbers) {
            squares += number * number;
        }
        return Math.sqrt(squares);
    }
}
