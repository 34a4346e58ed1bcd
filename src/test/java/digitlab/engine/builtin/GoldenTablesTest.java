package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import digitlab.core.network.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recorded tables that this engine has formulas of its own for. */
final class GoldenTablesTest {
    private final JsonNode tables = new GoldenNumbers().tables();

    @ParameterizedTest
    @EnumSource(Activation.class)
    void activationsAgreeToAMillionth(Activation activation) {
        JsonNode table = tables.get("activations").get(activation.id());
        double[] x = GoldenNumbers.numbers(tables.get("activations").get("x"));
        double[] values = GoldenNumbers.numbers(table.get("value"));
        double[] derivatives = GoldenNumbers.numbers(table.get("derivative"));
        float[] row = floats(x);
        float[] slopes = new float[x.length];
        Dropout.NONE.fill(slopes, 0);
        ActivationKernel.of(activation).apply(row, slopes);
        for (int i = 0; i < x.length; i++) {
            assertEquals(values[i], row[i], tolerance(activation, x[i], values[i]), "f(" + x[i] + ")");
            assertEquals(derivatives[i], slopes[i], tolerance(activation, x[i], derivatives[i]), "f'(" + x[i] + ")");
        }
    }

    /** Relative, but absolute where GELU is all but 0. */
    private static double tolerance(Activation activation, double x, double expected) {
        return activation == Activation.GELU && x == -10 ? 1e-6 : 1e-6 * Math.abs(expected);
    }

    @Test
    void lossIsTakenFromTheSums() {
        for (JsonNode row : tables.get("loss_of_one_row")) {
            float[] z = floats(GoldenNumbers.numbers(row.get("logits")));
            double expected = row.get("from_logits").doubleValue();
            double loss = Softmax.apply(z, row.get("label").intValue());
            assertEquals(expected, loss, 1e-6 * expected);
            double[] probabilities = GoldenNumbers.numbers(row.get("probabilities"));
            for (int c = 0; c < z.length; c++) {
                assertEquals(probabilities[c], z[c], 1e-6 * probabilities[c]);
            }
        }
    }

    @Test
    void penaltiesHaveTheRecordedGradients() {
        JsonNode penalty = tables.get("penalty");
        float[] w = floats(GoldenNumbers.numbers(penalty.get("w")));
        assertGradient(penalty.get("l1_gradient"), w, (float) penalty.get("l1").doubleValue(), 0);
        assertGradient(
                penalty.get("l2_gradient"), w, 0, (float) penalty.get("l2").doubleValue());
    }

    private static void assertGradient(JsonNode expected, float[] w, float l1, float l2) {
        float[] gradient = new float[w.length];
        new UpdatePass(new PlainDescent(), l1, l2, true, true).addPenalty(gradient, w);
        assertArrayEquals(GoldenNumbers.numbers(expected), doubles(gradient), 1e-8);
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }
}
