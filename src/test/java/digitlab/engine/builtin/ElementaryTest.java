package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.network.Activation;
import org.junit.jupiter.api.Test;

final class ElementaryTest {
    @Test
    void exponentialsAreFarMoreAccurateThanAFloat() {
        for (double x = -59.9; x < 88; x += 0.0137) {
            assertEquals(1, Elementary.exp(x) / StrictMath.exp(x), 1e-12);
            assertEquals(1, Elementary.expm1(x) / StrictMath.expm1(x), 1e-12);
        }
    }

    @Test
    void exponentialMinusOneIsAccurateNearZero() {
        for (double x = 1e-12; x < 1; x *= 1.7) {
            assertEquals(1, Elementary.expm1(x) / StrictMath.expm1(x), 1e-12);
            assertEquals(1, Elementary.expm1(-x) / StrictMath.expm1(-x), 1e-12);
        }
    }

    @Test
    void exponentialsOfExtremesStayInOrder() {
        assertEquals(0, Elementary.exp(-60.1));
        assertEquals(0, Elementary.exp(Double.NEGATIVE_INFINITY));
        assertEquals(-1, Elementary.expm1(Double.NEGATIVE_INFINITY));
        assertTrue(Elementary.exp(Double.POSITIVE_INFINITY) > Float.MAX_VALUE);
        assertEquals(Double.NaN, Elementary.exp(Double.NaN));
        assertEquals(Double.NaN, Elementary.expm1(Double.NaN));
    }

    @Test
    void normalTailIsFarMoreAccurateThanAFloat() {
        for (double z = 0; z > -6; z -= 0.0173) {
            double expected = Activation.GELU.value(z) / z;
            if (z != 0) {
                double tail = Elementary.normalTail(z, Elementary.exp(-0.5 * z * z));
                assertEquals(1, tail / expected, 1e-8, "Phi(" + z + ")");
            }
        }
    }
}
