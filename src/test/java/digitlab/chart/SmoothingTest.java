package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

final class SmoothingTest {
    private static final double NAN = Double.NaN;

    private static Series series(double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            x[i] = i + 1;
        }
        return new Series(x, y);
    }

    @Test
    void everyPointBecomesTheMeanOfItsNeighboursAndTheEndsStay() {
        assertArrayEquals(new double[] {3, 2, 4, 7, 9}, new Smoothing(2).apply(series(3, 0, 3, 9, 9)).y, 1e-12);
    }

    @Test
    void theWindowIsAsWideInEpochsHoweverManyPointsAnEpochHas() {
        var dense = new Series(new double[] {0, 0.5, 1, 1.5, 2}, new double[] {0, 4, 8, 4, 4});
        assertArrayEquals(new double[] {0, 4, 4, 16 / 3.0, 4}, new Smoothing(2).apply(dense).y, 1e-12);
    }

    @Test
    void missingPointsStayMissingAndCountForNoOther() {
        assertArrayEquals(new double[] {NAN, 3, NAN, 6, 6}, new Smoothing(2).apply(series(NAN, 3, NAN, 6, 6)).y, 1e-12);
    }

    @Test
    void noSmoothingIsTheCurveItself() {
        Series curve = series(1, 2, 3);
        assertSame(curve, Smoothing.NONE.apply(curve));
    }

    @Test
    void aStraightLineStaysStraight() {
        assertArrayEquals(
                new double[] {1, 2, 3, 4, 5, 6, 7}, new Smoothing(5).apply(series(1, 2, 3, 4, 5, 6, 7)).y, 1e-12);
    }
}
