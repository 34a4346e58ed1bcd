package digitlab.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DisturbanceTest {
    private static final int SIDE = LabelledImages.SIDE;

    /** A bar from row 9 to 18 (its middle at index 14 is the centre of MNIST's images) and column 12 to 15. */
    private static LabelledImages bars(int count) {
        byte[] pixels = new byte[count * LabelledImages.PIXELS];
        for (int image = 0; image < count; image++) {
            for (int row = 9; row < 20; row++) {
                for (int column = 12; column < 17; column++) {
                    pixels[image * LabelledImages.PIXELS + row * SIDE + column] = (byte) 200;
                }
            }
        }
        return new LabelledImages(pixels, new byte[count]);
    }

    private static long ink(LabelledImages images, int image) {
        long sum = 0;
        for (int p = 0; p < LabelledImages.PIXELS; p++) {
            sum += images.pixel(image, p);
        }
        return sum;
    }

    /** Column and row of the centre of mass. */
    private static double[] centre(LabelledImages images, int image) {
        double[] centre = new double[2];
        for (int p = 0; p < LabelledImages.PIXELS; p++) {
            centre[0] += (double) images.pixel(image, p) * (p % SIDE) / ink(images, image);
            int row = p / SIDE;
            centre[1] += (double) images.pixel(image, p) * row / ink(images, image);
        }
        return centre;
    }

    @Test
    void theNeutralAmountLeavesEveryPixelAsItIs() {
        byte[] pixels = new byte[5 * LabelledImages.PIXELS];
        new Random(1).nextBytes(pixels);
        var images = new LabelledImages(pixels, new byte[] {1, 2, 3, 4, 5});
        for (Disturbance disturbance : Disturbance.values()) {
            LabelledImages same = disturbance.of(images, disturbance.neutral(), 1);
            assertArrayEquals(images.pixels(), same.pixels(), disturbance.id());
            assertArrayEquals(images.labels(), same.labels(), disturbance.id());
        }
    }

    @Test
    void curvesAscendAndShowTheNeutralAmount() {
        for (Disturbance disturbance : Disturbance.values()) {
            List<Double> amounts = disturbance.amounts();
            assertEquals(amounts.stream().sorted().distinct().toList(), amounts, disturbance.id());
            assertTrue(amounts.contains(disturbance.neutral()), disturbance.id());
        }
    }

    @Test
    void eachImageIsShiftedAsFarInItsOwnDirection() {
        LabelledImages shifted = Disturbance.SHIFT.of(bars(20), 3, 1);
        List<Double> angles = new ArrayList<>();
        for (int image = 0; image < 20; image++) {
            double[] centre = centre(shifted, image);
            assertEquals(3, Math.hypot(centre[0] - 14, centre[1] - 14), 0.05);
            angles.add(Math.atan2(centre[1] - 14, centre[0] - 14));
        }
        assertTrue(
                angles.stream().anyMatch(angle -> angle > 1) && angles.stream().anyMatch(angle -> angle < -1));
    }

    @Test
    void aQuarterTurnLaysAStandingBarDown() {
        LabelledImages turned = Disturbance.ROTATION.of(bars(1), 90, 1);
        assertEquals(200, turned.pixel(0, 14 * SIDE + 10));
        assertEquals(200, turned.pixel(0, 14 * SIDE + 18));
        assertEquals(0, turned.pixel(0, 10 * SIDE + 14));
    }

    @Test
    void inkGrowsWithTheSquareOfTheScale() {
        double ink = ink(bars(1), 0);
        assertEquals(4, ink(Disturbance.SCALE.of(bars(1), 2, 1), 0) / ink, 0.1);
        assertEquals(0.25, ink(Disturbance.SCALE.of(bars(1), 0.5, 1), 0) / ink, 0.05);
    }

    @Test
    void aWiderPenMakesTheBarWiderByAsMuch() {
        assertEquals(5 + 2, widthInRow14(Disturbance.PEN_WIDTH.of(bars(1), 2, 1)), 0.01);
        assertEquals(5 - 1, widthInRow14(Disturbance.PEN_WIDTH.of(bars(1), -1, 1)), 0.01);
    }

    private static double widthInRow14(LabelledImages images) {
        double sum = 0;
        for (int column = 0; column < SIDE; column++) {
            sum += images.pixel(0, 14 * SIDE + column) / 200.0;
        }
        return sum;
    }

    @Test
    void noiseHasTheStandardDeviationThatIsAskedFor() {
        byte[] grey = new byte[100 * LabelledImages.PIXELS];
        Arrays.fill(grey, (byte) 128);
        LabelledImages noisy = Disturbance.NOISE.of(new LabelledImages(grey, new byte[100]), 0.1, 1);
        double squares = 0;
        for (byte pixel : noisy.pixels()) {
            squares += Math.pow((pixel & 0xff) - 128, 2);
        }
        assertEquals(25.5, Math.sqrt(squares / noisy.pixels().length), 0.2);
    }

    @Test
    void theSameSeedGivesTheSameImagesAndAnotherSeedOthers() {
        for (Disturbance disturbance : List.of(Disturbance.SHIFT, Disturbance.NOISE)) {
            byte[] first = disturbance.of(bars(3), 0.5, 1).pixels();
            assertArrayEquals(first, disturbance.of(bars(3), 0.5, 1).pixels());
            assertTrue(!Arrays.equals(first, disturbance.of(bars(3), 0.5, 2).pixels()));
        }
    }
}
