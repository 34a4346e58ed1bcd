package digitlab.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Expected figures: the formulas worked out by hand, with t(0.975; 4) = 2.7764451 and z(0.975) = 1.9599640. */
class ComparisonTest {
    @Test
    void anIntervalIsStudents() {
        Interval interval = Interval.of(new double[] {97.2, 97.4, 97.3, 97.7, 97.5});
        assertEquals(97.42, interval.mean(), 1e-12);
        assertEquals(0.19235384, interval.sd(), 1e-8);
        assertEquals(0.23883814, interval.halfWidth(), 1e-6);
    }

    @Test
    void oneRunHasNoInterval() {
        Interval one = Interval.of(new double[] {97.2});
        assertFalse(one.isKnown());
        assertTrue(Double.isNaN(one.halfWidth()));
        assertEquals(Verdict.UNKNOWN, new PairedDifference(one).verdict());
    }

    @Test
    void aClaimHoldsWhenTheWholeIntervalOfTheDifferenceIsAboveZero() {
        double[] first = {97.6, 97.8, 97.5};
        double[] second = {97.1, 97.2, 97.0};
        assertEquals(Verdict.HOLDS, PairedDifference.of(first, second).verdict());
        assertEquals(Verdict.DOES_NOT_HOLD, PairedDifference.of(second, first).verdict());
    }

    @Test
    void pairingCancelsTheNoiseThatBothShare() {
        double[] first = {90.1, 95.1, 99.1};
        double[] second = {90.0, 95.0, 99.0};
        assertEquals(Verdict.HOLDS, PairedDifference.of(first, second).verdict());
    }

    @Test
    void differentNumbersOfSeedsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PairedDifference.of(new double[2], new double[3]));
    }

    /** Two sets of seeds of the same recipe: 19 of 20 verdicts must be that nothing can be told. */
    @Test
    void runsThatDifferOnlyInTheSeedAreInsideTheNoiseIn95PercentOfPairs() {
        var random = new SplittableRandom(5);
        int inside = 0;
        int pairs = 4000;
        for (int i = 0; i < pairs; i++) {
            double[] first = new double[5];
            double[] second = new double[5];
            for (int seed = 0; seed < 5; seed++) {
                first[seed] = random.nextGaussian(97.6, 0.19);
                second[seed] = random.nextGaussian(97.6, 0.19);
            }
            inside += PairedDifference.of(first, second).verdict() == Verdict.INSIDE_THE_NOISE ? 1 : 0;
        }
        assertEquals(0.95, (double) inside / pairs, 0.01);
    }

    /** The figures of SciPy's noncentral t distribution: the least n whose two-sided test at 5 % has a power of 0.8. */
    @Test
    void smallerDifferencesNeedMoreSeeds() {
        assertEquals(OptionalInt.of(3), difference(0.8, 0.2).seedsNeeded());
        assertEquals(OptionalInt.of(4), difference(0.6, 0.2).seedsNeeded());
        assertEquals(OptionalInt.of(5), difference(0.4, 0.2).seedsNeeded());
        assertEquals(OptionalInt.of(10), difference(0.2, 0.2).seedsNeeded());
        assertEquals(OptionalInt.of(34), difference(0.1, 0.2).seedsNeeded());
        assertEquals(OptionalInt.of(787), difference(0.02, 0.2).seedsNeeded());
        assertEquals(OptionalInt.empty(), difference(0.002, 0.2).seedsNeeded());
        assertEquals(OptionalInt.empty(), difference(0, 0.2).seedsNeeded());
        assertEquals(OptionalInt.of(2), difference(0.2, 0).seedsNeeded());
    }

    @Test
    void whatIsInsideTheNoiseTakesMoreSeedsThanThereWere() {
        var random = new SplittableRandom(6);
        int inside = 0;
        for (int i = 0; i < 2000; i++) {
            int seeds = 2 + random.nextInt(5);
            double[] differences = new double[seeds];
            for (int seed = 0; seed < seeds; seed++) {
                differences[seed] = random.nextGaussian(0.3, 0.3);
            }
            for (double confidence : new double[] {0.95, 0.99}) {
                var difference = new PairedDifference(Interval.of(differences, confidence));
                if (difference.verdict() == Verdict.INSIDE_THE_NOISE) {
                    inside++;
                    assertTrue(difference.seedsNeeded().orElse(10_001) > seeds, difference.toString());
                }
            }
        }
        assertTrue(inside > 500, "cases: " + inside);
    }

    private static PairedDifference difference(double mean, double sd) {
        double quantile = 2.7764; // Student's t with 4 degrees of freedom
        return new PairedDifference(new Interval(5, mean, sd, quantile * sd / Math.sqrt(5)));
    }

    @Test
    void mcNemarLooksOnlyAtTheImagesThatOneOfTheTwoRecognises() {
        assertEquals(0.04139, new McNemar(15, 5).pValue(), 1e-5);
        assertEquals(1, new McNemar(0, 0).pValue());
    }

    @Test
    void aSmallSampleHasAWideIntervalInsideZeroAndOne() {
        var interval = new ShareInterval(27, 30);
        assertEquals(0.9, interval.share(), 1e-12);
        assertEquals(0.7437892, interval.low(), 1e-7);
        assertEquals(0.9654001, interval.high(), 1e-6);
        assertEquals(1, new ShareInterval(30, 30).high(), 1e-12);
    }
}
