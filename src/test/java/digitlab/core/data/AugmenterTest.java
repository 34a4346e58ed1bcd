package digitlab.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AugmenterTest {
    /** A bright bar, 4 wide and 16 high, about the centre. */
    private static final LabelledImages BAR = bar();

    private static LabelledImages bar() {
        byte[] pixels = new byte[LabelledImages.PIXELS];
        for (int row = 6; row < 22; row++) {
            Arrays.fill(pixels, row * 28 + 12, row * 28 + 16, (byte) 255);
        }
        return new LabelledImages(pixels, new byte[] {1});
    }

    private static byte[] augmented(Augmentation augmentation, long seed, int epoch) {
        return new Augmenter(augmentation, seed)
                .augment(ImageBatch.of(BAR), epoch)
                .pixels();
    }

    private static double ink(byte[] pixels) {
        double ink = 0;
        for (byte pixel : pixels) {
            ink += pixel & 0xff;
        }
        return ink;
    }

    @Test
    void withoutVariationEveryByteStays() {
        assertArrayEquals(BAR.pixels(), augmented(Augmentation.NONE, 1, 1));
    }

    @Test
    void seedAndEpochDecideWhatAnImageLooksLike() {
        byte[] first = augmented(Augmentation.FOR_DRAWINGS, 1, 1);
        assertArrayEquals(first, augmented(Augmentation.FOR_DRAWINGS, 1, 1));
        assertFalse(Arrays.equals(first, augmented(Augmentation.FOR_DRAWINGS, 1, 2)));
        assertFalse(Arrays.equals(first, augmented(Augmentation.FOR_DRAWINGS, 2, 1)));
    }

    @Test
    void neitherBatchNorPositionMatters() {
        LabelledImages two = BAR.subset(new int[] {0, 0, 0});
        var augmenter = new Augmenter(Augmentation.FOR_DRAWINGS, 1);
        byte[] together = augmenter.augment(ImageBatch.of(two), 3).pixels();
        byte[] alone =
                augmenter.augment(new ImageBatch(two, new int[] {2}, 0, 1), 3).pixels();
        assertArrayEquals(Arrays.copyOfRange(together, 2 * 784, 3 * 784), alone);
    }

    @Test
    void turningKeepsTheInkToWithinTwoPercent() {
        for (int epoch = 1; epoch <= 50; epoch++) {
            byte[] turned = augmented(new Augmentation(15, 0, 0, 0, 0, 0), 1, epoch);
            assertEquals(ink(BAR.pixels()), ink(turned), 0.02 * ink(BAR.pixels()));
        }
    }

    @Test
    void shiftsMoveTheCentreOfMassByAtMostTheShareOfTheSide() {
        double farthest = 0;
        for (int epoch = 1; epoch <= 200; epoch++) {
            byte[] moved = augmented(new Augmentation(0, 0, 0, 0.1, 0, 0), 1, epoch);
            double column = 0;
            for (int i = 0; i < moved.length; i++) {
                column += (moved[i] & 0xff) * (i % 28);
            }
            farthest = Math.max(farthest, Math.abs(column / ink(moved) - 13.5));
        }
        assertTrue(farthest <= 2.8 + 0.01, "moved by " + farthest);
        assertTrue(farthest > 2.5, "never moved farther than " + farthest);
    }

    @Test
    void scalingChangesTheInkByTheSquareOfTheFactor() {
        double most = 0;
        double least = 2;
        for (int epoch = 1; epoch <= 200; epoch++) {
            double ratio = ink(augmented(new Augmentation(0, 0.15, 0, 0, 0, 0), 1, epoch)) / ink(BAR.pixels());
            most = Math.max(most, ratio);
            least = Math.min(least, ratio);
        }
        assertEquals(1.15 * 1.15, most, 0.03);
        assertEquals(0.85 * 0.85, least, 0.03);
    }

    @Test
    void strokesGetThickerAndThinner() {
        double most = 0;
        double least = 2;
        for (int epoch = 1; epoch <= 200; epoch++) {
            double ratio = ink(augmented(new Augmentation(0, 0, 0, 0, 0, 1), 1, epoch)) / ink(BAR.pixels());
            most = Math.max(most, ratio);
            least = Math.min(least, ratio);
        }
        // A bar of 4×16 becomes one of 5×17 or 3×15 at most, its corners rounded.
        assertEquals(85.0 / 64, most, 0.02);
        assertEquals(45.0 / 64, least, 0.02);
    }

    @Test
    void elasticDistortionLeavesAboutTheSameInkInOtherPlaces() {
        byte[] bent = augmented(new Augmentation(0, 0, 0, 0, 1, 0), 1, 1);
        assertFalse(Arrays.equals(BAR.pixels(), bent));
        assertEquals(ink(BAR.pixels()), ink(bent), 0.3 * ink(BAR.pixels()));
    }
}
