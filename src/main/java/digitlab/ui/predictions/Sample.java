package digitlab.ui.predictions;

import digitlab.core.data.LabelledImages;
import java.util.List;

/** One image's way through the network. Takes over its arrays, which nobody may write to afterwards. */
final class Sample {
    private final Answers answers;
    private final int image;
    private final List<float[]> outputs;

    /**
     * One image.
     *
     * @param outputs of the hidden layers, then the probabilities
     */
    Sample(Answers answers, int image, List<float[]> outputs) {
        this.answers = answers;
        this.image = image;
        this.outputs = List.copyOf(outputs);
    }

    int image() {
        return image;
    }

    LabelledImages images() {
        return answers.images();
    }

    int truth() {
        return answers.truth(image);
    }

    int predicted() {
        return answers.predicted(image);
    }

    int hiddenLayers() {
        return outputs.size() - 1;
    }

    /** f(z) of a hidden layer, from 0. */
    float[] hidden(int layer) {
        return outputs.get(layer);
    }

    /** What the classes are given. */
    float[] probabilities() {
        return outputs.get(outputs.size() - 1);
    }

    /** Pixels that are not black. */
    int litPixels() {
        int lit = 0;
        for (int i = 0; i < LabelledImages.PIXELS; i++) {
            lit += images().pixel(image, i) > 0 ? 1 : 0;
        }
        return lit;
    }

    /** Units of a hidden layer whose output is above 0. */
    int active(int layer) {
        int active = 0;
        for (float output : hidden(layer)) {
            active += output > 0 ? 1 : 0;
        }
        return active;
    }

    /** The output of a hidden layer that is farthest from 0, without its sign. */
    float strongest(int layer) {
        float strongest = 0;
        for (float output : hidden(layer)) {
            strongest = Math.max(strongest, Math.abs(output));
        }
        return strongest;
    }
}
