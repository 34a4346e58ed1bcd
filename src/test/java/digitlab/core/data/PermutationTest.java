package digitlab.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutationTest {
    /** Recorded results depend on it, whatever Java version draws the numbers. */
    @Test
    void theOrderOfASeedNeverChanges() {
        assertArrayEquals(new int[] {9, 0, 4, 1, 7, 8, 5, 2, 3, 6}, Permutation.random(10, new SplittableRandom(1)));
    }

    @Test
    void everyNumberOccursOnce() {
        int[] order = Permutation.random(1000, new SplittableRandom(2));
        Arrays.sort(order);
        assertArrayEquals(IntStream.range(0, 1000).toArray(), order);
    }

    @Test
    void allOrdersAreEquallyLikely() {
        var random = new SplittableRandom(3);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) {
            int[] order = Permutation.random(3, random);
            counts[2 * order[0] + (order[1] > order[2] ? 1 : 0)]++;
        }
        for (int count : counts) {
            assertEquals(10_000, count, 400); // four standard deviations are 365
        }
    }
}
