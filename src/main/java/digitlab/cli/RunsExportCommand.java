package digitlab.cli;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.lab.RunLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes parts of a run to files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Write a run's curve, recipe or network to files.",
        footer = {
            "",
            "Examples:",
            "  digitlab runs export last --curve curve.csv --recipe recipe.json",
            "  digitlab runs export last --network net.zip --epoch 3"
        })
final class RunsExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "Id of the run, or 'last'.")
    private String wanted;

    @Option(
            names = "--curve",
            paramLabel = "FILE|-",
            description = "Write the figures of every epoch to a CSV file, or with - to standard output.")
    private @Nullable String curve;

    @Option(
            names = "--recipe",
            paramLabel = "FILE|-",
            description =
                    "Write the recipe, as 'train --recipe' reads it, to a JSON file, or with - to standard output.")
    private @Nullable String recipe;

    @Option(
            names = "--network",
            paramLabel = "FILE",
            description = "Save the network in this file, as 'train --save' does.")
    private @Nullable Path network;

    @Option(
            names = "--epoch",
            paramLabel = "N",
            description = "With --network: the weights at the end of this epoch. Default: those that were kept.")
    private @Nullable Integer epoch;

    @Mixin
    private StoreOption store = new StoreOption();

    RunsExportCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        if (curve == null && recipe == null && network == null) {
            throw new ParameterException(
                    spec.commandLine(), "What is to be exported? Give --curve, --recipe or --network");
        }
        if (epoch != null && network == null) {
            throw new ParameterException(spec.commandLine(), "--epoch needs --network");
        }
        RunLibrary library = workplace.library(store.folder(workplace));
        Run run = library.run(RunNames.id(wanted, library));
        if (curve != null) {
            write(curve, workplace.curveCsv(run));
        }
        if (recipe != null) {
            write(recipe, workplace.recipeText(run.spec()));
        }
        if (network != null) {
            OutputFile.check(network);
            String metrics = JsonOutput.text(out -> TrainJson.writeEpochs(out, run));
            workplace.saveNetwork(network, library.weights(run.id(), epochOf(run, library)), run.spec(), metrics);
        }
        return ExitStatus.DONE;
    }

    private void write(String target, String text) throws IOException {
        if (target.equals(STANDARD_OUTPUT)) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            OutputFile.write(Path.of(target), text);
        }
    }

    private int epochOf(Run run, RunLibrary library) {
        var kept = library.weightEpochs(run.id());
        if (epoch != null) {
            if (!kept.contains(epoch)) {
                throw new IllegalArgumentException(
                        "run %s has kept the weights of the epochs %s, not of %d".formatted(run.id(), kept, epoch));
            }
            return epoch;
        }
        RunResult result = run.result();
        if (result != null) {
            return result.epoch();
        }
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("run " + run.id() + " has no weights yet");
        }
        return kept.last();
    }
}
