package digitlab.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import java.math.BigDecimal;

/**
 * A network as the JSON of Deeplearning4j 1.0.0-M2.1's {@code MultiLayerConfiguration}, with every field that it writes itself.
 *
 * <p>Only what the network is: the optimiser is a plain descent and there is no penalty, since the recipe in its own entry says
 * what the training was.
 */
final class NetworkConfigurationWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private NetworkConfigurationWriter() {}

    static String json(NetworkSpec spec) {
        ObjectNode root = NODES.objectNode();
        root.put("backpropType", "Standard");
        root.put("cacheMode", "NONE");
        ArrayNode layers = root.putArray("confs");
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            layers.add(configuration(spec, layer));
        }
        root.put("dataType", "FLOAT");
        root.put("epochCount", 0);
        root.put("inferenceWorkspaceMode", "ENABLED");
        root.putObject("inputPreProcessors");
        root.put("iterationCount", 0);
        root.put("tbpttBackLength", 20);
        root.put("tbpttFwdLength", 20);
        root.put("trainingWorkspaceMode", "ENABLED");
        root.put("validateOutputLayerConfig", true);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static ObjectNode configuration(NetworkSpec spec, int layer) {
        ObjectNode node = NODES.objectNode();
        node.put("cacheMode", "NONE");
        node.put("dataType", "FLOAT");
        node.put("epochCount", 0);
        node.put("iterationCount", 0);
        node.set("layer", layer(spec, layer));
        node.put("maxNumLineSearchIterations", 5);
        node.put("miniBatch", true);
        node.put("minimize", true);
        node.put("optimizationAlgo", "STOCHASTIC_GRADIENT_DESCENT");
        node.put("seed", 0);
        node.putNull("stepFunction");
        node.putArray("variables").add("W").add("b");
        return node;
    }

    private static ObjectNode layer(NetworkSpec spec, int layer) {
        boolean isHidden = layer < spec.hidden().size();
        ObjectNode node = ofClass("org.deeplearning4j.nn.conf.layers." + (isHidden ? "DenseLayer" : "OutputLayer"));
        node.set(
                "activationFn",
                isHidden ? ActivationJson.write(spec.hidden().get(layer).activation()) : ActivationJson.softmax());
        node.put("biasInit", 0.0);
        node.putNull("biasUpdater");
        node.putNull("constraints");
        node.put("gainInit", 1.0);
        node.put("gradientNormalization", "None");
        node.put("gradientNormalizationThreshold", 1.0);
        node.put("hasBias", true);
        if (isHidden) {
            node.put("hasLayerNorm", false);
        } else {
            ObjectNode loss = ofClass("org.nd4j.linalg.lossfunctions.impl.LossMCXENT");
            node.set("lossFn", loss.put("softmaxClipEps", 1e-7));
        }
        node.set("idropout", dropoutBefore(spec, layer));
        node.set("iupdater", ofClass("org.nd4j.linalg.learning.config.Sgd").put("learningRate", 0.01));
        node.put("layerName", "layer" + layer);
        node.put("nin", spec.inputsOf(layer));
        node.put("nout", spec.unitsOf(layer));
        node.putArray("regularization");
        node.putArray("regularizationBias");
        node.putNull("timeDistributedFormat");
        node.set("weightInitFn", ofClass("org.deeplearning4j.nn.weights." + initializer(spec.initializer())));
        node.putNull("weightNoise");
        return node;
    }

    /** Deeplearning4j drops a layer's inputs and counts those that are kept. */
    private static JsonNode dropoutBefore(NetworkSpec spec, int layer) {
        double dropped = layer == 0 ? 0 : spec.hidden().get(layer - 1).dropout();
        if (dropped == 0) {
            return NODES.nullNode();
        }
        ObjectNode dropout = ofClass("org.deeplearning4j.nn.conf.dropout.Dropout");
        dropout.put("p", BigDecimal.ONE.subtract(BigDecimal.valueOf(dropped)).doubleValue());
        return dropout.put("helperAllowFallback", true).putNull("pschedule");
    }

    private static String initializer(Initializer initializer) {
        return switch (initializer) {
            case GLOROT_UNIFORM -> "WeightInitXavierUniform";
            case GLOROT_NORMAL -> "WeightInitXavier";
            case HE_UNIFORM -> "WeightInitReluUniform";
            case HE_NORMAL -> "WeightInitRelu";
        };
    }

    private static ObjectNode ofClass(String name) {
        return NODES.objectNode().put("@class", name);
    }
}
