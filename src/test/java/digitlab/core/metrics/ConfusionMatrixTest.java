package digitlab.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    private final int[] counts = {5, 1, 2, 8};
    private final ConfusionMatrix matrix = new ConfusionMatrix(2, counts);

    @Test
    void rowsAreTrueClassesAndColumnsPredictedOnes() {
        assertEquals(1, matrix.count(0, 1));
        assertEquals(2, matrix.count(1, 0));
        assertEquals(0.8, matrix.recall(1));
    }

    @Test
    void accuracyIsTheShareOnTheDiagonal() {
        var evaluation = new Evaluation(0.5, matrix);
        assertEquals(16, evaluation.count());
        assertEquals(13.0 / 16, evaluation.accuracy());
    }

    @Test
    void itCannotBeChangedFromOutside() {
        counts[0] = 100;
        assertEquals(5, matrix.count(0, 0));
    }

    @Test
    void aWrongNumberOfCountsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ConfusionMatrix(3, counts));
    }
}
