package digitlab.core.experiment;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;

/*
 * Runs that share a seed share their split, their order of images and, where the shapes agree, their first weights: part
 * of the noise is common to both and cancels in the difference. So differences are taken seed by seed, and the t interval
 * is that of the differences, not of the two means.
 *
 * The number of seeds for 80 % power is the normal approximation n = ((z₀.₉₇₅ + z₀.₈)·s/d)² and, since Student's tails
 * are heavier, z₀.₉₇₅²/4 more [3].
 *
 * [1] C. Colas, O. Sigaud, P.-Y. Oudeyer, How Many Random Seeds?, 2018, arXiv:1806.08295.
 * [2] X. Bouthillier et al., Accounting for Variance in Machine Learning Benchmarks, 2021, arXiv:2103.03098.
 * [3] W. Guenther, Sample Size Formulas for Normal Theory T Tests, The American Statistician 35(4), 1981.
 */
/**
 * The difference between two recipes, seed by seed.
 *
 * @param interval of the differences first − second
 */
public record PairedDifference(Interval interval) {
    /** Chance to notice a difference of the size seen, for {@link #seedsNeeded}. */
    public static final double POWER = 0.8;

    /** More would take longer than anybody waits. */
    private static final int MOST_SEEDS = 10_000;

    /**
     * The difference of two figures that were measured with the same seeds.
     *
     * @param first figure of each seed
     * @param second figure of the same seeds in the same order
     */
    public static PairedDifference of(double[] first, double[] second) {
        return of(first, second, 1);
    }

    /**
     * The difference of two figures over the seeds that both have; empty if there are none.
     *
     * @param first figure by seed
     * @param second figure by seed
     */
    public static Optional<PairedDifference> of(NavigableMap<Long, Double> first, NavigableMap<Long, Double> second) {
        return of(first, second, 1);
    }

    /** The same as one of so many comparisons, whose intervals are to be right all at once (Bonferroni). */
    static Optional<PairedDifference> of(
            NavigableMap<Long, Double> first, NavigableMap<Long, Double> second, int comparisons) {
        TreeMap<Long, Double> common = new TreeMap<>(first);
        common.keySet().retainAll(second.keySet());
        if (common.isEmpty()) {
            return Optional.empty();
        }
        double[] one = common.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] other = common.keySet().stream().mapToDouble(second::get).toArray();
        return Optional.of(of(one, other, comparisons));
    }

    private static PairedDifference of(double[] first, double[] second, int comparisons) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "paired runs must have the same seeds, but are %d and %d".formatted(first.length, second.length));
        }
        double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = first[i] - second[i];
        }
        return new PairedDifference(Interval.of(differences, 1 - (1 - Interval.CONFIDENCE) / comparisons));
    }

    /** Whether the first is larger. */
    public Verdict verdict() {
        if (!interval.isKnown()) {
            return Verdict.UNKNOWN;
        }
        if (interval.low() > 0) {
            return Verdict.HOLDS;
        }
        return interval.high() < 0 ? Verdict.DOES_NOT_HOLD : Verdict.INSIDE_THE_NOISE;
    }

    /**
     * How many seeds would show a difference of this size in 4 of 5 tries, or nothing if noise is unknown, the difference
     * is 0, or so small that nobody would wait.
     */
    public OptionalInt seedsNeeded() {
        if (!interval.isKnown() || interval.mean() == 0) {
            return OptionalInt.empty();
        }
        var normal = new NormalDistribution(null, 0, 1);
        double noticed = normal.inverseCumulativeProbability((1 + Interval.CONFIDENCE) / 2);
        double ratio =
                (noticed + normal.inverseCumulativeProbability(POWER)) * interval.sd() / Math.abs(interval.mean());
        double seeds = Math.ceil(ratio * ratio + noticed * noticed / 4);
        return seeds <= MOST_SEEDS ? OptionalInt.of(Math.max(2, (int) seeds)) : OptionalInt.empty();
    }
}
