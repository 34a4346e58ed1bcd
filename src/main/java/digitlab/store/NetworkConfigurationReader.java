package digitlab.store;

import digitlab.core.data.LabelledImages;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The network that a {@code MultiLayerConfiguration} of Deeplearning4j describes, if it is one of ours: dense layers with biases,
 * then a softmax trained by cross-entropy. What only matters to its training is passed over, except dropout.
 */
final class NetworkConfigurationReader {
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
    private static final String LOSSES = "org.nd4j.linalg.lossfunctions.impl.";
    private static final String DROPOUT = "org.deeplearning4j.nn.conf.dropout.Dropout";

    /** Where the classes live that a configuration of Deeplearning4j may name. */
    private static final Pattern OF_DEEPLEARNING4J = Pattern.compile("org\\.(deeplearning4j\\.nn\\.(conf|weights)"
            + "|nd4j\\.linalg\\.(activations\\.impl|learning\\.config|learning\\.regularization|lossfunctions\\.impl|schedule))"
            + "(\\.[A-Za-z_$][A-Za-z0-9_$]*)+");

    private NetworkConfigurationReader() {}

    /**
     * Reads a configuration.
     *
     * @throws FormatException if it is none, or describes a network that Digit Lab does not have
     */
    static NetworkSpec read(byte[] json) {
        LocatedJson root = LocatedJson.parse(json, NetworkFile.CONFIGURATION);
        root.visit("@class", NetworkConfigurationReader::checkClass);
        if (root.field("vertices") != null) {
            throw new FormatException("it has a computation graph, but Digit Lab has only one layer after the other");
        }
        LocatedJson preProcessors = root.field("inputPreProcessors");
        if (preProcessors != null && !preProcessors.isEmpty()) {
            throw preProcessors.failure("must be empty, since Digit Lab's layers follow each other directly");
        }
        return spec(root.required("confs").elements());
    }

    private static void checkClass(LocatedJson name) {
        String text = name.text();
        if (!text.equals(ActivationJson.EXACT_GELU)
                && !OF_DEEPLEARNING4J.matcher(text).matches()) {
            throw name.failure("names a class that has no place in a network; do not trust the file");
        }
    }

    private static NetworkSpec spec(List<LocatedJson> confs) {
        if (confs.isEmpty() || confs.size() > NetworkSpec.MAX_HIDDEN_LAYERS + 1) {
            throw new FormatException("its network has %d layers, but must have between 1 and %d"
                    .formatted(confs.size(), NetworkSpec.MAX_HIDDEN_LAYERS + 1));
        }
        int last = confs.size() - 1;
        List<LocatedJson> layers = new ArrayList<>();
        List<DenseLayer> hidden = new ArrayList<>();
        int inputs = LabelledImages.PIXELS;
        for (int i = 0; i <= last; i++) {
            LocatedJson layer = confs.get(i).required("layer");
            checkLayer(layer, i == last ? "OutputLayer" : "DenseLayer", inputs);
            layers.add(layer);
            inputs = layer.required("nout").wholeNumber();
            if (i < last) {
                hidden.add(hidden(layer, confs.get(i + 1).required("layer")));
            }
        }
        checkOutput(layers.get(last));
        return new NetworkSpec(LabelledImages.PIXELS, hidden, LabelledImages.CLASSES, initializer(layers.get(0)));
    }

    private static void checkLayer(LocatedJson layer, String expected, int inputs) {
        LocatedJson type = layer.field("@class");
        if (type == null) {
            throw layer.failure(
                    "has no @class, so an older version wrote it; open and save it with Deeplearning4j 1.0.0-M2.1");
        }
        if (!type.text().equals(LAYERS + expected)) {
            throw type.failure("is %s where %s must be: Digit Lab has dense layers and one output layer"
                    .formatted(type.text().replace(LAYERS, ""), expected));
        }
        LocatedJson stated = layer.required("nin");
        if (stated.wholeNumber() != inputs) {
            throw stated.failure("is %d where %d inputs arrive".formatted(stated.wholeNumber(), inputs));
        }
        if (!layer.flag("hasBias", true) || layer.flag("hasLayerNorm", false)) {
            throw layer.failure("must have biases and no layer normalisation");
        }
    }

    private static DenseLayer hidden(LocatedJson layer, LocatedJson next) {
        int units = layer.required("nout").wholeNumber();
        Activation activation = ActivationJson.read(layer.required("activationFn"));
        double dropout = droppedBefore(next);
        return layer.build(() -> new DenseLayer(units, activation, dropout));
    }

    /** The share of a layer's inputs that plain dropout drops; other kinds of noise are not ours to know. */
    private static double droppedBefore(LocatedJson layer) {
        LocatedJson dropout = layer.field("idropout");
        if (dropout == null
                || dropout.isNull()
                || !dropout.required("@class").text().equals(DROPOUT)) {
            return 0;
        }
        LocatedJson schedule = dropout.field("pschedule");
        if (schedule != null && !schedule.isNull()) {
            return 0;
        }
        double kept = dropout.required("p").number();
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(kept)).doubleValue();
    }

    private static void checkOutput(LocatedJson layer) {
        LocatedJson classes = layer.required("nout");
        if (classes.wholeNumber() != LabelledImages.CLASSES) {
            throw classes.failure(
                    "is %d, but there are %d digits".formatted(classes.wholeNumber(), LabelledImages.CLASSES));
        }
        ActivationJson.checkSoftmax(layer.required("activationFn"));
        LocatedJson loss = layer.required("lossFn").required("@class");
        String name = loss.text();
        if (!name.equals(LOSSES + "LossMCXENT") && !name.equals(LOSSES + "LossNegativeLogLikelihood")) {
            throw loss.failure("is %s, but Digit Lab trains by cross-entropy".formatted(name.replace(LOSSES, "")));
        }
    }

    /** How the kernels started. Where that is not one of our ways it no longer matters, and the default stands for it. */
    private static Initializer initializer(LocatedJson layer) {
        LocatedJson weightInit = layer.field("weightInitFn");
        LocatedJson name = weightInit == null || weightInit.isNull() ? null : weightInit.field("@class");
        return switch (name == null ? "" : name.text()) {
            case "org.deeplearning4j.nn.weights.WeightInitXavier" -> Initializer.GLOROT_NORMAL;
            case "org.deeplearning4j.nn.weights.WeightInitReluUniform" -> Initializer.HE_UNIFORM;
            case "org.deeplearning4j.nn.weights.WeightInitRelu" -> Initializer.HE_NORMAL;
            default -> Initializer.GLOROT_UNIFORM;
        };
    }
}
