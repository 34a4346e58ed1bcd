package digitlab.engine.builtin;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;

/** What enters a network: images with their labels, by position. */
interface Inputs {
    /** Images. */
    int size();

    /** The class of an image. */
    int label(int position);

    /**
     * Makes row b the image at a position.
     *
     * @param inFull whether the row is needed in full even if it is mostly 0
     */
    void read(int position, BatchRows rows, int b, boolean inFull);

    /** The images of a batch, with pixels / 255. */
    static Inputs of(ImageBatch batch) {
        byte[] pixels = batch.images().pixels();
        return new Inputs() {
            @Override
            public int size() {
                return batch.size();
            }

            @Override
            public int label(int position) {
                return batch.label(position);
            }

            @Override
            public void read(int position, BatchRows rows, int b, boolean inFull) {
                if (rows.width() != LabelledImages.PIXELS) {
                    throw new IllegalArgumentException("an image has " + LabelledImages.PIXELS
                            + " pixels, but the network has " + rows.width() + " inputs");
                }
                rows.completeFromPixels(b, pixels, batch.index(position), inFull);
            }
        };
    }
}
