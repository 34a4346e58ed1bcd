package digitlab.core.data;

import java.util.stream.IntStream;

/** Chooses some of many at even distances, so that a sample has something of every part. */
public final class EvenSpread {
    private EvenSpread() {}

    /** Indices ⌊i·count/n⌋ for i = 0 … n − 1, with n the smaller of count and {@code most}. */
    public static int[] indices(int count, int most) {
        int size = Math.min(most, count);
        return IntStream.range(0, size)
                .map(i -> (int) ((long) i * count / size))
                .toArray();
    }
}
