package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.training.Adam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UpdateWithoutGradientTest {
    private static final int LENGTH = 301;

    @Test
    void theShortWayEndsAtTheSameBitsAsTheLongOne() {
        for (Optimizer optimizer : List.of(RmsProp.DEFAULT, Sgd.DEFAULT)) {
            var random = new SplittableRandom(3);
            float[] shortWay = new float[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                shortWay[i] = (float) (random.nextDouble() - 0.5);
            }
            float[] longWay = shortWay.clone();
            UpdateRule rule = UpdateRule.of(optimizer);
            float[][] shortSlots = slots(rule, 3);
            float[][] longSlots = slots(rule, 3);
            for (int step = 1; step <= 2000; step++) { // until v would be a denormal number
                rule.begin(step, optimizer.learningRate());
                assertTrue(rule.updateWithoutGradient(shortWay, shortSlots), optimizer.id());
                rule.update(longWay, longSlots, new float[LENGTH], false);
            }
            assertArrayEquals(longWay, shortWay, optimizer.id());
            for (int s = 0; s < rule.slots(); s++) {
                assertArrayEquals(longSlots[s], shortSlots[s], optimizer.id());
            }
        }
    }

    @Test
    void whereTheFirstMomentGoesOnMovingThereIsNoShortWay() {
        UpdateRule adam = UpdateRule.of(Adam.DEFAULT);
        assertFalse(adam.updateWithoutGradient(new float[LENGTH], slots(adam, 3)));
    }

    private static float[][] slots(UpdateRule rule, long seed) {
        var random = new SplittableRandom(seed);
        float[][] slots = new float[rule.slots()][LENGTH];
        for (float[] slot : slots) {
            for (int i = 0; i < LENGTH; i++) {
                slot[i] = (float) (1e-4 * random.nextDouble());
            }
        }
        return slots;
    }
}
