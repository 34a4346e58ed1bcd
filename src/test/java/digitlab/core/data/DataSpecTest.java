package digitlab.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DataSpecTest {
    private static DataSpec spec(String dataSet, double fraction, double noise) {
        return new DataSpec(dataSet, fraction, Validation.NONE, noise, Augmentation.NONE);
    }

    private static String message(Executable executable) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }

    @Test
    void valuesOutOfRangeAreNamedWithTheRule() {
        assertEquals("data set must have a name, but it is blank", message(() -> spec(" ", 1, 0)));
        assertEquals("training fraction must be above 0 and at most 1, but is 0.0", message(() -> spec("mnist", 0, 0)));
        assertEquals(
                "training fraction must be above 0 and at most 1, but is NaN",
                message(() -> spec("mnist", Double.NaN, 0)));
        assertEquals("label noise must be between 0 and 1, but is 1.5", message(() -> spec("mnist", 1, 1.5)));
        assertEquals("label noise must be between 0 and 1, but is NaN", message(() -> spec("mnist", 1, Double.NaN)));
        assertEquals(
                "validation images must be a whole number between 0 and 2147483647, but is -1",
                message(() -> new Validation.Count(-1)));
        assertEquals(
                "validation share must be at least 0 and less than 1, but is 1",
                message(() -> new Validation.Share(1)));
    }

    @Test
    void variationsOutOfRangeAreNamedWithTheRule() {
        assertEquals(
                "rotation must be between 0 and 180, but is 181", message(() -> new Augmentation(181, 0, 0, 0, 0, 0)));
        assertEquals("scale must be between 0 and 0.9, but is 1", message(() -> new Augmentation(0, 1, 0, 0, 0, 0)));
        assertEquals(
                "shear must be between 0 and 1, but is -0.1", message(() -> new Augmentation(0, 0, -0.1, 0, 0, 0)));
        assertEquals(
                "shift must be between 0 and 0.5, but is 0.6", message(() -> new Augmentation(0, 0, 0, 0.6, 0, 0)));
        assertEquals(
                "elastic must be between 0 and 5, but is NaN",
                message(() -> new Augmentation(0, 0, 0, 0, Double.NaN, 0)));
        assertEquals(
                "stroke width must be between 0 and 2, but is 3", message(() -> new Augmentation(0, 0, 0, 0, 0, 3)));
    }

    @Test
    void onlyAllZeroLeavesImagesAlone() {
        assertTrue(Augmentation.NONE.isNone());
        assertTrue(new Augmentation(-0.0, 0, 0, 0, 0, 0).isNone());
        assertFalse(Augmentation.FOR_DRAWINGS.isNone());
        assertFalse(new Augmentation(0, 0, 0, 0, 0, 0.1).isNone());
    }

    /** Keras: {@code split_at = floor(n · (1 − validation_split))} images train. */
    @Test
    void aShareIsRoundedAsKerasDoes() {
        assertEquals(12_000, new Validation.Share(0.2).imagesOf(60_000));
        assertEquals(6, new Validation.Share(0.1).imagesOf(55));
        assertEquals(0, new Validation.Share(0).imagesOf(60_000));
        assertEquals(10_000, Validation.Count.DEFAULT.imagesOf(60_000));
    }
}
