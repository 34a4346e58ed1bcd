package digitlab.cli;

import digitlab.core.data.Augmentation;
import digitlab.core.data.DataSpec;
import digitlab.core.data.Validation;
import digitlab.lab.MnistAndMyDigits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which images train and validate. What is not given stays as it is in a base recipe. */
final class DataOptions {
    @Option(
            names = "--validation",
            paramLabel = "N|SHARE",
            description =
                    "Images kept back to validate on: a number (10000) or a share of the training images (0.2); 0 for"
                            + " none. Default: 10000.")
    private @Nullable Validation validation;

    @Option(
            names = "--fraction",
            paramLabel = "SHARE",
            description = "Share of the other images that train, the same of each digit. Default: 1.")
    private @Nullable Double fraction;

    @Option(
            names = "--augment",
            description = "Turn, scale, slant and move the training images at random, as drawings vary.")
    private boolean augment;

    @Option(
            names = "--label-noise",
            paramLabel = "SHARE",
            description = "Share of the training images that get a wrong label. Default: 0.")
    private @Nullable Double labelNoise;

    @Option(
            names = "--my-digits",
            description =
                    "Train on the drawings in My digits as well, about every third of which is held back. A few change"
                            + " little among MNIST's 60,000: 'finetune' does more with them.")
    private boolean myDigits;

    /** The data that these options make of another recipe's. */
    DataSpec over(DataSpec base) {
        return new DataSpec(
                myDigits ? MnistAndMyDigits.ID : base.dataSet(),
                fraction == null ? base.trainingFraction() : fraction,
                validation == null ? base.validation() : validation,
                labelNoise == null ? base.labelNoise() : labelNoise,
                augment ? Augmentation.FOR_DRAWINGS : base.augmentation());
    }
}
