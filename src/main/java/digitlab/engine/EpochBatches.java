package digitlab.engine;

import digitlab.core.Seeds;
import digitlab.core.data.Augmenter;
import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.Permutation;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/**
 * The mini-batches of each epoch: every training image once, in an order that only seed and epoch decide, and varied at
 * random if the recipe says so.
 */
final class EpochBatches {
    private final LabelledImages images;
    private final boolean varied;
    private final Augmenter augmenter;
    private final int batchSize;
    private final long seed;

    EpochBatches(TrainingImages images, int batchSize, long seed) {
        this.images = images.training();
        this.varied = !images.augmentation().isNone();
        this.augmenter = new Augmenter(images.augmentation(), seed);
        this.batchSize = batchSize;
        this.seed = seed;
    }

    /** Mini-batches in an epoch; the last may be smaller than the others. */
    int count() {
        return (images.count() + batchSize - 1) / batchSize;
    }

    /** The batches of epoch 1, 2, …, to be used one after the other. */
    Iterable<ImageBatch> ofEpoch(int epoch) {
        var random = new SplittableRandom(Seeds.of(seed, Seeds.Purpose.SHUFFLE, epoch));
        int[] order = Permutation.random(images.count(), random);
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
                var batch = new ImageBatch(images, order, from, next);
                return varied ? ImageBatch.of(augmenter.augment(batch, epoch)) : batch;
            }
        };
    }
}
