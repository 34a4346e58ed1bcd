package digitlab.engine;

import digitlab.core.data.Augmentation;
import digitlab.core.data.EvenSpread;
import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;

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

    /** Training images at even distances, {@code most} at most. */
    ImageBatch probe(int most) {
        int[] indices = EvenSpread.indices(training.count(), most);
        return new ImageBatch(training, indices, 0, indices.length);
    }
}
