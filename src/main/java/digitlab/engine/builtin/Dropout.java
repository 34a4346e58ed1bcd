package digitlab.engine.builtin;

import java.util.Arrays;

/** What a layer's dropout does to one image's activations in training. */
interface Dropout {
    /** A layer without dropout. */
    Dropout NONE = new Dropout() {
        @Override
        public void begin(long step) {}

        @Override
        public void fill(float[] factors, int position) {
            Arrays.fill(factors, 1);
        }
    };

    /** Begins a step; masks of different steps are independent. */
    void begin(long step);

    /**
     * Makes the mask of one image: 0 for the units that are dropped, 1/(1 − rate) for the rest.
     *
     * @param factors what each unit's activation and slope are to be multiplied with
     * @param position of the image in its batch
     */
    void fill(float[] factors, int position);
}
