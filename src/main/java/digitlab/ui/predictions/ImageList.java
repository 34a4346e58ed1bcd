package digitlab.ui.predictions;

import java.util.Arrays;

/** Numbers of images, in the order in which they are shown. Takes over its array, which nobody may write to afterwards. */
final class ImageList {
    private final int[] images;

    ImageList(int[] images) {
        this.images = images;
    }

    int count() {
        return images.length;
    }

    int get(int position) {
        return images[position];
    }

    /** Where an image stands, or −1. */
    int positionOf(int image) {
        for (int position = 0; position < images.length; position++) {
            if (images[position] == image) {
                return position;
            }
        }
        return -1;
    }

    /** The first so many. */
    ImageList first(int most) {
        return images.length <= most ? this : new ImageList(Arrays.copyOf(images, most));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageList list && Arrays.equals(images, list.images);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(images);
    }
}
