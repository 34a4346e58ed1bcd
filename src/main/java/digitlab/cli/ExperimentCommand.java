package digitlab.cli;

import digitlab.core.experiment.Experiment;
import digitlab.lab.ExperimentLibrary;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands about experiments. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "List, show and run the experiments of the library.",
        footer = {
            "",
            "An experiment is named by its id, or by a file that holds one.",
            "Files in the folder 'experiments' beside the runs belong to the library."
        })
final class ExperimentCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** The command with its own commands. */
    static CommandLine with(Workplace workplace, Interruptions interruptions, boolean isTerminal) {
        return new CommandLine(new ExperimentCommand())
                .addSubcommand(new ExperimentListCommand(workplace))
                .addSubcommand(new ExperimentShowCommand(workplace))
                .addSubcommand(new ExperimentRunCommand(workplace, interruptions, isTerminal));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command about experiments?");
    }

    /** The experiment of that id, or in that file. */
    static Experiment named(String name, Workplace workplace) throws IOException {
        ExperimentLibrary library = workplace.experiments();
        if (name.endsWith(".json")) {
            return library.open(Path.of(name));
        }
        var experiments = library.contents().experiments();
        var ids = experiments.stream().map(experiment -> experiment.id()).toList();
        return experiments.stream()
                .filter(experiment -> experiment.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no experiment '%s'; 'digitlab experiment list' tells which there are%s"
                                .formatted(name, Suggestion.of(name, ids))));
    }
}
