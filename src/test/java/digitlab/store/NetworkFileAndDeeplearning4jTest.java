package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Penalty;
import digitlab.core.training.Sgd;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.builtin.BuiltinEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Deeplearning4j opens our files, we open Deeplearning4j's, and either way the probabilities are the same. */
final class NetworkFileAndDeeplearning4jTest {
    /** Two float32 programs that add in different orders. */
    private static final float TOLERANCE = 2e-6f;

    private static final LabelledImages IMAGES = randomImages(20);

    @TempDir
    Path folder;

    private static LabelledImages randomImages(int count) {
        var random = new SplittableRandom(3);
        byte[] pixels = new byte[count * LabelledImages.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : 0;
        }
        return new LabelledImages(pixels, new byte[count]);
    }

    private static float[] probabilities(Parameters parameters) {
        float[] probabilities = new float[IMAGES.count() * 10];
        try (TrainableNetwork network = new BuiltinEngine().create(parameters, Sgd.DEFAULT, Penalty.NONE, 0, 1)) {
            network.predict(ImageBatch.of(IMAGES), probabilities);
        }
        return probabilities;
    }

    private static float[] probabilities(MultiLayerNetwork network) {
        INDArray inputs = Nd4j.zeros(DataType.FLOAT, IMAGES.count(), LabelledImages.PIXELS);
        for (int image = 0; image < IMAGES.count(); image++) {
            for (int i = 0; i < LabelledImages.PIXELS; i++) {
                inputs.putScalar(image, i, IMAGES.pixel(image, i) / 255f);
            }
        }
        return network.output(inputs).castTo(DataType.FLOAT).dup('c').data().asFloat();
    }

    private Path file() {
        return folder.resolve("digits.zip");
    }

    @ParameterizedTest
    @EnumSource(digitlab.core.network.Activation.class)
    void deeplearning4jOpensOurFiles(digitlab.core.network.Activation activation) throws IOException {
        Parameters parameters = SampleNetwork.parameters(SampleNetwork.spec(activation));
        NetworkFile.write(file(), new StoredNetwork(parameters, null, "{\"testAccuracy\": 0.1}"));
        MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file().toFile(), true);
        assertArrayEquals(probabilities(parameters), probabilities(network), TOLERANCE);
    }

    @Test
    void deeplearning4jSeesTheDropoutAndCanTrainOn() throws IOException {
        NetworkFile.write(file(), SampleNetwork.network(SampleNetwork.spec(digitlab.core.network.Activation.RELU)));
        MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file().toFile(), true);
        assertEquals(
                List.of(
                        "null",
                        "Dropout(helperAllowFallback=true, p=0.8, pSchedule=null)",
                        "Dropout(helperAllowFallback=true, p=0.65, pSchedule=null)"),
                network.getLayerWiseConfigurations().getConfs().stream()
                        .map(conf -> String.valueOf(conf.getLayer().getIDropout())
                                .replaceAll(", (mask|helper|initializedHelper|helperCountFail)=[^,)]*", ""))
                        .toList());
        INDArray labels = Nd4j.zeros(DataType.FLOAT, 4, 10);
        labels.putColumn(3, Nd4j.ones(DataType.FLOAT, 4));
        INDArray inputs = Nd4j.ones(DataType.FLOAT, 4, LabelledImages.PIXELS);
        network.fit(inputs, labels);
        assertTrue(Double.isFinite(network.score()));
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY,    LINEAR",
        "RELU,        RELU",
        "ELU,         ELU",
        "SELU,        SELU",
        "SWISH,       SILU",
        "TANH,        TANH",
        "SIGMOID,     SIGMOID",
        "SOFTSIGN,    SOFTSIGN",
    })
    void weOpenDeeplearning4jsFiles(Activation theirs, digitlab.core.network.Activation ours) throws IOException {
        var configuration = new NeuralNetConfiguration.Builder()
                .updater(new Adam(1e-3))
                .l2(1e-4)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(784)
                        .nOut(7)
                        .activation(theirs)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(7)
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .dropOut(0.75)
                        .build())
                .build();
        StoredNetwork read = assertReadAlike(new MultiLayerNetwork(configuration));
        var expected = new digitlab.core.network.DenseLayer(7, ours, 0.25);
        assertEquals(
                new NetworkSpec(784, List.of(expected), 10, Initializer.GLOROT_NORMAL),
                read.parameters().spec());
    }

    /** With what examples on the web have: flat image input, negative log-likelihood, noise, constraints, other weights. */
    @Test
    void weOpenFilesWithWhatOnlyMattersToTheirTraining() throws IOException {
        var configuration = new NeuralNetConfiguration.Builder()
                .seed(5)
                .updater(new RmsProp(0.01))
                .weightInit(WeightInit.RELU)
                .l1(1e-5)
                .list()
                .layer(new DenseLayer.Builder()
                        .nOut(6)
                        .activation(new ActivationLReLU(0.2))
                        .dropOut(0.9)
                        .constrainWeights(new org.deeplearning4j.nn.conf.constraint.MaxNormConstraint(2, 1))
                        .build())
                .layer(new DenseLayer.Builder()
                        .nOut(5)
                        .activation(Activation.TANH)
                        .weightNoise(new org.deeplearning4j.nn.conf.weightnoise.DropConnect(0.5))
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.NEGATIVELOGLIKELIHOOD)
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutionalFlat(28, 28, 1))
                .build();
        StoredNetwork read = assertReadAlike(new MultiLayerNetwork(configuration));
        assertEquals("784-6-5-10", read.parameters().spec().shape());
        assertEquals(Initializer.HE_NORMAL, read.parameters().spec().initializer());
    }

    @Test
    void weOpenFilesInDoublePrecision() throws IOException {
        var configuration = new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE)
                .list()
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(784)
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
        assertReadAlike(new MultiLayerNetwork(configuration));
    }

    private StoredNetwork assertReadAlike(MultiLayerNetwork network) throws IOException {
        network.init();
        // Kernels set from an array in the other order than the one that they are kept in.
        INDArray kernel = network.getParam("0_W");
        INDArray rows = Nd4j.rand(kernel.dataType(), kernel.shape()).subi(0.5).muli(0.2);
        assertEquals('c', rows.ordering());
        network.setParam("0_W", rows);
        float[] expected = probabilities(network);
        for (boolean withUpdater : new boolean[] {false, true}) {
            ModelSerializer.writeModel(network, file().toFile(), withUpdater);
            assertArrayEquals(expected, probabilities(NetworkFile.read(file()).parameters()), TOLERANCE);
        }
        return NetworkFile.read(file());
    }

    @Test
    void aFileWithANormaliserIsRefused() throws IOException {
        NetworkFile.write(file(), SampleNetwork.network(SampleNetwork.spec(digitlab.core.network.Activation.RELU)));
        ModelSerializer.addNormalizerToModel(file().toFile(), new ImagePreProcessingScaler(-1, 1));
        assertThrows(NetworkFileException.class, () -> NetworkFile.read(file()));
    }
}
