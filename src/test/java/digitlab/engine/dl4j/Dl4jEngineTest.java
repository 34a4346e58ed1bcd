package digitlab.engine.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import digitlab.core.training.TrainingState;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.UnsupportedRecipeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class Dl4jEngineTest {
    private static final LabelledImages IMAGES = randomImages(1100);
    private static final ImageBatch BATCH = new ImageBatch(IMAGES, new int[] {7, 3, 1099, 0, 512, 3}, 0, 6);
    private static final NetworkSpec PLAIN = spec(0);
    private static final NetworkSpec DROPPING = spec(0.5);

    private static NetworkSpec spec(double dropout) {
        return new NetworkSpec(
                LabelledImages.PIXELS,
                List.of(new DenseLayer(12, Activation.RELU, dropout), new DenseLayer(9, Activation.TANH, dropout)),
                LabelledImages.CLASSES,
                Initializer.GLOROT_UNIFORM);
    }

    private static LabelledImages randomImages(int count) {
        var random = new SplittableRandom(5);
        byte[] pixels = new byte[count * LabelledImages.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(5) == 0 ? (byte) random.nextInt(256) : 0;
        }
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(LabelledImages.CLASSES);
        }
        return new LabelledImages(pixels, labels);
    }

    private static TrainableNetwork network(NetworkSpec spec, Optimizer optimizer, long seed) {
        return new Dl4jEngine().create(Parameters.initial(spec, 1), optimizer, Penalty.NONE, seed, 1);
    }

    private static String trained(NetworkSpec spec, long seed) {
        try (TrainableNetwork network = network(spec, Adam.DEFAULT, seed)) {
            for (int step = 0; step < 4; step++) {
                network.trainBatch(BATCH, 0.01);
            }
            return network.parameters().sha256();
        }
    }

    @Test
    void theDescriptionNamesTheVersionInTheLibrary() throws IOException {
        var properties = new Properties();
        try (InputStream in = Dl4jEngine.class.getResourceAsStream(
                "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties")) {
            properties.load(Objects.requireNonNull(in));
        }
        assertEquals("Deeplearning4j " + properties.getProperty("version"), new Dl4jEngine().description());
    }

    @Test
    void parametersComeBackAsTheyWentIn() {
        try (TrainableNetwork network = network(PLAIN, Adam.DEFAULT, 1)) {
            assertEquals(
                    Parameters.initial(PLAIN, 1).sha256(), network.parameters().sha256());
        }
    }

    @Test
    void probabilitiesAreThoseOfTheFormulas() {
        float[] probabilities = new float[BATCH.size() * LabelledImages.CLASSES];
        try (TrainableNetwork network = network(DROPPING, Adam.DEFAULT, 1)) {
            network.predict(BATCH, probabilities);
        }
        Parameters parameters = Parameters.initial(DROPPING, 1);
        for (int b = 0; b < BATCH.size(); b++) {
            double[] expected = softmax(outputs(parameters, BATCH.index(b)));
            for (int c = 0; c < expected.length; c++) {
                assertEquals(expected[c], probabilities[b * expected.length + c], 1e-6);
            }
        }
    }

    @Test
    void evaluationIsTheSameInPartsAndInOne() {
        float[] probabilities = new float[IMAGES.count() * LabelledImages.CLASSES];
        Evaluation evaluation;
        try (TrainableNetwork network = network(PLAIN, Adam.DEFAULT, 1)) {
            network.predict(ImageBatch.of(IMAGES), probabilities);
            evaluation = network.evaluate(IMAGES);
        }
        double loss = 0;
        int correct = 0;
        for (int image = 0; image < IMAGES.count(); image++) {
            double[] expected = softmax(outputs(Parameters.initial(PLAIN, 1), image));
            loss -= Math.log(expected[IMAGES.label(image)]) / IMAGES.count();
            correct += likeliest(expected) == IMAGES.label(image) ? 1 : 0;
            assertEquals(expected[3], probabilities[image * LabelledImages.CLASSES + 3], 1e-6, "image " + image);
        }
        assertEquals(loss, evaluation.loss(), 1e-6);
        assertEquals(correct, evaluation.confusion().correct());
        assertEquals(IMAGES.count(), evaluation.count());
    }

    @Test
    void theReportedLossIsTheCrossEntropyBeforeTheStepWithoutPenalty() {
        var penalty = new Penalty(0.01, 0.01, true);
        LabelledImages images = IMAGES.subset(new int[] {1, 2, 3, 4});
        try (TrainableNetwork network =
                new Dl4jEngine().create(Parameters.initial(PLAIN, 1), Sgd.DEFAULT, penalty, 1, 1)) {
            double before = network.evaluate(images).loss();
            assertEquals(before, network.trainBatch(ImageBatch.of(images), 0.1), 1e-6);
            assertTrue(network.evaluate(images).loss() < before);
        }
    }

    @Test
    void lastBatchesMayBeSmaller() {
        try (TrainableNetwork network = network(PLAIN, Adam.DEFAULT, 1)) {
            for (int size = 1; size <= 6; size++) {
                double loss = network.trainBatch(new ImageBatch(IMAGES, new int[] {5, 6, 7, 8, 9, 10}, 0, size), 0.001);
                assertTrue(loss > 0);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsWhateverElseTheThreadTrains() {
        String alone = trained(DROPPING, 1);
        try (TrainableNetwork one = network(DROPPING, Adam.DEFAULT, 1);
                TrainableNetwork other = network(DROPPING, Adam.DEFAULT, 2)) {
            for (int step = 0; step < 4; step++) {
                other.trainBatch(BATCH, 0.01);
                one.trainBatch(BATCH, 0.01);
                other.predict(BATCH, new float[60]);
            }
            assertEquals(alone, one.parameters().sha256());
        }
    }

    @Test
    void anotherSeedDropsOtherOutputs() {
        assertNotEquals(trained(DROPPING, 1), trained(DROPPING, 2));
        assertEquals(trained(PLAIN, 1), trained(PLAIN, 2));
    }

    @Test
    void halfOfTheOutputsAreDroppedAndTheOthersDoubled() {
        // One hidden layer of ones feeding one class: the loss of a step says how many of its 1000 outputs were kept.
        int units = 1000;
        var spec = new NetworkSpec(
                LabelledImages.PIXELS,
                List.of(new DenseLayer(units, Activation.LINEAR, 0.5)),
                10,
                Initializer.HE_NORMAL);
        Parameters parameters = Parameters.zeros(spec);
        Arrays.fill(parameters.bias(0), 1);
        for (int unit = 0; unit < units; unit++) {
            parameters.kernel(1)[unit * 10] = 0.001f;
        }
        var blank = new LabelledImages(new byte[LabelledImages.PIXELS], new byte[1]);
        List<Double> shares = new ArrayList<>();
        try (TrainableNetwork network = new Dl4jEngine().create(parameters, Sgd.DEFAULT, Penalty.NONE, 1, 1)) {
            for (int step = 0; step < 20; step++) {
                double p = Math.exp(-network.trainBatch(ImageBatch.of(blank), 1e-12));
                double logit = Math.log(9 * p / (1 - p)); // 0.001 · 2 · number of outputs kept
                shares.add(logit / 2 / 0.001 / units);
            }
        }
        double mean = shares.stream().mapToDouble(share -> share).average().orElseThrow();
        assertEquals(0.5, mean, 0.02); // standard error 0.0035
        assertTrue(shares.stream().distinct().count() > 10, "the same outputs are dropped at each step");
    }

    @Test
    void aRestoredStateGoesOnBitForBit() {
        for (Optimizer optimizer :
                List.of(Sgd.DEFAULT, Sgd.MOMENTUM, Sgd.NESTEROV, RmsProp.DEFAULT, Adam.DEFAULT, Adagrad.DEFAULT)) {
            try (TrainableNetwork first = network(DROPPING, optimizer, 1);
                    TrainableNetwork second = network(DROPPING, optimizer, 1)) {
                first.trainBatch(BATCH, 0.01);
                first.trainBatch(BATCH, 0.01);
                second.restore(first.state());
                first.trainBatch(BATCH, 0.02);
                second.trainBatch(BATCH, 0.02);
                assertEquals(first.parameters().sha256(), second.parameters().sha256(), optimizer.toString());
                assertEquals(3, second.state().step());
            }
        }
    }

    @Test
    void aStateIsACopy() {
        try (TrainableNetwork network = network(PLAIN, Adam.DEFAULT, 1)) {
            TrainingState state = network.state();
            network.trainBatch(BATCH, 0.01);
            assertEquals(
                    Parameters.initial(PLAIN, 1).sha256(), state.parameters().sha256());
            assertArrayEquals(
                    new float[state.slots().get(0).length], state.slots().get(0));
        }
    }

    @Test
    void anotherOptimisersStateIsRefused() {
        try (TrainableNetwork adam = network(PLAIN, Adam.DEFAULT, 1);
                TrainableNetwork momentum = network(PLAIN, Sgd.MOMENTUM, 1);
                TrainableNetwork dropping = network(DROPPING, Adam.DEFAULT, 1)) {
            assertThrows(IllegalArgumentException.class, () -> adam.restore(momentum.state()));
            assertThrows(IllegalArgumentException.class, () -> adam.restore(dropping.state()));
        }
    }

    @Test
    void aLossThatIsNoNumberIsReturned() {
        try (TrainableNetwork network = network(PLAIN, Sgd.DEFAULT, 1)) {
            double loss = 0;
            for (int step = 0; step < 20 && Double.isFinite(loss); step++) {
                loss = network.trainBatch(BATCH, 1e30);
            }
            assertEquals(Double.NaN, loss);
        }
    }

    @Test
    void layersAreDiagnosedInInferenceMode() {
        try (TrainableNetwork network = network(DROPPING, Adam.DEFAULT, 1)) {
            ImageBatch probe = ImageBatch.of(IMAGES.subset(new int[] {1, 2, 3}));
            List<LayerStatistics> statistics = network.diagnose(probe);
            Parameters parameters = Parameters.initial(DROPPING, 1);
            double mean = 0;
            for (int image = 1; image <= 3; image++) {
                for (double f : hidden(parameters, 0, pixels(image))) {
                    mean += f / 3 / 12;
                }
            }
            assertEquals(3, statistics.size());
            assertEquals(mean, statistics.get(0).activationMean(), 1e-6);
            assertEquals(0.1, statistics.get(2).activationMean(), 1e-7);
            assertTrue(statistics.stream().allMatch(layer -> layer.gradientNorm() > 0));
            assertEquals(statistics, network.diagnose(probe));
            assertEquals(parameters.sha256(), network.parameters().sha256());
        }
    }

    @Test
    void gradientNormsAreThoseOfTheMeanLoss() {
        // With plain descent at rate 1 the step is the gradient.
        try (TrainableNetwork network = network(PLAIN, Sgd.DEFAULT, 1)) {
            List<LayerStatistics> statistics = network.diagnose(BATCH);
            network.trainBatch(BATCH, 1);
            for (int layer = 0; layer < 3; layer++) {
                float[] before = Parameters.initial(PLAIN, 1).kernel(layer);
                float[] after = network.parameters().kernel(layer);
                double squares = 0;
                for (int i = 0; i < before.length; i++) {
                    squares += (before[i] - after[i]) * (double) (before[i] - after[i]);
                }
                assertEquals(Math.sqrt(squares), statistics.get(layer).gradientNorm(), 1e-5);
            }
        }
    }

    @Test
    void refusalsNameThePartAndAWayOut() {
        assertRefused(
                Nadam.DEFAULT,
                "The dl4j engine has no Nadam with Keras' momentum schedule: its own Nadam keeps the momentum constant. Choose adam, or engine builtin.");
        assertRefused(
                new RmsProp(0.001, 0.9, 0, 1e-7, true),
                "The dl4j engine has no centred RMSprop. Switch 'centered' off, or choose engine builtin.");
        assertRefused(
                new RmsProp(0.001, 0.9, 0.5, 1e-7, false),
                "The dl4j engine has no RMSprop with momentum. Set RMSprop's momentum to 0, or choose engine builtin.");
        assertRefused(
                new RmsProp(0.001, 0, 0, 1e-7, false),
                "The dl4j engine's RMSprop cannot have a rho of 0. Choose a rho above 0, or engine builtin.");
    }

    private static void assertRefused(Optimizer optimizer, String message) {
        var refusal = assertThrows(UnsupportedRecipeException.class, () -> network(PLAIN, optimizer, 1));
        assertEquals(message, refusal.getMessage());
    }

    private static double[] pixels(int image) {
        double[] x = new double[LabelledImages.PIXELS];
        for (int i = 0; i < x.length; i++) {
            x[i] = IMAGES.pixel(image, i) / 255f;
        }
        return x;
    }

    /** z of the output layer in double precision. */
    private static double[] outputs(Parameters parameters, int image) {
        double[] x = pixels(image);
        for (int layer = 0; layer < parameters.spec().hidden().size(); layer++) {
            x = hidden(parameters, layer, x);
        }
        return linear(parameters, parameters.spec().hidden().size(), x);
    }

    private static double[] hidden(Parameters parameters, int layer, double[] x) {
        double[] z = linear(parameters, layer, x);
        Activation activation = parameters.spec().hidden().get(layer).activation();
        for (int j = 0; j < z.length; j++) {
            z[j] = activation.value(z[j]);
        }
        return z;
    }

    private static double[] linear(Parameters parameters, int layer, double[] x) {
        double[] z = new double[parameters.bias(layer).length];
        for (int j = 0; j < z.length; j++) {
            z[j] = parameters.bias(layer)[j];
            for (int i = 0; i < x.length; i++) {
                z[j] += x[i] * parameters.kernel(layer)[i * z.length + j];
            }
        }
        return z;
    }

    private static double[] softmax(double[] z) {
        double sum = 0;
        for (double value : z) {
            sum += Math.exp(value);
        }
        for (int c = 0; c < z.length; c++) {
            z[c] = Math.exp(z[c]) / sum;
        }
        return z;
    }

    private static int likeliest(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }
}
