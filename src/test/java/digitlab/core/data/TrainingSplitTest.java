package digitlab.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingSplitTest {
    private static final int COUNT = 2000;

    /** Images that carry their index in their first two pixels; class c has the share (c + 1)/55 of them. */
    private static final LabelledImages IMAGES = images();

    private static LabelledImages images() {
        byte[] pixels = new byte[COUNT * LabelledImages.PIXELS];
        byte[] labels = new byte[COUNT];
        for (int i = 0; i < COUNT; i++) {
            pixels[i * LabelledImages.PIXELS] = (byte) (i >> 8);
            pixels[i * LabelledImages.PIXELS + 1] = (byte) i;
            int place = i % 55;
            int label = 0;
            while (place >= (label + 1) * (label + 2) / 2) {
                label++;
            }
            labels[i] = (byte) label;
        }
        return new LabelledImages(pixels, labels);
    }

    private static TrainingSplit split(double fraction, int validating, double noise, long seed) {
        var spec = new DataSpec("test", fraction, new Validation.Count(validating), noise, Augmentation.NONE);
        return TrainingSplit.of(IMAGES, spec, seed);
    }

    private static List<Integer> indices(LabelledImages images) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < images.count(); i++) {
            indices.add(images.pixel(i, 0) << 8 | images.pixel(i, 1));
        }
        return indices;
    }

    private static int[] sizes(LabelledImages images) {
        int[] sizes = new int[LabelledImages.CLASSES];
        for (byte label : images.labels()) {
            sizes[label]++;
        }
        return sizes;
    }

    @Test
    void everyImageEitherTrainsOrValidates() {
        TrainingSplit split = split(1, 300, 0, 1);
        List<Integer> all = new ArrayList<>(indices(split.training()));
        all.addAll(indices(split.validation()));
        assertEquals(300, split.validation().count());
        assertEquals(
                IntStream.range(0, COUNT).boxed().toList(),
                all.stream().sorted().toList());
    }

    @Test
    void bothPartsKeepTheOrderOfTheTrainingSet() {
        TrainingSplit split = split(0.5, 300, 0, 1);
        assertEquals(indices(split.training()).stream().sorted().toList(), indices(split.training()));
        assertEquals(indices(split.validation()).stream().sorted().toList(), indices(split.validation()));
    }

    @Test
    void labelsStayWithTheirImages() {
        LabelledImages training = split(0.5, 300, 0, 1).training();
        List<Integer> indices = indices(training);
        for (int i = 0; i < training.count(); i++) {
            assertEquals(IMAGES.label(indices.get(i)), training.label(i));
        }
    }

    @Test
    void theSeedAloneDecidesWhichImagesValidate() {
        List<Integer> validation = indices(split(1, 300, 0, 1).validation());
        assertEquals(validation, indices(split(0.05, 300, 0.5, 1).validation()));
        assertNotEquals(validation, indices(split(1, 300, 0, 2).validation()));
    }

    /** Recorded results depend on it. */
    @Test
    void theSplitOfASeedNeverChanges() {
        assertEquals(List.of(52, 82, 993, 1370, 1664), indices(split(1, 5, 0, 1).validation()));
        assertEquals(List.of(53, 260, 1130, 1233), indices(split(0.002, 5, 0, 1).training()));
    }

    @Test
    void aFractionIsRoundedAndKeepsTheSharesOfTheClasses() {
        LabelledImages rest = split(1, 300, 0, 1).training();
        LabelledImages tiny = split(0.05, 300, 0, 1).training();
        assertEquals(85, tiny.count());
        int[] all = sizes(rest);
        int[] chosen = sizes(tiny);
        for (int c = 0; c < all.length; c++) {
            assertEquals(0.05 * all[c], chosen[c], 1, "class " + c);
        }
    }

    @Test
    void wholeImagesAreSharedOutByLargestRemainder() {
        assertArrayEquals(new int[] {4, 1, 0}, TrainingSplit.proportional(new int[] {7, 2, 1}, 5)); // a tie
        assertArrayEquals(new int[] {5, 4, 1}, TrainingSplit.proportional(new int[] {47, 43, 10}, 10));
        assertArrayEquals(new int[] {0, 3, 0}, TrainingSplit.proportional(new int[] {0, 9, 0}, 3));
        assertArrayEquals(
                new int[] {1_000_000_000, 1_000_000_000},
                TrainingSplit.proportional(new int[] {1_000_000_000, 1_000_000_000}, 2_000_000_000));
    }

    @Test
    void aLargerFractionAddsToASmallerOne() {
        List<Integer> small = indices(split(0.1, 300, 0, 1).training());
        List<Integer> large = indices(split(0.4, 300, 0, 1).training());
        assertTrue(large.containsAll(small));
    }

    @Test
    void withNothingToDivideTheImagesAreNotCopied() {
        assertSame(IMAGES, split(1, 0, 0, 1).training());
        assertEquals(0, split(1, 0, 0, 1).validation().count());
    }

    @Test
    void exactlyTheShareOfLabelsIsWrong() {
        byte[] before = IMAGES.labels().clone();
        LabelledImages noisy = split(1, 0, 0.1, 1).training();
        int wrong = 0;
        for (int i = 0; i < COUNT; i++) {
            wrong += noisy.label(i) != IMAGES.label(i) ? 1 : 0;
        }
        assertEquals(200, wrong);
        assertSame(IMAGES.pixels(), noisy.pixels());
        assertArrayEquals(before, IMAGES.labels());
    }

    @Test
    void allLabelsMayBeWrong() {
        LabelledImages noisy = split(1, 0, 1, 1).training();
        for (int i = 0; i < COUNT; i++) {
            assertNotEquals(IMAGES.label(i), noisy.label(i));
        }
    }

    @Test
    void everyOtherLabelIsEquallyLikely() {
        byte[] labels = new byte[9000];
        Arrays.fill(labels, (byte) 4);
        var fours = new LabelledImages(new byte[labels.length * LabelledImages.PIXELS], labels);
        var spec = new DataSpec("test", 1, Validation.NONE, 1, Augmentation.NONE);
        int[] sizes = sizes(TrainingSplit.of(fours, spec, 1).training());
        for (int c = 0; c < sizes.length; c++) {
            assertEquals(c == 4 ? 0 : 1000, sizes[c], c == 4 ? 0 : 120, "class " + c); // four standard deviations
        }
    }

    @Test
    void validationLabelsAreNeverWrong() {
        LabelledImages validation = split(1, 300, 1, 1).validation();
        List<Integer> indices = indices(validation);
        for (int i = 0; i < validation.count(); i++) {
            assertEquals(IMAGES.label(indices.get(i)), validation.label(i));
        }
        assertFalse(indices.isEmpty());
    }

    @Test
    void whatLeavesNothingToTrainOnIsRefused() {
        assertEquals(
                "validation must leave at least one of the 2000 training images to train on, but takes 2000",
                assertThrows(IllegalArgumentException.class, () -> split(1, 2000, 0, 1))
                        .getMessage());
        assertEquals(
                "training fraction must leave at least one image to train on, but 1.0E-4 of 2000 images is none",
                assertThrows(IllegalArgumentException.class, () -> split(1e-4, 0, 0, 1))
                        .getMessage());
    }

    @Test
    void aSampleHasTrainingImagesAtEvenDistances() {
        var spec = new DataSpec("test", 0.5, new Validation.Count(200), 0, Augmentation.NONE);
        List<Integer> training = indices(TrainingSplit.of(IMAGES, spec, 5).training());
        assertEquals(900, training.size());
        List<Integer> sample = indices(TrainingSplit.trainingSample(IMAGES, spec, 5, 4));
        assertEquals(List.of(training.get(0), training.get(225), training.get(450), training.get(675)), sample);
        assertEquals(training, indices(TrainingSplit.trainingSample(IMAGES, spec, 5, 1000)));
    }
}
