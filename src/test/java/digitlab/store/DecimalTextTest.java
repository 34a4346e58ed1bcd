package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class DecimalTextTest {
    @Test
    void numbersAreWrittenWithAsFewDigitsAsReadBack() {
        assertEquals("0", DecimalText.of(0));
        assertEquals("0", DecimalText.of(-0.0));
        assertEquals("0.1", DecimalText.of(0.1));
        assertEquals("0.30000000000000004", DecimalText.of(0.1 + 0.2));
        assertEquals("-2.5", DecimalText.of(-2.5));
        assertEquals("32", DecimalText.of(32));
        assertEquals("10000", DecimalText.of(1e4));
        assertEquals("0.000001", DecimalText.of(1e-6));
        assertEquals("1E-7", DecimalText.of(1e-7));
        assertEquals("1.7976931348623157E+308", DecimalText.of(Double.MAX_VALUE));
    }

    /** Java 17 writes 2.0E23 as 2.0E23 but 2.2E-322 and 4.9E-324 otherwise than Java 19 (JDK-4511638). */
    @Test
    void numbersThatJavaVersionsWriteDifferentlyHaveOneForm() {
        assertEquals("2E+23", DecimalText.of(2e23));
        assertEquals("5E-324", DecimalText.of(Double.MIN_VALUE));
    }

    @Test
    void anyNumberReadsBackAsItself() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(DecimalText.of(value)), () -> "bits of " + value);
            }
        }
    }
}
