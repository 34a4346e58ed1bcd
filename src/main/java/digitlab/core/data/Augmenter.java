package digitlab.core.data;

import digitlab.core.Seeds;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Varies training images at random, differently in each epoch.
 *
 * <p>What becomes of an image depends on the seed, the epoch and its index alone, so neither on the batch that it is in nor
 * on the thread that prepares it. The quantities are independent of each other: switching one off leaves the draws of the
 * others as they were.
 *
 * <p>Immutable; may be used by several threads.
 */
public final class Augmenter {
    private final Augmentation augmentation;
    private final long seed;

    /**
     * An augmenter for one run.
     *
     * @param seed the recipe's
     */
    public Augmenter(Augmentation augmentation, long seed) {
        this.augmentation = augmentation;
        this.seed = seed;
    }

    /** New images in the batch's order, with its labels. */
    public LabelledImages augment(ImageBatch batch, int epoch) {
        byte[] pixels = new byte[Math.multiplyExact(batch.size(), LabelledImages.PIXELS)];
        byte[] labels = new byte[batch.size()];
        var drawing = new Drawing(augmentation);
        for (int position = 0; position < batch.size(); position++) {
            int index = batch.index(position);
            var random = new SplittableRandom(Seeds.of(seed, Seeds.Purpose.AUGMENTATION, epoch, index));
            drawing.draw(batch.images(), index, random, pixels, position * LabelledImages.PIXELS);
            labels[position] = (byte) batch.label(position);
        }
        return new LabelledImages(pixels, labels);
    }

    /** The scratch space of one call. */
    private static final class Drawing {
        private final Augmentation augmentation;
        private final GreyPlane original = new GreyPlane();
        private final GreyPlane stroked = new GreyPlane();
        private final @Nullable ElasticField field;

        Drawing(Augmentation augmentation) {
            this.augmentation = augmentation;
            this.field = augmentation.elastic() > 0 ? new ElasticField(augmentation.elastic()) : null;
        }

        void draw(LabelledImages images, int index, SplittableRandom random, byte[] result, int offset) {
            AffineMap map = AffineMap.undoing(
                    even(random, augmentation.rotationDegrees()),
                    1 + even(random, augmentation.scale()),
                    even(random, augmentation.shear()),
                    even(random, augmentation.shift() * LabelledImages.SIDE),
                    even(random, augmentation.shift() * LabelledImages.SIDE));
            double width = even(random, augmentation.strokeWidth());
            original.load(images.pixels(), index * LabelledImages.PIXELS);
            GreyPlane source = original;
            if (width != 0) {
                StrokeWidth.change(original, width, stroked);
                source = stroked;
            }
            if (field == null) {
                Resampling.affine(source, map, result, offset);
            } else {
                field.draw(random);
                Resampling.elastic(source, map, field, result, offset);
            }
        }

        /** An even draw from [−range, range). */
        private static double even(SplittableRandom random, double range) {
            return range * (2 * random.nextDouble() - 1);
        }
    }
}
