package digitlab.engine.builtin;

/** What a layer's dropout does to one image's activations in training. */
interface Dropout {
    /** A layer without dropout. */
    Dropout NONE = new Dropout() {
        @Override
        public void begin(long step) {}

        @Override
        public void apply(int position, float[] activations, float[] slopes) {}
    };

    /** Begins a step; masks of different steps are independent. */
    void begin(long step);

    /**
     * Multiplies activations and slopes by the mask: 0 for what is dropped, 1/(1 − rate) for the rest.
     *
     * @param position of the image in its batch
     */
    void apply(int position, float[] activations, float[] slopes);
}
