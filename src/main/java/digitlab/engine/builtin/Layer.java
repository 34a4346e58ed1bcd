package digitlab.engine.builtin;

import java.util.List;

/** The kernel w (I×O) and bias b (O) of a dense layer, laid out for speed, with what the optimiser remembers of them. */
interface Layer {
    /** O from which {@link WideLayer}'s rows of O numbers are long enough to be the faster ones. */
    int WIDE_FROM = 32;

    /**
     * A layer whose numbers are all 0.
     *
     * @param wideFrom O from which it is a {@link WideLayer}
     * @param wayBack how {@link #backward} will be called
     */
    static Layer of(int inputs, int units, int wideFrom, UpdateRule rule, WayBack wayBack, int threads) {
        return units >= wideFrom
                ? new WideLayer(inputs, units, rule, wayBack, threads)
                : new NarrowLayer(inputs, units, rule, threads);
    }

    /** Whether {@link #update} reads its inputs in full. */
    boolean readsInputsInFull();

    /** z_b ← b + x_b·w for the images b in [from, to), with x (B×I), z (B×O). */
    void forward(BatchRows x, float[][] z, int from, int to);

    /**
     * below_b ← slopes_b · (delta_b·wᵀ) in full for the images b in [from, to), with delta (B×O), below, x, slopes (B×I).
     *
     * @param x the inputs, which {@link WayBack#TO_ACTIVE_INPUTS} looks at
     * @return whether there are lists of below too
     */
    boolean backward(BatchRows delta, BatchRows x, float[][] slopes, BatchRows below, int from, int to);

    /** Parts of the layer that can be updated at the same time. */
    int sections();

    /**
     * Adds the gradient xᵀ·delta of a section over the images b in [0, B), and with it changes the section's parameters if
     * these were the last images of the step.
     *
     * @param thread number of the calling thread
     */
    void update(int section, BatchRows x, BatchRows delta, int images, UpdatePass pass, int thread);

    /** Copies the parameters to w (I×O, row-major) and b. */
    void copyTo(float[] kernel, float[] bias);

    /** Takes copies of w (I×O, row-major) and b. */
    void load(float[] kernel, float[] bias);

    /** Copies of the slots of the kernel, each I×O row-major, and of the bias, each O: k₁, b₁, k₂, b₂ … */
    List<float[]> slots();

    /** Takes copies of slots as {@link #slots} gives them. */
    void loadSlots(List<float[]> slots);
}
