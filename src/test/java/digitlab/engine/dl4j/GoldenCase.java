package digitlab.engine.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One of the recorded trainings of {@code golden-cases.json}: a network, ten steps and what came of them in float64. */
final class GoldenCase {
    /** Steps that were recorded. */
    static final int STEPS = 10;

    private static final JsonNode FILE = read();

    private final JsonNode common;
    private final JsonNode json;

    private GoldenCase(JsonNode common, JsonNode json) {
        this.common = common;
        this.json = json;
    }

    static Stream<GoldenCase> all() {
        return StreamSupport.stream(FILE.get("cases").spliterator(), false)
                .map(json -> new GoldenCase(FILE.get("common"), json));
    }

    static GoldenCase named(String name) {
        return all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static JsonNode read() {
        try (InputStream in = GoldenCase.class.getResourceAsStream("/golden/golden-cases.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return json.get("name").asText();
    }

    @Override
    public String toString() {
        return name();
    }

    NetworkSpec spec() {
        var activation = Activation.of(json.get("activation").asText());
        JsonNode dropout = json.get("dropout");
        int[] layers = ints(common.get("layers"));
        return new NetworkSpec(
                layers[0],
                List.of(
                        new DenseLayer(layers[1], activation, dropout.path(0).asDouble()),
                        new DenseLayer(layers[2], activation, dropout.path(1).asDouble())),
                layers[3],
                Initializer.GLOROT_UNIFORM);
    }

    Optimizer optimizer() {
        JsonNode o = json.get("optimizer");
        double rate = o.get("learning_rate").isNumber()
                ? o.get("learning_rate").asDouble()
                : 0.001; // a schedule: learningRate(step) has what it gave
        return switch (o.get("name").asText()) {
            case "sgd" -> new Sgd(rate, number(o, "momentum"), o.get("nesterov").asBoolean());
            case "rmsprop" ->
                new RmsProp(
                        rate,
                        number(o, "rho"),
                        number(o, "momentum"),
                        number(o, "epsilon"),
                        o.get("centered").asBoolean());
            case "adam" -> new Adam(rate, number(o, "beta_1"), number(o, "beta_2"), number(o, "epsilon"));
            case "adamw" ->
                new AdamW(
                        rate,
                        number(o, "beta_1"),
                        number(o, "beta_2"),
                        number(o, "epsilon"),
                        number(o, "weight_decay"),
                        o.get("decay_biases").asBoolean());
            case "adagrad" -> new Adagrad(rate, number(o, "initial_accumulator_value"), number(o, "epsilon"));
            case "nadam" -> new Nadam(rate, number(o, "beta_1"), number(o, "beta_2"), number(o, "epsilon"));
            default -> throw new IllegalStateException(o.toString());
        };
    }

    Penalty penalty() {
        return new Penalty(number(json, "l1"), number(json, "l2"), true);
    }

    double learningRate(int step) {
        return json.get("learning_rates").get(step).asDouble();
    }

    double dataLoss(int step) {
        return json.get("data_loss").get(step).asDouble();
    }

    double finalDataLoss(int batch) {
        return json.get("final_data_loss_without_dropout").get(batch).asDouble();
    }

    double[] firstProbabilities() {
        return doubles(json.get("probabilities_step1"));
    }

    int batchOfStep(int step) {
        return common.get("batch_of_step").get(step).asInt();
    }

    float[] inputs(int batch) {
        return floats(common.get("batches").get(batch).get("inputs"));
    }

    int[] labels(int batch) {
        return ints(common.get("batches").get(batch).get("labels"));
    }

    /** Which of a hidden layer's outputs (B×O) are kept in a batch; 1 for kept, else 0. */
    float[] mask(int batch, int hiddenLayer) {
        return floats(common.get("dropout_masks").get(batch).get("hidden" + (hiddenLayer + 1)));
    }

    Parameters initial() {
        return parameters(common.get("initial_weights"));
    }

    /** Of data loss and penalty. */
    Parameters gradients() {
        return parameters(json.get("gradients_step1"));
    }

    /** After 1 or {@value #STEPS} updates. */
    Parameters weights(int updates) {
        return parameters(json.get("weights_step" + updates));
    }

    private Parameters parameters(JsonNode weights) {
        Parameters parameters = Parameters.zeros(spec());
        for (int layer = 0; layer < spec().layerCount(); layer++) {
            copy(floats(weights.get("w" + (layer + 1))), parameters.kernel(layer));
            copy(floats(weights.get("b" + (layer + 1))), parameters.bias(layer));
        }
        return parameters;
    }

    private static void copy(float[] from, float[] to) {
        if (from.length != to.length) {
            throw new IllegalStateException(from.length + " numbers where " + to.length + " belong");
        }
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static double number(JsonNode object, String field) {
        return object.get(field).asDouble();
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static float[] floats(JsonNode array) {
        double[] values = doubles(array);
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }
}
