package digitlab.engine;

import digitlab.core.Seeds;
import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/** The mini-batches of each epoch: every training image once, in an order that only seed and epoch decide. */
final class EpochBatches {
    private final LabelledImages images;
    private final int batchSize;
    private final long seed;

    EpochBatches(LabelledImages images, int batchSize, long seed) {
        this.images = images;
        this.batchSize = batchSize;
        this.seed = seed;
    }

    /** Mini-batches in an epoch; the last may be smaller than the others. */
    int count() {
        return (images.count() + batchSize - 1) / batchSize;
    }

    /** The batches of epoch 1, 2, …, to be used one after the other. */
    Iterable<ImageBatch> ofEpoch(int epoch) {
        int[] order = shuffled(images.count(), Seeds.of(seed, Seeds.Purpose.SHUFFLE, epoch));
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < order.length;
            }

            @Override
            public ImageBatch next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int from = next;
                next = Math.min(order.length, from + batchSize);
                return new ImageBatch(images, order, from, next);
            }
        };
    }

    /** 0 … n − 1 in random order (Fisher and Yates). */
    private static int[] shuffled(int n, long seed) {
        int[] order = new int[n];
        var random = new SplittableRandom(seed);
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
