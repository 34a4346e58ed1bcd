package digitlab.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private static final int SIDE = LabelledImages.SIDE;

    /** Random greys in a box, nothing around it. */
    private static byte[] image(SplittableRandom random, int top, int left, int bottom, int right) {
        byte[] image = new byte[LabelledImages.PIXELS];
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                image[row * SIDE + column] = (byte) random.nextInt();
            }
        }
        return image;
    }

    private static byte[] drawn(byte[] image, AffineMap map) {
        var plane = new GreyPlane();
        plane.load(image, 0);
        byte[] result = new byte[LabelledImages.PIXELS];
        Resampling.affine(plane, map, result, 0);
        return result;
    }

    private static byte[] shifted(byte[] image, int right, int down) {
        byte[] result = new byte[LabelledImages.PIXELS];
        for (int row = Math.max(0, down); row < Math.min(SIDE, SIDE + down); row++) {
            for (int column = Math.max(0, right); column < Math.min(SIDE, SIDE + right); column++) {
                result[row * SIDE + column] = image[(row - down) * SIDE + column - right];
            }
        }
        return result;
    }

    @Test
    void nothingDoneLeavesEveryByte() {
        byte[] image = image(new SplittableRandom(1), 0, 0, 27, 27);
        assertArrayEquals(image, drawn(image, AffineMap.undoing(0, 1, 0, 0, 0)));
    }

    @Test
    void aShiftByWholePixelsMovesEveryByteAndCutsOffTheRest() {
        byte[] image = image(new SplittableRandom(2), 0, 0, 27, 27);
        assertArrayEquals(shifted(image, 3, -5), drawn(image, AffineMap.undoing(0, 1, 0, 3, -5)));
        assertArrayEquals(shifted(image, -14, 14), drawn(image, AffineMap.undoing(0, 1, 0, -14, 14)));
        assertArrayEquals(new byte[LabelledImages.PIXELS], drawn(image, AffineMap.undoing(0, 1, 0, 28, 0)));
    }

    @Test
    void aShiftByHalfAPixelIsTheMeanOfNeighbours() {
        byte[] image = new byte[LabelledImages.PIXELS];
        image[10 * SIDE + 10] = (byte) 200;
        byte[] moved = drawn(image, AffineMap.undoing(0, 1, 0, 0.5, 0));
        assertEquals(100, moved[10 * SIDE + 10]);
        assertEquals(100, moved[10 * SIDE + 11]);
        assertEquals(0, moved[10 * SIDE + 9]);
    }

    @Test
    void aQuarterTurnIsClockwiseAboutTheCentre() {
        byte[] image = new byte[LabelledImages.PIXELS];
        image[4 * SIDE + 14] = 99; // ten above the centre
        byte[] turned = drawn(image, AffineMap.undoing(90, 1, 0, 0, 0));
        assertEquals(99, turned[14 * SIDE + 24]); // ten to its right
    }

    @Test
    void enlargingMovesInkAwayFromTheCentre() {
        byte[] image = new byte[LabelledImages.PIXELS];
        image[14 * SIDE + 18] = 99;
        assertEquals(99, drawn(image, AffineMap.undoing(0, 2, 0, 0, 0))[14 * SIDE + 22]);
        assertEquals(99, drawn(image, AffineMap.undoing(0, 0.5, 0, 0, 0))[14 * SIDE + 16]);
    }

    @Test
    void slantingAddsToTheColumnInProportionToTheRow() {
        byte[] image = new byte[LabelledImages.PIXELS];
        image[18 * SIDE + 14] = 99;
        assertEquals(99, drawn(image, AffineMap.undoing(0, 1, 0.5, 0, 0))[18 * SIDE + 16]);
    }

    @Test
    void slantingComesBeforeTurning() {
        byte[] image = new byte[LabelledImages.PIXELS];
        image[18 * SIDE + 14] = 99; // slanted to two right of the centre and four below, then turned by 90 degrees
        assertEquals(99, drawn(image, AffineMap.undoing(90, 1, 0.5, 0, 0))[16 * SIDE + 10]);
    }

    /** The affine case skips what no ink can reach; the elastic one looks at every pixel. */
    @Test
    void nothingIsLostByLookingOnlyWhereInkComesFrom() {
        var random = new SplittableRandom(3);
        var still = new ElasticField(0);
        var plane = new GreyPlane();
        for (int i = 0; i < 2000; i++) {
            int top = random.nextInt(SIDE);
            int left = random.nextInt(SIDE);
            byte[] image =
                    image(random, top, left, top + random.nextInt(SIDE - top), left + random.nextInt(SIDE - left));
            AffineMap map = AffineMap.undoing(
                    random.nextInt(8) * 45, // many of them exactly along the axes
                    0.1 + 1.8 * random.nextDouble(),
                    2 * random.nextDouble() - 1,
                    28 * random.nextDouble() - 14,
                    random.nextInt(28) - 14);
            plane.load(image, 0);
            byte[] everywhere = new byte[LabelledImages.PIXELS];
            Resampling.elastic(plane, map, still, everywhere, 0);
            assertArrayEquals(everywhere, drawn(image, map), map.toString());
        }
    }

    @Test
    void anEmptyImageStaysEmpty() {
        byte[] empty = new byte[LabelledImages.PIXELS];
        assertArrayEquals(empty, drawn(empty, AffineMap.undoing(30, 0.5, 0.2, 3, 4)));
        assertArrayEquals(empty, drawn(empty, AffineMap.undoing(0, 1, 0, 0, 0)));
    }
}
