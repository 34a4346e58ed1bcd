package digitlab.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands about stored runs. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "List, show, delete and export the runs that are stored.",
        footer = {"", "A run is named by its id, by the beginning of it if no other begins so, or by 'last'."})
final class RunsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** The command with its own commands. */
    static CommandLine with(Workplace workplace) {
        return new CommandLine(new RunsCommand())
                .addSubcommand(new RunsListCommand(workplace))
                .addSubcommand(new RunsShowCommand(workplace))
                .addSubcommand(new RunsDeleteCommand(workplace))
                .addSubcommand(new RunsRestoreCommand(workplace))
                .addSubcommand(new RunsExportCommand(workplace));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command about runs?");
    }
}
