package digitlab.engine.builtin;

import digitlab.core.Seeds;

/*
 * The generator has no state: a word of 64 random bits is the mixing function of SplitMix64 applied to (key of seed, layer
 * and step) + γ·(number of the word), γ odd. So any thread can make any image's mask, as in:
 *
 * 1. J. Salmon et al., Parallel random numbers: as easy as 1, 2, 3, SC 2011 (random numbers as a function of a counter).
 * 2. G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014 (the mixing function).
 *
 * 64 units are decided at a time. A bit that is 1 with probability 0.b₁b₂…bₙ (binary) comes from n random bits: starting
 * with 0, for each b from the last to the first, a 1 'ors' a random bit to it and a 0 'ands' one. A rate of ½ takes one
 * word, ¼ two, others up to 16; so the rate is rounded to a multiple of 2⁻¹⁶.
 */
/** Dropout with masks that depend on seed, layer, step, position in the batch and unit, and on nothing else. */
final class RandomDropout implements Dropout {
    private static final int RATE_BITS = 16;

    /** 2⁶⁴/φ, odd. */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final int keepThreshold;
    private final int wordsPerDecision;

    /** The factors of eight units, for every byte that says by its bits, from the lowest, which of them are kept. */
    private final float[][] factorsOfByte;

    private long key;

    /** Masks for a layer. */
    RandomDropout(double rate, long seed, int layer) {
        this.seed = Seeds.of(seed, Seeds.Purpose.DROPOUT, layer);
        this.keepThreshold = (int) Math.max(1, Math.round((1 - rate) * (1 << RATE_BITS)));
        this.wordsPerDecision = RATE_BITS - Integer.numberOfTrailingZeros(keepThreshold);
        this.factorsOfByte = factorsOfByte((float) (1 / (1 - rate)));
    }

    private static float[][] factorsOfByte(float ofKept) {
        float[][] factors = new float[256][8];
        for (int kept = 0; kept < factors.length; kept++) {
            for (int bit = 0; bit < 8; bit++) {
                factors[kept][bit] = (kept >>> bit & 1) * ofKept;
            }
        }
        return factors;
    }

    @Override
    public void begin(long step) {
        key = Seeds.mix(seed + GAMMA * step);
    }

    @Override
    public void fill(float[] factors, int position) {
        int words = (factors.length + Long.SIZE - 1) / Long.SIZE;
        long counter = (long) position * words * RATE_BITS;
        for (int word = 0; word < words; word++, counter += RATE_BITS) {
            long kept = wordsPerDecision > 0 ? keptBits(counter) : -1;
            int end = Math.min(factors.length, (word + 1) * Long.SIZE);
            for (int from = word * Long.SIZE; from < end; from += 8, kept >>>= 8) {
                System.arraycopy(factorsOfByte[(int) kept & 0xff], 0, factors, from, Math.min(8, end - from));
            }
        }
    }

    /** 64 bits that are 1 with probability keepThreshold·2⁻¹⁶ each. */
    private long keptBits(long counter) {
        int threshold = keepThreshold >>> (RATE_BITS - wordsPerDecision);
        long kept = 0;
        for (int bit = 0; bit < wordsPerDecision; bit++) {
            long random = Seeds.mix(key + GAMMA * (counter + bit + 1));
            kept = (threshold >>> bit & 1) != 0 ? kept | random : kept & random;
        }
        return kept;
    }
}
