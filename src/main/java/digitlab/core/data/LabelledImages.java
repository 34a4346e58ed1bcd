package digitlab.core.data;

/**
 * N grey images of 28×28 pixels, each with its class.
 *
 * <p>A pixel is an unsigned byte, 0 for paper and 255 for full ink (MNIST is white on black). It
 * enters a network as {@code pixel / 255f}.
 *
 * <p>Two objects are equal only if they are the same: the arrays are too large to compare by chance.
 */
public final class LabelledImages {
    /** Pixels along one side of an image. */
    public static final int SIDE = 28;

    /** Pixels of an image. */
    public static final int PIXELS = SIDE * SIDE;

    /** Classes; labels are 0 … 9. */
    public static final int CLASSES = 10;

    private final byte[] pixels;
    private final byte[] labels;

    /**
     * Takes over both arrays: the caller must not write to them afterwards.
     *
     * @param pixels (N×784), row-major, image after image, unsigned
     * @param labels (N), each 0 … 9
     */
    public LabelledImages(byte[] pixels, byte[] labels) {
        if (pixels.length != (long) labels.length * PIXELS) {
            throw new IllegalArgumentException("pixels must be %d for each of the %d labels, but are %d in all"
                    .formatted(PIXELS, labels.length, pixels.length));
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= CLASSES) {
                throw new IllegalArgumentException("label of image %d must be between 0 and %d, but is %d"
                        .formatted(i, CLASSES - 1, labels[i] & 0xff));
            }
        }
        this.pixels = pixels;
        this.labels = labels;
    }

    /** N, the number of images. */
    public int count() {
        return labels.length;
    }

    /** All pixels (N×784), unsigned. Shared, not copied: only to be read. */
    public byte[] pixels() {
        return pixels;
    }

    /** All labels (N). Shared, not copied: only to be read. */
    public byte[] labels() {
        return labels;
    }

    /** The class of an image, 0 … 9. */
    public int label(int image) {
        return labels[image];
    }

    /** A pixel of an image, 0 … 255; index = 28 · row + column. */
    public int pixel(int image, int index) {
        return pixels[image * PIXELS + index] & 0xff;
    }

    /** Copies of the images with these indices, in this order; an index may occur several times. */
    public LabelledImages subset(int[] indices) {
        byte[] chosenPixels = new byte[Math.multiplyExact(indices.length, PIXELS)];
        byte[] chosenLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, indices[i] * PIXELS, chosenPixels, i * PIXELS, PIXELS);
            chosenLabels[i] = labels[indices[i]];
        }
        return new LabelledImages(chosenPixels, chosenLabels);
    }

    /** The share of pixels that are not 0, in [0, 1]; about 0.19 for MNIST. One pass over all pixels. */
    public double density() {
        if (pixels.length == 0) {
            return 0;
        }
        int lit = 0;
        for (byte pixel : pixels) {
            lit += pixel != 0 ? 1 : 0;
        }
        return (double) lit / pixels.length;
    }
}
