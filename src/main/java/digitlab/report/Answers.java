package digitlab.report;

import digitlab.core.data.LabelledImages;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a network makes of a set of images. Owns its array. */
final class Answers {
    private static final int CLASSES = LabelledImages.CLASSES;

    private final LabelledImages images;
    private final float[] probabilities;

    /**
     * The answers.
     *
     * @param probabilities (N×classes), row-major; not to be written to afterwards
     */
    Answers(LabelledImages images, float[] probabilities) {
        this.images = images;
        this.probabilities = probabilities;
    }

    int count() {
        return images.count();
    }

    int truth(int image) {
        return images.label(image);
    }

    /** The most probable digit. */
    int digit(int image) {
        int best = 0;
        for (int c = 1; c < CLASSES; c++) {
            best = probability(image, c) > probability(image, best) ? c : best;
        }
        return best;
    }

    boolean isRight(int image) {
        return digit(image) == truth(image);
    }

    /** The probability of the digit that it takes the image for. */
    double confidence(int image) {
        return probability(image, digit(image));
    }

    private float probability(int image, int digit) {
        return probabilities[image * CLASSES + digit];
    }

    /** Images that were taken for another digit, the surest first. */
    List<Integer> mistakes() {
        return IntStream.range(0, count())
                .filter(image -> !isRight(image))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer image) -> confidence(image))
                        .reversed())
                .toList();
    }

    int[] picture(int image) {
        return picture(images, image);
    }

    /** Dark ink on white, as on paper: (28×28) ARGB. */
    static int[] picture(LabelledImages images, int image) {
        int[] argb = new int[LabelledImages.PIXELS];
        for (int i = 0; i < argb.length; i++) {
            int grey = 255 - images.pixel(image, i);
            argb[i] = 0xff000000 | grey << 16 | grey << 8 | grey;
        }
        return argb;
    }
}
