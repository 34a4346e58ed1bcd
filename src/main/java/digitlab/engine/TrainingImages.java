package digitlab.engine;

import digitlab.core.data.Augmentation;
import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import java.util.stream.IntStream;

/**
 * What one network is trained with.
 *
 * @param training at least one image
 * @param validation may be empty
 * @param augmentation of the training images, anew in each epoch
 */
public record TrainingImages(LabelledImages training, LabelledImages validation, Augmentation augmentation) {
    public TrainingImages {
        if (training.count() == 0) {
            throw new IllegalArgumentException("training needs at least one image, but there is none");
        }
    }

    /** The first training images, {@code most} at most; their order is already random. */
    ImageBatch probe(int most) {
        int[] first = IntStream.range(0, Math.min(most, training.count())).toArray();
        return new ImageBatch(training, first, 0, first.length);
    }
}
