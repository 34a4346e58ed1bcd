package digitlab.ui.predictions;

import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.network.Parameters;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What a network says to each image of a set. Takes over its array, which nobody may write to afterwards. */
final class Answers {
    private static final int CLASSES = LabelledImages.CLASSES;

    private final Parameters parameters;
    private final LabelledImages images;
    private final float[] probabilities;
    private final byte[] predicted;
    private final ConfusionMatrix confusion;

    /**
     * The answers of a network.
     *
     * @param probabilities (N×classes), row-major
     */
    Answers(Parameters parameters, LabelledImages images, float[] probabilities) {
        this.parameters = parameters;
        this.images = images;
        this.probabilities = probabilities;
        this.predicted = new byte[images.count()];
        int[] counts = new int[CLASSES * CLASSES];
        for (int image = 0; image < predicted.length; image++) {
            predicted[image] = (byte) mostProbable(image);
            counts[images.label(image) * CLASSES + predicted[image]]++;
        }
        this.confusion = new ConfusionMatrix(CLASSES, counts);
    }

    private int mostProbable(int image) {
        int best = 0;
        for (int digit = 1; digit < CLASSES; digit++) {
            if (probability(image, digit) > probability(image, best)) {
                best = digit;
            }
        }
        return best;
    }

    Parameters parameters() {
        return parameters;
    }

    LabelledImages images() {
        return images;
    }

    int count() {
        return predicted.length;
    }

    int truth(int image) {
        return images.label(image);
    }

    int predicted(int image) {
        return predicted[image];
    }

    boolean isRight(int image) {
        return truth(image) == predicted(image);
    }

    float probability(int image, int digit) {
        return probabilities[image * CLASSES + digit];
    }

    /** Probability of what the network says. */
    float confidence(int image) {
        return probability(image, predicted(image));
    }

    ConfusionMatrix confusion() {
        return confusion;
    }

    int mistakes() {
        return confusion.total() - confusion.correct();
    }

    /** The images of a choice, in its order; where confidence is equal, in that of the set. */
    int[] select(Choice choice) {
        IntStream chosen = IntStream.range(0, count()).filter(i -> choice.contains(truth(i), predicted(i)));
        Comparator<Integer> byConfidence = Comparator.comparingDouble(this::confidence);
        return switch (choice.order()) {
            case AS_STORED -> chosen.toArray();
            case MOST_CONFIDENT -> sorted(chosen, byConfidence.reversed());
            case LEAST_CONFIDENT -> sorted(chosen, byConfidence);
        };
    }

    private static int[] sorted(IntStream images, Comparator<Integer> order) {
        return images.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }
}
