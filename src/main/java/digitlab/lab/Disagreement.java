package digitlab.lab;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.McNemar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Images that just one of two networks recognises.
 *
 * @param onlyFirst recognised by the first network alone; those first of which the other is surest
 * @param onlySecond recognised by the second network alone, in the same order
 */
public record Disagreement(List<Case> onlyFirst, List<Case> onlySecond) {
    public Disagreement {
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /**
     * An image that one network recognises and the other does not.
     *
     * @param image its index
     * @param label what it shows
     * @param mistaken what the other network takes it for
     * @param confidence the probability that the other network gives its mistake
     */
    public record Case(int image, int label, int mistaken, double confidence) {}

    /** Whether one network recognises more of these images than the other, beyond chance. */
    public McNemar test() {
        return new McNemar(onlyFirst.size(), onlySecond.size());
    }

    /**
     * The images on which two networks' probabilities (N×classes), row-major, disagree about what is right.
     *
     * @param first of the first network
     * @param second of the second network
     */
    static Disagreement of(LabelledImages images, float[] first, float[] second) {
        int classes = first.length / Math.max(1, images.count());
        List<Case> onlyFirst = new ArrayList<>();
        List<Case> onlySecond = new ArrayList<>();
        for (int image = 0; image < images.count(); image++) {
            int label = images.label(image);
            int one = mostProbable(first, image, classes);
            int other = mostProbable(second, image, classes);
            if (one == label && other != label) {
                onlyFirst.add(new Case(image, label, other, second[image * classes + other]));
            } else if (one != label && other == label) {
                onlySecond.add(new Case(image, label, one, first[image * classes + one]));
            }
        }
        Comparator<Case> surest = Comparator.comparingDouble(Case::confidence).reversed();
        onlyFirst.sort(surest);
        onlySecond.sort(surest);
        return new Disagreement(onlyFirst, onlySecond);
    }

    /** The first of several, as everywhere. */
    private static int mostProbable(float[] probabilities, int image, int classes) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probabilities[image * classes + c] > probabilities[image * classes + best]) {
                best = c;
            }
        }
        return best;
    }
}
