package digitlab.core.metrics;

import java.util.List;

/**
 * One point of a training curve. Losses are mean cross-entropies without penalty. Training and validation figures are
 * both taken in inference mode at the end of the epoch, so that dropout does not distort the gap between them.
 *
 * @param epoch 1, 2, …
 * @param trainingLoss over all training images
 * @param trainingAccuracy in [0, 1]
 * @param validationLoss NaN if no images validate
 * @param validationAccuracy NaN if no images validate
 * @param batchLossMean mean over images of the epoch's mini-batch losses, in training mode: with dropout, with
 *     augmentation and with weights that still change
 * @param batchLossSd standard deviation of the mini-batch losses: the noise of the gradient made visible
 * @param learningRate of the epoch's last update
 * @param seconds spent on the epoch, measuring included
 * @param trainingSeconds spent on its updates alone
 * @param layers from input to output
 */
public record EpochMetrics(
        int epoch,
        double trainingLoss,
        double trainingAccuracy,
        double validationLoss,
        double validationAccuracy,
        double batchLossMean,
        double batchLossSd,
        double learningRate,
        double seconds,
        double trainingSeconds,
        List<LayerStatistics> layers) {
    public EpochMetrics {
        layers = List.copyOf(layers);
    }

    /** Whether images validated. */
    public boolean isValidated() {
        return !Double.isNaN(validationLoss);
    }

    /** Validation loss minus training loss: how much better the network knows what it was trained on. */
    public double lossGap() {
        return validationLoss - trainingLoss;
    }
}
