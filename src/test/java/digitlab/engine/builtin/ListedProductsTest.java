package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListedProductsTest {
    private static final int UNITS = 37;

    private final SplittableRandom random = new SplittableRandom(1);

    private float[] row(int width, double density) {
        float[] row = new float[width];
        for (int j = 0; j < width; j++) {
            row[j] = random.nextDouble() < density ? (float) (random.nextDouble() - 0.5) : 0;
        }
        return row;
    }

    private static BatchRows listed(float[] row) {
        var rows = new BatchRows(1, row.length);
        System.arraycopy(row, 0, rows.dense(0), 0, row.length);
        rows.complete(0);
        return rows;
    }

    /** Whatever was in the rows before. */
    private static BatchRows used(int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        return listed(ones);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 1", "3, 1", "4, 1", "5, 1", "40, 0", "40, 0.25", "203, 0.3", "203, 1"})
    void pickedProductsAddUpLikeRowsOfTheTransposedKernel(int inputs, double density) {
        float[] x = row(inputs, density);
        float[] slopes = row(inputs, 1);
        float[][] kernel = new float[inputs][];
        float[][] transposed = new float[UNITS][inputs];
        for (int i = 0; i < inputs; i++) {
            slopes[i] = x[i] == 0 ? 0 : slopes[i];
            kernel[i] = row(UNITS, 1);
            for (int o = 0; o < UNITS; o++) {
                transposed[o][i] = kernel[i][o];
            }
        }
        BatchRows delta = listed(row(UNITS, 0.3));
        BatchRows expected = used(inputs);
        RowSums.productWithFactors(expected.dense(), new float[][] {slopes}, delta, transposed, 0, 1);
        expected.complete(0);
        BatchRows actual = used(inputs);
        ListedProducts.backward(actual, listed(x), slopes, delta, kernel, 0);
        assertSameNumbers(expected, actual, inputs);
    }

    private static void assertSameNumbers(BatchRows expected, BatchRows actual, int inputs) {
        for (int i = 0; i < inputs; i++) {
            assertEquals(expected.dense(0)[i] + 0f, actual.dense(0)[i] + 0f, "input " + i);
        }
        assertEquals(expected.count(0), actual.count(0));
        for (int k = 0; k < expected.count(0); k++) {
            assertEquals(expected.indices(0)[k], actual.indices(0)[k], "place of number " + k);
            assertEquals(expected.values(0)[k], actual.values(0)[k], "number " + k);
        }
    }
}
