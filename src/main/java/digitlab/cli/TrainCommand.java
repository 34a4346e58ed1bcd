package digitlab.cli;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.lab.QueuedRun;
import digitlab.lab.RunLibrary;
import digitlab.lab.RunQueue;
import digitlab.lab.TrainedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a recipe, stores the run, and says how good the network is. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Train a network on MNIST, or on images of your own, and test it.",
        footer = {
            "",
            "Examples:",
            "  digitlab train",
            "  digitlab train --hidden 512,256 --dropout 0.5 --optimizer rmsprop --epochs 10 --save net.zip",
            "  digitlab train --l2 1e-4 --epochs 50 --patience 3 --json result.json",
            "  digitlab train --schedule cosine --warmup 0.5 --print-recipe > recipe.json",
            "  digitlab train --recipe recipe.json --seed 2",
            "  digitlab train --resume last",
            "",
            "Ctrl-C ends the training after the running batch; finished epochs are kept and tested (exit status 130).",
            "A training whose loss is no longer a finite number ends with advice (exit status 1)."
        })
final class TrainCommand implements Callable<Integer> {
    private static final int REFRESH_MILLIS = 100;
    private static final Set<String> WITH_RESUME =
            Set.of("--resume", "--store", "--save", "--json", "--images", "--labels", "--test-images", "--test-labels");

    private final Workplace workplace;
    private final Interruptions interruptions;
    private final boolean isTerminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlannedRecipe recipe = new PlannedRecipe();

    @Mixin
    private DataFileOptions files = new DataFileOptions();

    @Option(names = "--print-recipe", description = "Print the recipe as JSON and do not train.")
    private boolean printRecipe;

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description =
                    "Go on with an interrupted or failed run from its last finished epoch, as if it had never stopped;"
                            + " the id of the run, or 'last'.")
    private @Nullable String resume;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the run is called in lists. Default: made from the recipe.")
    private @Nullable String name;

    @Option(names = "--save", paramLabel = "FILE", description = "Save the trained network in this file, a zip.")
    private @Nullable Path save;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private JsonOutput json = new JsonOutput();

    TrainCommand(Workplace workplace, Interruptions interruptions, boolean isTerminal) {
        this.workplace = workplace;
        this.interruptions = interruptions;
        this.isTerminal = isTerminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Run interrupted = resume == null ? null : interrupted(resume);
        RunSpec wanted = interrupted == null ? recipe.spec(workplace) : interrupted.spec();
        if (printRecipe) {
            spec.commandLine().getOut().print(workplace.recipeText(wanted));
            spec.commandLine().getOut().flush();
            return ExitStatus.DONE;
        }
        json.check();
        if (save != null) {
            OutputFile.check(save);
        }
        OptionalInt elsewhere = Elsewhere.run(List.of(wanted), spec, workplace, interruptions);
        if (elsewhere.isPresent()) {
            return elsewhere.getAsInt();
        }
        RunSpec planned = files.over(wanted, workplace);
        try (RunQueue queue = workplace.queue(store.folder(workplace))) {
            QueuedRun run = interrupted == null
                    ? queue.submit(planned, name == null ? Text.nameOf(planned) : name)
                    : queue.resume(interrupted.id(), planned, interrupted.name());
            Interruptions.Watch watch = interruptions.whenInterrupted(run::cancel);
            try (watch) {
                return tell(follow(run));
            }
        }
    }

    /** The run to go on with, whose recipe is what it is. */
    private Run interrupted(String wanted) {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!WITH_RESUME.contains(option.longestName())) {
                throw new ParameterException(
                        spec.commandLine(),
                        option.longestName() + " cannot be given with --resume: the run keeps its recipe and name");
            }
        }
        RunLibrary library = workplace.library(store.folder(workplace));
        return library.run(RunNames.id(wanted, library));
    }

    private TrainedRun follow(QueuedRun run) throws InterruptedException, ExecutionException {
        PrintWriter text = json.text();
        RunSpec recipe = run.spec();
        text.println(
                "Training " + run.name() + ", " + Text.count(recipe.network().parameterCount(), "parameter"));
        workplace.environmentOf(recipe.engine(), recipe.threads()).ifPresent(text::println);
        text.flush();
        var display = new ProgressDisplay(
                text, spec.commandLine().getErr(), isTerminal, recipe.training().epochs());
        CompletableFuture<TrainedRun> ended = run.ended();
        try {
            while (true) {
                try {
                    TrainedRun trained = ended.get(REFRESH_MILLIS, TimeUnit.MILLISECONDS);
                    display.showEpochs(trained.run().curve());
                    return trained;
                } catch (TimeoutException e) {
                    run.snapshots().take().ifPresent(display::show);
                }
            }
        } catch (ExecutionException e) {
            display.erase();
            var unused = run.id().thenAccept(this::tellWhatIsKept);
            throw e;
        } finally {
            display.erase();
        }
    }

    private void tellWhatIsKept(String id) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Run " + id + " keeps its finished epochs; 'digitlab train --resume " + id + "' goes on with it.");
        err.flush();
    }

    private int tell(TrainedRun trained) throws IOException {
        Run run = trained.run();
        RunResult result = Objects.requireNonNull(run.result(), "a trained run has a result");
        json.write(out -> TrainJson.write(out, run, result));
        PrintWriter text = json.text();
        text.println(Text.summary(run, result));
        text.println("Run " + run.id() + " stored in " + store.folder(workplace));
        text.flush();
        if (result.explanation() != null) {
            spec.commandLine().getErr().println("digitlab: " + result.explanation());
            spec.commandLine().getErr().flush();
        }
        if (save != null) {
            String metrics = JsonOutput.text(out -> TrainJson.write(out, run, result));
            workplace.saveNetwork(save, trained.parameters(), run.spec(), metrics);
            text.println("Network saved in " + save);
            text.flush();
        }
        return switch (result.stopReason()) {
            case COMPLETED, EARLY_STOPPING -> ExitStatus.DONE;
            case DIVERGED -> ExitStatus.FAILED;
            case CANCELLED -> ExitStatus.CANCELLED;
        };
    }
}
