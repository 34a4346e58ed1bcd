package digitlab.ui.compare;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.McNemar;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.lab.Lab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two networks on the same test images.
 *
 * @param images they were asked about
 * @param bothRight images that both recognise
 * @param onlyFirst images that the first recognises and the second does not
 * @param onlySecond the other way round
 * @param neither images that none recognises
 */
record Disagreement(
        LabelledImages images, int bothRight, List<Answered> onlyFirst, List<Answered> onlySecond, int neither) {
    /**
     * An image on which they disagree.
     *
     * @param image its number in the test set
     * @param wrong what the one that is wrong takes it for
     */
    record Answered(int image, int truth, int wrong) {}

    Disagreement {
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /**
     * Asks both networks about all test images. Takes a moment: not on the FX thread.
     *
     * @throws IOException if there are no test images, or weights cannot be read
     */
    static Disagreement of(Lab lab, Run first, Run second) throws IOException {
        LabelledImages images = lab.data()
                .test(first.spec().data().dataSet())
                .orElseThrow(() -> new IOException("the data set has no test images"))
                .images();
        return of(images, answers(lab, first, images), answers(lab, second, images));
    }

    static Disagreement of(LabelledImages images, int[] first, int[] second) {
        int bothRight = 0;
        int neither = 0;
        List<Answered> onlyFirst = new ArrayList<>();
        List<Answered> onlySecond = new ArrayList<>();
        for (int i = 0; i < images.count(); i++) {
            int truth = images.label(i);
            boolean isFirst = first[i] == truth;
            boolean isSecond = second[i] == truth;
            if (isFirst && isSecond) {
                bothRight++;
            } else if (isFirst) {
                onlyFirst.add(new Answered(i, truth, second[i]));
            } else if (isSecond) {
                onlySecond.add(new Answered(i, truth, first[i]));
            } else {
                neither++;
            }
        }
        return new Disagreement(images, bothRight, onlyFirst, onlySecond, neither);
    }

    private static int[] answers(Lab lab, Run run, LabelledImages images) {
        RunResult result = run.result();
        int epoch = result == null ? run.curve().size() : result.epoch();
        var kept = lab.library().weightEpochs(run.id()).headSet(epoch + 1);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("run " + run.name() + " has kept no weights");
        }
        float[] probabilities = lab.networks().predict(lab.library().weights(run.id(), kept.last()), images);
        int[] answers = new int[images.count()];
        for (int i = 0; i < answers.length; i++) {
            int best = 0;
            for (int digit = 1; digit < LabelledImages.CLASSES; digit++) {
                int at = i * LabelledImages.CLASSES;
                best = probabilities[at + digit] > probabilities[at + best] ? digit : best;
            }
            answers[i] = best;
        }
        return answers;
    }

    McNemar test() {
        return new McNemar(onlyFirst.size(), onlySecond.size());
    }
}
