package digitlab.core.data;

import digitlab.core.Check;

/**
 * The data of a recipe: which images train, which validate, and how they are disturbed.
 *
 * <p>The order is fixed ({@link TrainingSplit}): the training set is shuffled; its last images validate;
 * of the rest the fraction trains; label noise and augmentation touch only images that train.
 *
 * @param dataSet id of the data set, such as {@code mnist}; not blank
 * @param trainingFraction share of the images left after validation that train; in (0, 1]
 * @param validation how many images validate
 * @param labelNoise share of the training images that get a wrong label; in [0, 1]
 * @param augmentation random variation of the training images
 */
public record DataSpec(
        String dataSet, double trainingFraction, Validation validation, double labelNoise, Augmentation augmentation) {
    /** All of MNIST's training images but 10,000, unchanged. */
    public static final DataSpec DEFAULT = new DataSpec("mnist", 1, Validation.Count.DEFAULT, 0, Augmentation.NONE);

    public DataSpec {
        if (dataSet.isBlank()) {
            throw new IllegalArgumentException("data set must have a name, but it is blank");
        }
        if (!(trainingFraction > 0 && trainingFraction <= 1)) {
            throw new IllegalArgumentException(
                    "training fraction must be above 0 and at most 1, but is " + trainingFraction);
        }
        Check.share("label noise", labelNoise);
    }

    /**
     * How many images of a training set validate.
     *
     * @throws IllegalArgumentException if none would be left to train on
     */
    public int validationImages(int available) {
        int validating = validation.imagesOf(available);
        if (validating >= available) {
            throw new IllegalArgumentException(
                    "validation must leave at least one of the %d training images to train on, but takes %d"
                            .formatted(available, validating));
        }
        return validating;
    }

    /**
     * How many images of a training set train: the fraction of those that do not validate, rounded.
     *
     * @throws IllegalArgumentException if there would be none
     */
    public int trainingImages(int available) {
        int rest = available - validationImages(available);
        int training = Math.toIntExact(Math.round(trainingFraction * rest));
        if (training == 0) {
            throw new IllegalArgumentException(
                    "training fraction must leave at least one image to train on, but %s of %d images is none"
                            .formatted(trainingFraction, rest));
        }
        return training;
    }

    public DataSpec withDataSet(String dataSet) {
        return new DataSpec(dataSet, trainingFraction, validation, labelNoise, augmentation);
    }

    public DataSpec withTrainingFraction(double trainingFraction) {
        return new DataSpec(dataSet, trainingFraction, validation, labelNoise, augmentation);
    }

    public DataSpec withValidation(Validation validation) {
        return new DataSpec(dataSet, trainingFraction, validation, labelNoise, augmentation);
    }

    public DataSpec withLabelNoise(double labelNoise) {
        return new DataSpec(dataSet, trainingFraction, validation, labelNoise, augmentation);
    }

    public DataSpec withAugmentation(Augmentation augmentation) {
        return new DataSpec(dataSet, trainingFraction, validation, labelNoise, augmentation);
    }
}
