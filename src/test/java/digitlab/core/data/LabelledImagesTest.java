package digitlab.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LabelledImagesTest {
    /** Three images with the labels 0, 1, 2 whose pixel p has the value image · 100 + p mod 2. */
    private static LabelledImages three() {
        byte[] pixels = new byte[3 * LabelledImages.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / LabelledImages.PIXELS * 100 + i % 2);
        }
        return new LabelledImages(pixels, new byte[] {0, 1, 2});
    }

    @Test
    void pixelsAreUnsigned() {
        assertEquals(201, three().pixel(2, 783));
    }

    @Test
    void aSubsetHasTheChosenImagesInTheChosenOrder() {
        LabelledImages subset = three().subset(new int[] {2, 0, 2});
        assertArrayEquals(new byte[] {2, 0, 2}, subset.labels());
        assertEquals(200, subset.pixel(0, 0));
        assertEquals(1, subset.pixel(1, 1));
        assertEquals(201, subset.pixel(2, 1));
    }

    @Test
    void densityIsTheShareOfPixelsThatAreNotZero() {
        assertEquals(2.5 / 3, three().density(), 1e-15);
        assertEquals(0, new LabelledImages(new byte[0], new byte[0]).density());
    }

    @Test
    void pixelsAndLabelsMustBelongTogether() {
        var e = assertThrows(IllegalArgumentException.class, () -> new LabelledImages(new byte[783], new byte[] {0}));
        assertEquals("pixels must be 784 for each of the 1 labels, but are 783 in all", e.getMessage());
    }

    @Test
    void labelsMustBeDigits() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new LabelledImages(new byte[2 * 784], new byte[] {9, (byte) 200}));
        assertEquals("label of image 1 must be between 0 and 9, but is 200", e.getMessage());
    }

    @Test
    void aBatchIsAWindowOnAnOrder() {
        LabelledImages images = three();
        var batch = new ImageBatch(images, new int[] {1, 2, 0}, 1, 3);
        assertEquals(2, batch.size());
        assertEquals(2, batch.index(0));
        assertEquals(0, batch.index(1));
        assertEquals(2, batch.label(0));
        assertThrows(IndexOutOfBoundsException.class, () -> batch.index(2));
        assertThrows(IndexOutOfBoundsException.class, () -> batch.index(-1));
    }

    @Test
    void aBatchOfImagesThatDoNotExistIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> new ImageBatch(three(), new int[] {0, 3}, 0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> new ImageBatch(three(), new int[] {0, 1}, 0, 3));
    }

    @Test
    void aBatchOfAllImagesKeepsTheirOrder() {
        ImageBatch all = ImageBatch.of(three());
        assertEquals(3, all.size());
        for (int i = 0; i < 3; i++) {
            assertEquals(i, all.index(i));
        }
    }
}
