package digitlab.core.experiment;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/*
 * Runs that share a seed share their split, their order of images and, where the shapes agree, their first weights: part
 * of the noise is common to both and cancels in the difference. So differences are taken seed by seed, and the t interval
 * is that of the differences, not of the two means.
 *
 * The number of seeds for 80 % power is the least n with n ≥ ((t₀.₉₇₅ + t₀.₈)·s/d)², both quantiles of Student's t with n − 1
 * degrees of freedom [3]. Unlike formulas with quantiles of the normal distribution it never names so few seeds that a
 * difference of the same size and spread would be inside their noise. From 3 to 787 seeds it is what the power of the
 * noncentral t distribution gives.
 *
 * [1] C. Colas, O. Sigaud, P.-Y. Oudeyer, How Many Random Seeds?, 2018, arXiv:1806.08295.
 * [2] X. Bouthillier et al., Accounting for Variance in Machine Learning Benchmarks, 2021, arXiv:2103.03098.
 * [3] J. H. Zar, Biostatistical Analysis, section 7.7, Sample Size, Detectable Difference, and Power in Tests Concerning the Mean.
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
        double level = level();
        var normal = new NormalDistribution(null, 0, 1);
        double least = seeds(normal, level); // a bound, since Student's tails are heavier
        for (int seeds = (int) Math.max(2, Math.min(MOST_SEEDS + 1.0, least)); seeds <= MOST_SEEDS; seeds++) {
            if (seeds >= seeds(new TDistribution(null, seeds - 1), level)) {
                return OptionalInt.of(seeds);
            }
        }
        return OptionalInt.empty();
    }

    /** The formula above, with the quantiles of a distribution. */
    private double seeds(RealDistribution distribution, double level) {
        double quantiles =
                distribution.inverseCumulativeProbability(level) + distribution.inverseCumulativeProbability(POWER);
        double root = quantiles * interval.sd() / interval.mean();
        return root * root;
    }

    /** What the quantile of this interval is a quantile of: 0.975, or more for one of several comparisons. */
    private double level() {
        if (interval.sd() == 0) {
            return (1 + Interval.CONFIDENCE) / 2;
        }
        double quantile = interval.halfWidth() * Math.sqrt(interval.count()) / interval.sd();
        return new TDistribution(null, interval.count() - 1).cumulativeProbability(quantile);
    }
}
