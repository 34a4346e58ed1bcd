package digitlab.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ElasticFieldTest {
    private static final int DRAWS = 1000;

    private interface Displacement {
        float of(ElasticField field);
    }

    /** Mean of the product of two displacements over many draws. */
    private static double meanProduct(double strength, Displacement first, Displacement second) {
        var field = new ElasticField(strength);
        var random = new SplittableRandom(1);
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            field.draw(random);
            sum += first.of(field) * second.of(field);
        }
        return sum / DRAWS;
    }

    @Test
    void theRootMeanSquareIsTheStrengthInTheMiddleAndInTheCorner() {
        assertEquals(1.5, Math.sqrt(meanProduct(1.5, f -> f.right(14, 14), f -> f.right(14, 14))), 0.12);
        assertEquals(1.5, Math.sqrt(meanProduct(1.5, f -> f.down(14, 14), f -> f.down(14, 14))), 0.12);
        assertEquals(1.5, Math.sqrt(meanProduct(1.5, f -> f.right(0, 27), f -> f.right(0, 27))), 0.12);
    }

    /** Smoothing with σ correlates neighbours at distance d by exp(−d²/4σ²): 0.985 for 1, 0.368 for 8, in both directions. */
    @Test
    void neighboursMoveTogetherAndDistantPixelsDoNot() {
        assertEquals(0.985, meanProduct(1, f -> f.right(14, 14), f -> f.right(14, 15)), 0.12);
        assertEquals(0.368, meanProduct(1, f -> f.right(10, 14), f -> f.right(18, 14)), 0.12);
        assertEquals(0.368, meanProduct(1, f -> f.right(14, 10), f -> f.right(14, 18)), 0.12);
        assertEquals(0, meanProduct(1, f -> f.right(0, 0), f -> f.right(27, 27)), 0.12);
    }

    @Test
    void rightAndDownAreIndependent() {
        assertEquals(0, meanProduct(1, f -> f.right(14, 14), f -> f.down(14, 14)), 0.12);
    }

    @Test
    void theNextDrawIsAnotherField() {
        var field = new ElasticField(1);
        var random = new SplittableRandom(1);
        field.draw(random);
        float first = field.right(14, 14);
        field.draw(random);
        assertTrue(first != field.right(14, 14));
    }
}
