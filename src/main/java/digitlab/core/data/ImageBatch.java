package digitlab.core.data;

import java.util.Objects;

/**
 * Some images of one collection in a given order, such as a mini-batch: a view that copies nothing.
 *
 * <p>Positions 0 … size − 1 count within the batch; an index counts within the collection.
 */
public final class ImageBatch {
    private final LabelledImages images;
    private final int[] order;
    private final int from;
    private final int size;

    /**
     * The images with the indices {@code order[from]} … {@code order[to − 1]}. The array is shared and
     * must not be written to while the batch is in use.
     */
    public ImageBatch(LabelledImages images, int[] order, int from, int to) {
        Objects.checkFromToIndex(from, to, order.length);
        for (int i = from; i < to; i++) {
            Objects.checkIndex(order[i], images.count());
        }
        this.images = images;
        this.order = order;
        this.from = from;
        this.size = to - from;
    }

    /** All images of a collection, in their own order. */
    public static ImageBatch of(LabelledImages images) {
        int[] order = new int[images.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return new ImageBatch(images, order, 0, order.length);
    }

    /** The collection that the indices count in. */
    public LabelledImages images() {
        return images;
    }

    /** B, the number of images of this batch. */
    public int size() {
        return size;
    }

    /** The index within {@link #images()} of the image at a position of this batch. */
    public int index(int position) {
        return order[from + Objects.checkIndex(position, size)];
    }

    /** The class of the image at a position of this batch, 0 … 9. */
    public int label(int position) {
        return images.label(index(position));
    }
}
