package digitlab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.Seeds.Purpose;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {
    /** The first outputs of Vigna's splitmix64.c for the states 0 and 1234567. */
    @Test
    void mixesAsSplitMix64Does() {
        long gamma = 0x9e3779b97f4a7c15L;
        assertEquals(0xe220a8397b1dcdafL, Seeds.mix(gamma));
        assertEquals(6457827717110365317L, Seeds.mix(1234567 + gamma));
        assertEquals(3203168211198807973L, Seeds.mix(1234567 + 2 * gamma));
    }

    @Test
    void everyPurposeAndEveryIndexHasItsOwnSeed() {
        Set<Long> seeds = new HashSet<>();
        for (Purpose purpose : Purpose.values()) {
            for (long seed = 1; seed <= 10; seed++) {
                seeds.add(Seeds.of(seed, purpose));
                for (long epoch = 0; epoch < 10; epoch++) {
                    seeds.add(Seeds.of(seed, purpose, epoch));
                    for (long image = 0; image < 10; image++) {
                        seeds.add(Seeds.of(seed, purpose, epoch, image));
                    }
                }
            }
        }
        assertEquals(Purpose.values().length * 10 * (1 + 10 + 100), seeds.size());
    }

    /** Recorded results depend on these. */
    @Test
    void seedsNeverChange() {
        assertEquals(-7995527694508729151L, Seeds.of(1, Purpose.SPLIT));
        assertEquals(5516450025528422530L, Seeds.of(1, Purpose.AUGMENTATION, 2, 3));
    }
}
