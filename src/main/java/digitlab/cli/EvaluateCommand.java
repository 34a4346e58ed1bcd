package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.Evaluation;
import digitlab.core.network.Parameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how good a saved network is. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Measure a saved network on MNIST's test images, or on images, drawings or pictures of your own.",
        footer = {
            "",
            "Examples:",
            "  digitlab evaluate --network net.zip",
            "  digitlab evaluate --network net.zip --images t10k-images-idx3-ubyte.gz --labels t10k-labels-idx1-ubyte.gz",
            "  digitlab evaluate --network net.zip --ink drawings.jsonl.gz",
            "  digitlab evaluate --network net.zip --pictures photos     (photos/7-anna.jpg, photos/3/pen.png, ...)"
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

    @Mixin
    private ImageOptions images = new ImageOptions();

    @Mixin
    private JsonOutput json = new JsonOutput();

    EvaluateCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        images.check();
        json.check();
        Parameters parameters = workplace.readNetwork(network);
        List<String> refusals = new ArrayList<>();
        LabelledImages set = images.read(workplace, refusals);
        Evaluation evaluation = workplace.networks().evaluate(parameters, set, 1);
        var accuracy = new ShareInterval(evaluation.confusion().correct(), evaluation.count());
        json.write(out -> write(out, evaluation, accuracy, refusals));
        if (!json.replacesText()) {
            print(json.text(), evaluation, accuracy, images.kind());
        }
        PrintWriter err = spec.commandLine().getErr();
        refusals.forEach(refusal -> err.println("digitlab: not counted: " + refusal));
        err.flush();
        return ExitStatus.DONE;
    }

    private static void write(JsonGenerator json, Evaluation evaluation, ShareInterval accuracy, List<String> refusals)
            throws IOException {
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
        JsonOutput.number(json, "accuracyLow", accuracy.low());
        JsonOutput.number(json, "accuracyHigh", accuracy.high());
        json.writeArrayFieldStart("notCounted");
        for (String refusal : refusals) {
            json.writeString(refusal);
        }
        json.writeEndArray();
    }

    private static void print(PrintWriter out, Evaluation evaluation, ShareInterval accuracy, String kind) {
        out.printf(
                Locale.ROOT,
                "%s: accuracy %s (95 %% interval %s to %s), loss %.4f%n%n"
                        + "%ss of a digit (row) that were taken for another (column):%n%n     ",
                Text.count(evaluation.count(), kind),
                Text.percent(evaluation.accuracy()),
                Text.percent(accuracy.low()),
                Text.percent(accuracy.high()),
                evaluation.loss(),
                Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
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
