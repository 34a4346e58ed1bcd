package digitlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {
    private static final int INPUTS = 400;
    private static final int UNITS = 300;

    private static float[] kernel(Initializer initializer) {
        float[] kernel = new float[INPUTS * UNITS];
        initializer.fill(kernel, INPUTS, UNITS, new SplittableRandom(7));
        return kernel;
    }

    @ParameterizedTest
    @EnumSource
    void theSpreadIsTheOneStatedAndNoWeightExceedsTheLimit(Initializer initializer) {
        double sum = 0;
        double squares = 0;
        double largest = 0;
        for (float weight : kernel(initializer)) {
            sum += weight;
            squares += weight * weight;
            largest = Math.max(largest, Math.abs(weight));
        }
        double wanted = initializer.variance(INPUTS, UNITS);
        double count = INPUTS * UNITS;
        assertEquals(0, sum / count, 4 * Math.sqrt(wanted / count));
        assertEquals(wanted, squares / count, 0.02 * wanted);
        double limit = initializer.limit(INPUTS, UNITS);
        assertTrue(largest <= limit * (1 + 1e-6), () -> initializer + " exceeds " + limit);
        assertTrue(largest > 0.99 * limit, () -> initializer + " stays far below " + limit);
    }

    @Test
    void glorotDependsOnBothSidesAndHeOnTheInputsOnly() {
        assertEquals(Math.sqrt(6.0 / 912), Initializer.GLOROT_UNIFORM.limit(784, 128), 1e-15);
        assertEquals(Math.sqrt(6.0 / 784), Initializer.HE_UNIFORM.limit(784, 128), 1e-15);
    }

    @Test
    void firstWeightsAreTheSameOnEveryMachine() {
        float[] kernel = kernel(Initializer.HE_NORMAL);
        assertEquals(RECORDED[0], kernel[0]);
        assertEquals(RECORDED[1], kernel[1]);
    }

    private static final float[] RECORDED = {0.079460725f, -0.14986238f};
}
