package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All ways to a sum of rows give the bits of the one that adds a term at a time. */
final class RowSumsTest {
    private static final int WIDTH = 45;

    private final SplittableRandom random = new SplittableRandom(1);

    private float[] row(int width, double density) {
        float[] row = new float[width];
        for (int j = 0; j < width; j++) {
            row[j] = random.nextDouble() < density ? (float) (random.nextDouble() - 0.5) : 0;
        }
        return row;
    }

    private float[][] rows(int count, int width, double density) {
        float[][] rows = new float[count][];
        for (int r = 0; r < count; r++) {
            rows[r] = row(width, density);
        }
        return rows;
    }

    /** o + Σ x[k]·rows[k], term after term, every rounding written out. */
    private static float[] oneByOne(float[] o, float[][] rows, float[] x) {
        float[] sum = o.clone();
        for (int k = 0; k < x.length; k++) {
            for (int j = 0; j < sum.length; j++) {
                float product = x[k] * rows[k][j];
                sum[j] = sum[j] + product;
            }
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 50, 97})
    void listedTermsAddUpLikeAllTerms(int terms) {
        float[][] rows = rows(terms, WIDTH, 1);
        float[] start = row(WIDTH, 1);
        float[] x = row(terms, 0.4);
        var batch = new BatchRows(1, terms);
        System.arraycopy(x, 0, batch.dense(0), 0, terms);
        batch.complete(0);
        float[] actual = start.clone();
        RowSums.sumListed(actual, start, rows, batch.indices(0), batch.values(0), batch.count(0));
        assertArrayEquals(oneByOne(start, rows, x), actual, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 50, 97})
    void termsInFoursAddUpLikeSingleTerms(int terms) {
        float[][] rows = rows(terms, WIDTH, 1);
        float[] start = row(WIDTH, 1);
        float[] x = row(terms, 1);
        float[] actual = start.clone();
        RowSums.addAll(actual, rows, x, terms);
        assertArrayEquals(oneByOne(start, rows, x), actual, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 50, 97})
    void threeSumsAtOnceAddUpLikeOneAtATime(int terms) {
        float[][] rows = rows(terms, WIDTH, 1);
        float[][] factors = rows(3, terms, 1);
        float[][] actual = rows(4, WIDTH, 1);
        float[][] expected = new float[4][];
        expected[0] = actual[0].clone();
        for (int sum = 1; sum < 4; sum++) {
            expected[sum] = oneByOne(actual[sum], rows, factors[sum - 1]);
        }
        RowSums.addAllToThree(actual, 1, rows, factors[0], factors[1], factors[2], terms);
        assertArrayEquals(expected, actual);
    }

    @Test
    void productsOfDenseAndSparseImagesAddUpTheSameWay() {
        int images = 12;
        int terms = 60;
        float[][] rows = rows(terms, WIDTH, 1);
        float[][] actual = rows(images, WIDTH, 1);
        float[][] expected = new float[images][];
        float[] start = row(WIDTH, 1);
        var x = new BatchRows(images, terms);
        for (int b = 0; b < images; b++) {
            float[] factors = row(terms, b == 3 || b > 8 ? 0.2 : 0.95);
            System.arraycopy(factors, 0, x.dense(b), 0, terms);
            x.complete(b);
            expected[b] = oneByOne(start, rows, factors);
        }
        RowSums.product(actual, start, x, rows, 0, images);
        assertArrayEquals(expected, actual);
    }
}
