package digitlab.engine.builtin;

/*
 * p_c = e^(z_c)/Σe^z, loss = −log p_y. The loss is taken from the sums z ('from logits'), as Keras does it on TensorFlow:
 * log Σe^(z − max) − (z_y − max), which is exact for any probability, and of which p − y is the gradient. (Keras' other
 * back ends clip p to [1e-7, 1 − 1e-7] instead, so that a loss there never exceeds 16.1.) z may be NaN or infinite: the
 * loss is NaN then.
 */
/** The output layer's probabilities and the cross-entropy, for one image. */
final class Softmax {
    private Softmax() {}

    /**
     * Cross-entropy of one image.
     *
     * @param z (C) sums of the output layer; replaced by the probabilities
     */
    static double apply(float[] z, int label) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float sum : z) {
            largest = Math.max(largest, sum);
        }
        double ofLabel = (double) z[label] - largest;
        double total = 0;
        for (int c = 0; c < z.length; c++) {
            float exponential = (float) Elementary.exp((double) z[c] - largest);
            z[c] = exponential;
            total += exponential;
        }
        for (int c = 0; c < z.length; c++) {
            z[c] = (float) (z[c] / total);
        }
        return StrictMath.log(total) - ofLabel;
    }

    /**
     * (p − y)/B, the gradient of the batch's mean loss by the sums.
     *
     * @param scale 1/B
     */
    static void delta(float[] probabilities, int label, double scale, float[] delta) {
        for (int c = 0; c < probabilities.length; c++) {
            delta[c] = (float) ((c == label ? probabilities[c] - 1.0 : probabilities[c]) * scale);
        }
    }
}
