package digitlab.core.data;

import java.util.random.RandomGenerator;

/** Random orders. */
public final class Permutation {
    private Permutation() {}

    /**
     * The numbers 0 … count − 1 in an order that is equally likely to be any.
     *
     * @see <a href="https://doi.org/10.1145/364520.364540">Durstenfeld (1964), Algorithm 235: Random
     *     permutation</a>
     */
    public static int[] random(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
