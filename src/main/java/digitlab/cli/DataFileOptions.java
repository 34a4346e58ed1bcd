package digitlab.cli;

import digitlab.core.data.DataSpec;
import digitlab.core.experiment.RunSpec;
import digitlab.lab.MnistAndMyDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that train and test on files instead of MNIST. */
final class DataFileOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--images",
            paramLabel = "FILE",
            description =
                    "Train on the 28x28 images in this IDX file (raw or gzip) instead of MNIST's; needs --labels.")
    private @Nullable Path images;

    @Option(names = "--labels", paramLabel = "FILE", description = "Labels of --images, an IDX file.")
    private @Nullable Path labels;

    @Option(
            names = "--test-images",
            paramLabel = "FILE",
            description =
                    "Test on these images; needs --test-labels. Default: the file beside --images whose name has t10k"
                            + " instead of train, if there is one.")
    private @Nullable Path testImages;

    @Option(names = "--test-labels", paramLabel = "FILE", description = "Labels of --test-images, an IDX file.")
    private @Nullable Path testLabels;

    /** The recipe with these files as its data set. */
    RunSpec over(RunSpec base, Workplace workplace) throws IOException {
        needsBoth("--images", images, "--labels", labels);
        needsBoth("--test-images", testImages, "--test-labels", testLabels);
        if (images == null || labels == null) {
            if (testImages != null) {
                throw new ParameterException(spec.commandLine(), "--test-images needs --images and --labels");
            }
            return base;
        }
        if (base.data().dataSet().equals(MnistAndMyDigits.ID)) {
            throw new ParameterException(spec.commandLine(), "only one of --images and --my-digits can be given");
        }
        Path foundImages = testImages == null ? sibling(images) : testImages;
        Path foundLabels = testLabels == null ? sibling(labels) : testLabels;
        boolean hasTestSet = foundImages != null && foundLabels != null;
        String dataSet = workplace.addDataSet(new Workplace.DataFiles(
                images, labels, hasTestSet ? foundImages : null, hasTestSet ? foundLabels : null));
        DataSpec data = base.data();
        return new RunSpec(
                new DataSpec(
                        dataSet, data.trainingFraction(), data.validation(), data.labelNoise(), data.augmentation()),
                base.network(),
                base.training(),
                base.seed(),
                base.engine(),
                base.threads());
    }

    private void needsBoth(String one, @Nullable Path first, String other, @Nullable Path second) {
        if ((first == null) != (second == null)) {
            throw new ParameterException(
                    spec.commandLine(), (first == null ? other : one) + " needs " + (first == null ? one : other));
        }
    }

    /** MNIST's file of test images or labels beside its file of training ones, as all sets of its family are named. */
    private static @Nullable Path sibling(Path training) {
        String name = training.getFileName().toString();
        Path test = training.resolveSibling(name.replace("train", "t10k"));
        return !test.equals(training) && Files.isRegularFile(test) ? test : null;
    }
}
