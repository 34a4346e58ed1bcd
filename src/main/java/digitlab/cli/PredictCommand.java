package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.data.LabelledImages;
import digitlab.core.network.Parameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says which digits are in pictures. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Ask a saved network which digits are in pictures and drawings.",
            "A picture of one digit, dark on light or light on dark, is prepared as MNIST's were: the longest side of the ink"
                    + " 20 pixels, its centre of mass in the middle of 28x28. A 28x28 picture that MNIST could have made, and"
                    + " the images of an IDX file, stay as they are. Drawings are scaled stroke by stroke.",
            "What cannot be read is told and left out; the exit status is 1 then."
        },
        footer = {
            "",
            "Examples:",
            "  digitlab predict --network net.zip seven.png photos/*.jpg",
            "  digitlab predict --network net.zip drawings.jsonl"
        })
final class PredictCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "FILE",
            required = true,
            description = "The network: a file that 'train --save' or Deeplearning4j has written.")
    private Path network;

    @CommandLine.Parameters(
            paramLabel = "IMAGE",
            arity = "1..*",
            description =
                    "PNG, JPEG, GIF, BMP or TIFF pictures of one digit each, drawings in files of ink (JSON Lines, raw or"
                            + " gzip), or IDX files of 28x28 images.")
    private List<Path> images;

    @Mixin
    private JsonOutput json = new JsonOutput();

    PredictCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    /** What a network makes of one image; probabilities of the digits 0 to 9 in order. */
    private record Prediction(String image, List<Float> probabilities) {
        int digit() {
            int best = 0;
            for (int c = 1; c < probabilities.size(); c++) {
                best = probabilities.get(c) > probabilities.get(best) ? c : best;
            }
            return best;
        }
    }

    @Override
    public Integer call() throws IOException {
        json.check();
        Parameters parameters = workplace.readNetwork(network);
        List<Prediction> predictions = new ArrayList<>();
        List<IOException> faults = new ArrayList<>();
        for (Path file : images) {
            try {
                predictions.addAll(predictions(parameters, file));
            } catch (IOException e) {
                faults.add(e);
            }
        }
        if (predictions.isEmpty() && faults.size() == 1) {
            throw faults.get(0);
        }
        json.write(out -> write(out, predictions));
        if (!json.replacesText()) {
            print(json.text(), predictions);
        }
        faults.forEach(fault -> FaultHandler.tell(fault, spec.commandLine()));
        return faults.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private List<Prediction> predictions(Parameters parameters, Path file) throws IOException {
        LabelledImages pictures = workplace.pictures(file);
        float[] probabilities = workplace.networks().predict(parameters, pictures);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < pictures.count(); i++) {
            String name = pictures.count() == 1 ? file.toString() : file + "[" + i + "]";
            predictions.add(new Prediction(name, row(probabilities, i)));
        }
        return predictions;
    }

    private static List<Float> row(float[] probabilities, int row) {
        List<Float> values = new ArrayList<>();
        for (int c = 0; c < LabelledImages.CLASSES; c++) {
            values.add(probabilities[row * LabelledImages.CLASSES + c]);
        }
        return values;
    }

    private static void write(JsonGenerator json, List<Prediction> predictions) throws IOException {
        json.writeArrayFieldStart("predictions");
        for (Prediction prediction : predictions) {
            json.writeStartObject();
            json.writeStringField("image", prediction.image());
            json.writeNumberField("digit", prediction.digit());
            json.writeArrayFieldStart("probabilities");
            for (float probability : prediction.probabilities()) {
                json.writeNumber(probability);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void print(PrintWriter out, List<Prediction> predictions) {
        for (Prediction prediction : predictions) {
            out.print(prediction.image() + ": " + prediction.digit() + "  ");
            for (int c = 0; c < prediction.probabilities().size(); c++) {
                out.printf(
                        Locale.ROOT,
                        "  %d %.1f%%",
                        c,
                        100 * prediction.probabilities().get(c));
            }
            out.println();
        }
        out.flush();
    }
}
