package digitlab.engine.builtin;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The recorded numbers of {@code src/test/resources/golden}, whose README says what they are. */
final class GoldenNumbers {
    static final int STEPS = 10;
    static final int BATCHES = 3;
    private static final int BATCH_SIZE = 8;

    private final JsonNode cases = read("golden-cases.json");
    private final JsonNode tables = read("golden-tables.json");

    private static JsonNode read(String name) {
        try (InputStream stream = GoldenNumbers.class.getResourceAsStream("/golden/" + name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tables() {
        return tables;
    }

    List<Case> cases() {
        List<Case> list = new ArrayList<>();
        cases.get("cases").forEach(json -> list.add(new Case(json, cases.get("common"))));
        return list;
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }

    private static float[] floats(JsonNode array) {
        float[] floats = new float[array.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) array.get(i).doubleValue();
        }
        return floats;
    }

    private static float[][] rows(JsonNode array, int width) {
        float[] flat = floats(array);
        float[][] rows = new float[flat.length / width][width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(flat, row * width, rows[row], 0, width);
        }
        return rows;
    }

    /** One recorded training. */
    static final class Case {
        private final JsonNode json;
        private final JsonNode common;

        private Case(JsonNode json, JsonNode common) {
            this.json = json;
            this.common = common;
        }

        @Override
        public String toString() {
            return json.get("name").textValue();
        }

        NetworkSpec spec() {
            Activation activation = Activation.of(json.get("activation").textValue());
            List<DenseLayer> hidden = new ArrayList<>();
            for (int layer = 0; layer < 2; layer++) {
                int units = common.get("layers").get(layer + 1).intValue();
                hidden.add(new DenseLayer(units, activation, dropoutRate(layer)));
            }
            return new NetworkSpec(common.get("layers").get(0).intValue(), hidden, 3, Initializer.GLOROT_UNIFORM);
        }

        double dropoutRate(int layer) {
            return json.get("dropout").get(layer).doubleValue();
        }

        Penalty penalty() {
            return new Penalty(json.get("l1").doubleValue(), json.get("l2").doubleValue(), true);
        }

        /** The optimiser; a rate that a schedule decides counts as 1. */
        Optimizer optimizer() {
            JsonNode o = json.get("optimizer");
            double rate =
                    o.get("learning_rate").isNumber() ? o.get("learning_rate").doubleValue() : 1;
            return switch (o.get("name").textValue()) {
                case "sgd" ->
                    new Sgd(rate, number(o, "momentum"), o.get("nesterov").booleanValue());
                case "rmsprop" ->
                    new RmsProp(
                            rate,
                            number(o, "rho"),
                            number(o, "momentum"),
                            number(o, "epsilon"),
                            o.get("centered").booleanValue());
                case "adam" -> new Adam(rate, number(o, "beta_1"), number(o, "beta_2"), number(o, "epsilon"));
                case "adamw" ->
                    new AdamW(
                            rate,
                            number(o, "beta_1"),
                            number(o, "beta_2"),
                            number(o, "epsilon"),
                            number(o, "weight_decay"),
                            o.get("decay_biases").booleanValue());
                case "adagrad" -> new Adagrad(rate, number(o, "initial_accumulator_value"), number(o, "epsilon"));
                case "nadam" -> new Nadam(rate, number(o, "beta_1"), number(o, "beta_2"), number(o, "epsilon"));
                default -> throw new IllegalArgumentException(o.toString());
            };
        }

        private static double number(JsonNode json, String name) {
            return json.get(name).doubleValue();
        }

        double learningRate(int step) {
            return json.get("learning_rates").get(step).doubleValue();
        }

        Parameters initialParameters() {
            Parameters parameters = Parameters.zeros(spec());
            JsonNode initial = common.get("initial_weights");
            for (int layer = 0; layer < 3; layer++) {
                copy(floats(initial.get("w" + (layer + 1))), parameters.kernel(layer));
                copy(floats(initial.get("b" + (layer + 1))), parameters.bias(layer));
            }
            return parameters;
        }

        private static void copy(float[] from, float[] to) {
            System.arraycopy(from, 0, to, 0, to.length);
        }

        FloatInputs batch(int batch) {
            JsonNode json = common.get("batches").get(batch);
            double[] labels = numbers(json.get("labels"));
            int[] classes = new int[labels.length];
            for (int i = 0; i < classes.length; i++) {
                classes[i] = (int) labels[i];
            }
            return new FloatInputs(rows(json.get("inputs"), spec().inputs()), classes);
        }

        /** The recorded masks instead of random ones. */
        List<Dropout> dropouts() {
            List<Dropout> dropouts = new ArrayList<>();
            for (int layer = 0; layer < 2; layer++) {
                dropouts.add(dropoutRate(layer) > 0 ? recordedMasks(layer) : Dropout.NONE);
            }
            return dropouts;
        }

        private Dropout recordedMasks(int layer) {
            int units = spec().unitsOf(layer);
            float scale = (float) (1 / (1 - dropoutRate(layer)));
            List<float[][]> masks = new ArrayList<>();
            for (JsonNode ofBatch : common.get("dropout_masks")) {
                masks.add(rows(ofBatch.get("hidden" + (layer + 1)), units));
            }
            return new Dropout() {
                private float[][] current = new float[BATCH_SIZE][units];

                @Override
                public void begin(long step) {
                    current = masks.get((int) ((step - 1) % BATCHES));
                }

                @Override
                public void fill(float[] factors, int position) {
                    for (int j = 0; j < factors.length; j++) {
                        factors[j] = current[position][j] * scale;
                    }
                }
            };
        }

        /** Recorded numbers by name, for example {@code data_loss}. */
        double[] recorded(String name) {
            return numbers(json.get(name));
        }

        /** Recorded numbers of a parameter, for example {@code w1} of {@code weights_step10}. */
        double[] recorded(String name, String parameter) {
            return numbers(json.get(name).get(parameter));
        }
    }
}
