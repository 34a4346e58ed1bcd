package digitlab.core;

/*
 * Streams of random numbers must not depend on each other: switching augmentation on must not change the split, and an
 * epoch must be repeatable without replaying those before it. So each use derives its seed from the recipe's seed, a
 * purpose and its indices, instead of all drawing from one generator in turn.
 *
 * The mixing is the finaliser of SplitMix64, variant 13 of David Stafford's search:
 * G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, figure 16.
 */
/** Independent seeds for the random decisions of one run, all derived from the recipe's one seed. */
public final class Seeds {
    /** 2⁶⁴/φ, odd: SplitMix64's increment. */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** What a seed is for. The numbers are part of every recorded result and never change. */
    public enum Purpose {
        /** Which images validate, and which of the rest train. */
        SPLIT(1),
        /** Which labels are wrong, and how. */
        LABEL_NOISE(2),
        /** Order of the images; indexed by epoch. */
        SHUFFLE(3),
        /** How an image is distorted; indexed by epoch and image. */
        AUGMENTATION(4),
        /** Kernels before training; indexed by layer. */
        INITIAL_WEIGHTS(5),
        /** Which outputs are dropped; the engine adds step, layer and position. */
        DROPOUT(6),
        /** Which drawings fine-tune and which are held back. */
        DRAWINGS(7);

        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    /** A seed for that purpose and those indices. */
    public static long of(long seed, Purpose purpose, long... indices) {
        long mixed = mix(seed + GOLDEN_GAMMA * purpose.number);
        for (long index : indices) {
            mixed = mix(mixed + GOLDEN_GAMMA * (index + 1));
        }
        return mixed;
    }

    /** A bijection of 64 bits in which each bit of the input changes about half of the output's. */
    public static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
