package digitlab.engine.builtin;

/**
 * One visit to all parameters of a layer.
 *
 * @param rule what is done with the gradient
 * @param l1 of the kernel's penalty
 * @param l2 of the kernel's penalty
 * @param first whether the gradient begins at 0
 * @param last whether the gradient is complete after these images
 */
record UpdatePass(UpdateRule rule, float l1, float l2, boolean first, boolean last) {
    /** Whether a row of parameters without gradient and with slots of 0 may be left out: nothing would change. */
    boolean mayLeaveOutIdleRows() {
        return isWholeAndFree() && !rule.changesIdleRows();
    }

    /** Whether inputs of 0 in all images make the gradient 0: there are no other images and no penalty. */
    boolean isWholeAndFree() {
        return first && last && l1 == 0 && l2 == 0;
    }

    /** g ← g + l1·sign(w) + 2·l2·w. */
    void addPenalty(float[] gradient, float[] weights) {
        if (l2 != 0) {
            addWeights(gradient, weights, 2 * l2);
        }
        if (l1 != 0) {
            addSigns(gradient, weights, l1);
        }
    }

    private static void addWeights(float[] g, float[] w, float factor) {
        for (int j = 0; j < w.length; j++) {
            g[j] = g[j] + factor * w[j];
        }
    }

    /** Minimum and maximum make a sign without a branch; only denormal weights have less than a whole one. */
    private static void addSigns(float[] g, float[] w, float l1) {
        for (int j = 0; j < w.length; j++) {
            g[j] = g[j] + l1 * Math.max(Math.min(w[j] * ActivationKernel.HUGE, 1f), -1f);
        }
    }
}
