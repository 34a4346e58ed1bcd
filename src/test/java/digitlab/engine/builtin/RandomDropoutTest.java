package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RandomDropoutTest {
    private static final int UNITS = 200;
    private static final int IMAGES = 500;

    private static float[] mask(RandomDropout dropout, int position) {
        float[] factors = new float[UNITS];
        dropout.fill(factors, position);
        return factors;
    }

    private static RandomDropout dropout(double rate, long seed, int layer, long step) {
        var dropout = new RandomDropout(rate, seed, layer);
        dropout.begin(step);
        return dropout;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 0.25, 0.3, 0.5, 0.75, 0.9, 0.99})
    void keepsTheRightShareAndScalesIt(double rate) {
        var dropout = dropout(rate, 7, 0, 1);
        int kept = 0;
        for (int position = 0; position < IMAGES; position++) {
            for (float value : mask(dropout, position)) {
                assertTrue(value == 0 || value == (float) (1 / (1 - rate)));
                kept += value != 0 ? 1 : 0;
            }
        }
        double draws = IMAGES * UNITS;
        double fourSigma = 4 * Math.sqrt(rate * (1 - rate) / draws);
        assertEquals(1 - rate, kept / draws, fourSigma + 1.0 / (1 << 16));
    }

    @Test
    void rateOfZeroKeepsAll() {
        float[] ones = new float[UNITS];
        Arrays.fill(ones, 1);
        assertArrayEquals(ones, mask(dropout(0, 7, 0, 1), 0));
    }

    @Test
    void rateOfNearlyOneKeepsNextToNothing() {
        int kept = 0;
        for (float value : mask(dropout(1 - 1e-9, 7, 0, 1), 0)) {
            kept += value != 0 ? 1 : 0;
        }
        assertEquals(0, kept);
    }

    /** Two independent masks of rate ½ agree in half of the places: 4σ of n·¼ on either side. */
    private static void assertIndependent(RandomDropout one, int position, RandomDropout other, int otherPosition) {
        int agreements = 0;
        int places = 0;
        for (int image = 0; image < IMAGES; image++) {
            float[] a = mask(one, position + image);
            float[] b = mask(other, otherPosition + image);
            for (int j = 0; j < UNITS; j++) {
                agreements += a[j] == b[j] ? 1 : 0;
                places++;
            }
        }
        assertEquals(0.5 * places, agreements, 2 * Math.sqrt(places));
    }

    @Test
    void masksOfOtherStepsLayersSeedsAndPositionsAreIndependent() {
        RandomDropout one = dropout(0.5, 7, 0, 1);
        assertIndependent(one, 0, dropout(0.5, 7, 0, 2), 0);
        assertIndependent(one, 0, dropout(0.5, 7, 1, 1), 0);
        assertIndependent(one, 0, dropout(0.5, 8, 0, 1), 0);
        assertIndependent(one, 0, one, 1);
    }

    @Test
    void neighbouringUnitsAreIndependent() {
        RandomDropout dropout = dropout(0.5, 7, 0, 1);
        for (int distance : new int[] {1, 2, 8, 63, 64, 65}) {
            int agreements = 0;
            int places = 0;
            for (int image = 0; image < IMAGES; image++) {
                float[] mask = mask(dropout, image);
                for (int j = 0; j + distance < UNITS; j++) {
                    agreements += mask[j] == mask[j + distance] ? 1 : 0;
                    places++;
                }
            }
            assertEquals(0.5 * places, agreements, 2 * Math.sqrt(places), "distance " + distance);
        }
    }

    @Test
    void sameStepGivesTheSameMask() {
        RandomDropout dropout = dropout(0.3, 7, 0, 5);
        float[] first = mask(dropout, 3);
        dropout.begin(6);
        dropout.begin(5);
        assertArrayEquals(first, mask(dropout, 3));
    }
}
