package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class DistanceFieldTest {
    @Test
    void distancesAreThoseOfTheNearestInk() {
        Random random = new Random(1);
        boolean[] ink = new boolean[23 * 17];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = random.nextInt(12) == 0;
        }
        float[] nearest = new float[ink.length];
        for (int i = 0; i < ink.length; i++) {
            double best = Double.POSITIVE_INFINITY;
            for (int j = 0; j < ink.length; j++) {
                double distance = Math.hypot(i % 23 - j % 23, i / 23 - j / 23);
                best = ink[j] ? Math.min(best, distance) : best;
            }
            nearest[i] = (float) best;
        }
        assertArrayEquals(nearest, DistanceField.toInk(new InkMask(23, 17, ink)));
    }

    @Test
    void withoutInkAllIsInfinitelyFar() {
        float[] distances = DistanceField.toInk(new InkMask(2, 3, new boolean[6]));
        for (float distance : distances) {
            assertEquals(Float.POSITIVE_INFINITY, distance);
        }
    }

    @Test
    void beyondTheEdgeIsPaper() {
        float[] expected = {1, 1, 1, 1, 2, 1, 1, 1, 1};
        assertArrayEquals(expected, DistanceField.toPaper(Pictures.mask("###", "###", "###")));
    }
}
