package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.Evaluation;
import digitlab.core.network.Parameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how good a saved network is. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Measure a saved network on MNIST's test images, or on images of your own.",
        footer = {
            "",
            "Examples:",
            "  digitlab evaluate --network net.zip",
            "  digitlab evaluate --network net.zip --images t10k-images-idx3-ubyte.gz --labels t10k-labels-idx1-ubyte.gz"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "FILE",
            required = true,
            description = "The network: a file that 'train --save' or Deeplearning4j has written.")
    private Path network;

    @Option(
            names = "--images",
            paramLabel = "FILE",
            description = "28x28 images in an IDX file (raw or gzip); needs --labels. Default: MNIST's test images.")
    private @Nullable Path images;

    @Option(names = "--labels", paramLabel = "FILE", description = "Labels of --images, an IDX file.")
    private @Nullable Path labels;

    @Mixin
    private JsonOutput json = new JsonOutput();

    EvaluateCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        if ((images == null) != (labels == null)) {
            throw new ParameterException(
                    spec.commandLine(), images == null ? "--labels needs --images" : "--images needs --labels");
        }
        json.check();
        Parameters parameters = workplace.readNetwork(network);
        LabelledImages set = images == null || labels == null ? workplace.testSet() : workplace.images(images, labels);
        Evaluation evaluation = workplace.networks().evaluate(parameters, set, 1);
        json.write(out -> write(out, evaluation));
        if (!json.replacesText()) {
            print(json.text(), evaluation);
        }
        return ExitStatus.DONE;
    }

    private static void write(JsonGenerator json, Evaluation evaluation) throws IOException {
        json.writeNumberField("count", evaluation.count());
        JsonOutput.number(json, "accuracy", evaluation.accuracy());
        JsonOutput.number(json, "loss", evaluation.loss());
        json.writeArrayFieldStart("confusion");
        ConfusionMatrix confusion = evaluation.confusion();
        for (int truth = 0; truth < confusion.classes(); truth++) {
            json.writeStartArray();
            for (int predicted = 0; predicted < confusion.classes(); predicted++) {
                json.writeNumber(confusion.count(truth, predicted));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void print(PrintWriter out, Evaluation evaluation) {
        out.printf(
                Locale.ROOT,
                "%s: accuracy %s, loss %.4f%n%nImages of a digit (row) that were taken for another (column):%n%n     ",
                Text.count(evaluation.count(), "image"),
                Text.percent(evaluation.accuracy()),
                evaluation.loss());
        ConfusionMatrix confusion = evaluation.confusion();
        for (int predicted = 0; predicted < confusion.classes(); predicted++) {
            out.printf(Locale.ROOT, "%6d", predicted);
        }
        out.println();
        for (int truth = 0; truth < confusion.classes(); truth++) {
            out.printf(Locale.ROOT, "%5d", truth);
            for (int predicted = 0; predicted < confusion.classes(); predicted++) {
                out.printf(Locale.ROOT, "%6d", confusion.count(truth, predicted));
            }
            out.println();
        }
        out.flush();
    }
}
