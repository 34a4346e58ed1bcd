package digitlab.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/*
 * seeds.txt: test accuracies of 400 real runs that differ in nothing but the seed, made by
 *   digitlab sweep --vary l2=0 --repeats 400 --hidden 16 --fraction 0.02 --epochs 2 --batch-size 8 --out seeds
 * Whoever says of two handfuls of these that one recipe is better is wrong, and at 95 % may be so in a twentieth of all cases.
 */
final class SeedNoiseTest {
    private static final int DRAWS = 10_000;

    private static double[] accuracies = {};

    @BeforeAll
    static void read() throws IOException {
        var stream = Objects.requireNonNull(SeedNoiseTest.class.getResourceAsStream("seeds.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            accuracies = lines.lines().mapToDouble(Double::parseDouble).toArray();
        }
        assertEquals(400, accuracies.length);
    }

    /** Different runs of the list, in random order: Fisher and Yates' shuffle as far as needed. */
    private static double[][] twoHandfuls(int size, SplittableRandom random) {
        double[] shuffled = accuracies.clone();
        double[][] handfuls = new double[2][size];
        for (int i = 0; i < 2 * size; i++) {
            int j = i + random.nextInt(shuffled.length - i);
            double drawn = shuffled[j];
            shuffled[j] = shuffled[i];
            handfuls[i % 2][i / 2] = drawn;
        }
        return handfuls;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void ofRunsThatDifferOnlyInTheSeedTheVerdictIsInsideTheNoiseInNineteenOfTwentyPairs(int seeds) {
        var random = new SplittableRandom(seeds);
        int insideTheNoise = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[][] handfuls = twoHandfuls(seeds, random);
            if (PairedDifference.of(handfuls[0], handfuls[1]).verdict() == Verdict.INSIDE_THE_NOISE) {
                insideTheNoise++;
            }
        }
        double share = (double) insideTheNoise / DRAWS;
        assertTrue(share > 0.94 && share < 0.96, seeds + " seeds: " + share);
    }
}
