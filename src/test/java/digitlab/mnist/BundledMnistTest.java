package digitlab.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.core.data.LabelledImages;
import org.junit.jupiter.api.Test;

class BundledMnistTest {
    private final BundledMnist mnist = new BundledMnist(new IdxReader());

    /** Counts of the digits 0 … 9 as published with the database. */
    @Test
    void allSeventyThousandDigitsAreThere() throws UnreadableDataException {
        LabelledImages training = mnist.training().images();
        LabelledImages test = mnist.test().orElseThrow().images();
        assertArrayEquals(new int[] {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949}, counts(training));
        assertArrayEquals(new int[] {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009}, counts(test));
        assertEquals(5, training.label(0));
        assertEquals(7, test.label(0));
        assertEquals(0.1912, training.density(), 1e-4);
    }

    @Test
    void aDamagedFileIsNamed() {
        var e = assertThrows(
                UnreadableDataException.class,
                () -> BundledMnist.expectChecksum("train", BundledMnist.TRAINING_IMAGES_SHA256, "0123456789abcdef"));
        assertEquals(
                "The program's train is damaged (SHA-256 01234567… instead of ba891046…): install the program again",
                e.getMessage());
    }

    @Test
    void aFileThatWasLeftOutIsNamed() {
        var e = assertThrows(UnreadableDataException.class, () -> BundledMnist.bundled("none")
                .read(in -> in.readBytes(1)));
        assertEquals("none cannot be read: it is not part of this program, install it again", e.getMessage());
    }

    private static int[] counts(LabelledImages images) {
        int[] counts = new int[LabelledImages.CLASSES];
        for (byte label : images.labels()) {
            counts[label]++;
        }
        return counts;
    }
}
