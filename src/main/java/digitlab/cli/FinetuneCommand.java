package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.network.Parameters;
import digitlab.lab.DrawingFiles;
import digitlab.lab.DrawingLab;
import digitlab.lab.DrawingSplit;
import digitlab.lab.FineTuned;
import digitlab.lab.FineTuned.BeforeAfter;
import digitlab.lab.FineTuningPlan;
import digitlab.lab.FineTuningProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a saved network on with drawings. */
@Command(
        name = "finetune",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Train a saved network on with drawings, and see what that does to other drawings and to MNIST's test images.",
            "Half of the drawings are held back for the score: those of other writers where the file names writers, and else"
                    + " the second half of each digit's; of My digits about every third. Half of each batch are MNIST's training"
                    + " images, so that they are not forgotten."
        },
        footer = {
            "",
            "Examples:",
            "  digitlab train --hidden 512,128 --augment --epochs 10 --save net.zip",
            "  digitlab finetune --network net.zip --ink drawings.jsonl.gz --per-class 10 --save tuned.zip"
        })
final class FinetuneCommand implements Callable<Integer> {
    private static final String DATA_SET = "mnist";

    private final Workplace workplace;
    private final Interruptions interruptions;
    private final boolean isTerminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "FILE",
            required = true,
            description =
                    "The network to begin with: a file that 'train --save' or Deeplearning4j has written. One that was"
                            + " trained with --augment is best.")
    private Path network;

    @Option(
            names = "--ink",
            paramLabel = "FILE",
            description = "Drawings with their labels, a file of JSON Lines (raw or gzip). A line may name its writer:"
                    + " {\"label\": 8, \"writer\": \"Anna\", \"strokes\": [[[x, y], ...], ...]}")
    private @Nullable Path ink;

    @Option(names = "--my-digits", description = "Use the drawings that were stored in the window, My digits.")
    private boolean myDigits;

    @Option(
            names = "--per-class",
            paramLabel = "N",
            description = "Drawings of each digit that train at most. Default: all that are not held back.")
    private int perClass = DrawingSplit.ALL;

    @Option(names = "--batches", paramLabel = "N", description = "Batches to train. Default: ${DEFAULT-VALUE}.")
    private int batches = FineTuningPlan.DEFAULT.batches();

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            description = "Images in a batch, half of them drawings. Default: ${DEFAULT-VALUE}.")
    private int batchSize = FineTuningPlan.DEFAULT.batchSize();

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            description = "Step size of Adam in the first batch; it falls to 0. Default: ${DEFAULT-VALUE}.")
    private double learningRate = FineTuningPlan.DEFAULT.learningRate();

    @Option(
            names = "--blend",
            paramLabel = "SHARE",
            description =
                    "How far the saved network goes from the old weights (0) to those that training ends with (1)."
                            + " Default: ${DEFAULT-VALUE}.")
    private double blend = FineTuningPlan.DEFAULT.blend();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides which drawings train, and everything else that is random. Default: 1.")
    private long seed = FineTuningPlan.DEFAULT.seed();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            required = true,
            description = "Save the network in this file, a zip.")
    private Path save;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private JsonOutput json = new JsonOutput();

    FinetuneCommand(Workplace workplace, Interruptions interruptions, boolean isTerminal) {
        this.workplace = workplace;
        this.interruptions = interruptions;
        this.isTerminal = isTerminal;
    }

    @Override
    public Integer call() throws IOException {
        FineTuningPlan plan = plan();
        json.check();
        OutputFile.check(save);
        Parameters start = workplace.readNetwork(network);
        DrawingLab drawings = workplace.drawings(store.folder(workplace));
        DrawingSplit split =
                ink == null ? drawings.myDigits().split(perClass, seed) : DrawingFiles.split(ink, perClass, seed);
        PrintWriter text = json.text();
        text.printf(
                Locale.ROOT,
                "Fine-tuning %s with %s, %s held back: %s%n",
                network,
                Text.count(split.tuning().size(), "drawing"),
                Text.count(split.heldBack().size(), "drawing"),
                heldBack(split.way()));
        text.flush();
        FineTuned tuned = tune(drawings, start, split, plan);
        String metrics = JsonOutput.text(out -> write(out, tuned, split, plan));
        json.write(out -> write(out, tuned, split, plan));
        print(text, tuned);
        if (tuned.batches() < plan.batches()) {
            text.println("Cancelled; nothing is saved");
            text.flush();
            return ExitStatus.CANCELLED;
        }
        workplace.saveNetwork(save, tuned.parameters(), null, metrics);
        text.println("Network saved in " + save);
        text.flush();
        return ExitStatus.DONE;
    }

    private static String heldBack(DrawingSplit.Way way) {
        return switch (way) {
            case WRITERS -> "those of other writers";
            case ORDER -> "half of each digit's, perhaps of the same hands, since no writers are named";
            case CHANCE -> "about every third";
        };
    }

    private FineTuningPlan plan() {
        if ((ink == null) != myDigits) {
            throw new ParameterException(
                    spec.commandLine(),
                    myDigits ? "only one of --ink and --my-digits can be given" : "--ink or --my-digits must be given");
        }
        if (perClass < 1) {
            throw new ParameterException(spec.commandLine(), "--per-class must be at least 1, but is " + perClass);
        }
        try {
            FineTuningPlan base = FineTuningPlan.DEFAULT;
            return new FineTuningPlan(batches, batchSize, learningRate, blend, base.augmentation(), seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private FineTuned tune(DrawingLab drawings, Parameters start, DrawingSplit split, FineTuningPlan plan)
            throws IOException {
        var cancelled = new AtomicBoolean();
        Interruptions.Watch watch = interruptions.whenInterrupted(() -> cancelled.set(true));
        try (watch) {
            return drawings.fineTuning().tune(start, split, DATA_SET, plan, cancelled::get, this::show);
        }
    }

    private void show(FineTuningProgress progress) {
        if (isTerminal) {
            PrintWriter err = spec.commandLine().getErr();
            String end = progress.batch() == progress.batches() ? "\r" + " ".repeat(78) + "\r" : "";
            err.printf(
                    Locale.ROOT,
                    "\rBatch %d/%d  loss %.4f%s",
                    progress.batch(),
                    progress.batches(),
                    progress.loss(),
                    end);
            err.flush();
        }
    }

    private static void print(PrintWriter text, FineTuned tuned) {
        BeforeAfter drawings = tuned.drawings();
        if (drawings == null) {
            text.println("No drawing is held back, so nobody can say how other drawings fare");
        } else {
            line(text, "drawings held back", drawings);
        }
        BeforeAfter test = tuned.test();
        if (test != null) {
            line(text, "MNIST's test images", test);
        }
        text.printf(Locale.ROOT, "%s in %.1f s%n", Text.count(tuned.batches(), "batch", "batches"), tuned.seconds());
        text.flush();
    }

    private static void line(PrintWriter text, String what, BeforeAfter scores) {
        text.printf(
                Locale.ROOT,
                "%s, %d: before %s (%s to %s), after %s (%s to %s)%n",
                what,
                scores.after().count(),
                Text.percent(scores.before().share()),
                Text.percent(scores.before().low()),
                Text.percent(scores.before().high()),
                Text.percent(scores.after().share()),
                Text.percent(scores.after().low()),
                Text.percent(scores.after().high()));
    }

    private static void write(JsonGenerator json, FineTuned tuned, DrawingSplit split, FineTuningPlan plan)
            throws IOException {
        json.writeNumberField("drawings", tuned.tunedWith());
        json.writeStringField("heldBackBy", split.way().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("batches", tuned.batches());
        json.writeNumberField("batchSize", plan.batchSize());
        json.writeNumberField("learningRate", plan.learningRate());
        json.writeNumberField("blend", plan.blend());
        json.writeNumberField("seed", plan.seed());
        JsonOutput.number(json, "seconds", tuned.seconds());
        write(json, "heldBack", tuned.drawings());
        write(json, "test", tuned.test());
    }

    private static void write(JsonGenerator json, String name, @Nullable BeforeAfter scores) throws IOException {
        if (scores == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", scores.after().count());
        write(json, "before", scores.before());
        write(json, "after", scores.after());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, ShareInterval score) throws IOException {
        json.writeObjectFieldStart(name);
        JsonOutput.number(json, "accuracy", score.share());
        JsonOutput.number(json, "low", score.low());
        JsonOutput.number(json, "high", score.high());
        json.writeEndObject();
    }
}
