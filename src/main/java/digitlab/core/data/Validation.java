package digitlab.core.data;

import digitlab.core.Check;

/** How many images of the shuffled training set validate instead of training. */
public sealed interface Validation {
    /** No image validates. */
    Validation NONE = new Count(0);

    /**
     * The number of images that validate.
     *
     * @param available images of the training set
     */
    int imagesOf(int available);

    /**
     * A fixed number of images.
     *
     * @param images 0 or more
     */
    record Count(int images) implements Validation {
        /** The last 10,000 of MNIST's 60,000 training images. */
        public static final Count DEFAULT = new Count(10_000);

        public Count {
            Check.intRange("validation images", images, 0, Integer.MAX_VALUE);
        }

        @Override
        public int imagesOf(int available) {
            return images;
        }
    }

    /**
     * A share of the training set. Keras' {@code validation_split} rounds the images that train down; so
     * does this.
     *
     * @param share in [0, 1)
     */
    record Share(double share) implements Validation {
        public Share {
            Check.fraction("validation share", share);
        }

        @Override
        public int imagesOf(int available) {
            return available - (int) Math.floor(available * (1 - share));
        }
    }
}
