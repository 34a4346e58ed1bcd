package digitlab.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands, ready to run. */
public final class Commands {
    private final CommandLine commandLine;

    /**
     * Commands that read from and write to these.
     *
     * @param isTerminal whether {@code err} is a terminal, on which a progress bar can move
     */
    public Commands(
            Workplace workplace,
            Interruptions interruptions,
            BufferedReader in,
            PrintWriter out,
            PrintWriter err,
            boolean isTerminal) {
        IVersionProvider version = () -> new String[] {workplace.program()};
        commandLine = new CommandLine(new DigitLab());
        commandLine
                .addSubcommand(new OpenCommand(workplace))
                .addSubcommand(new TrainCommand(workplace, interruptions, isTerminal))
                .addSubcommand(new SweepCommand(workplace, interruptions, isTerminal))
                .addSubcommand(ExperimentCommand.with(workplace, interruptions, isTerminal))
                .addSubcommand(new EvaluateCommand(workplace))
                .addSubcommand(new PredictCommand(workplace))
                .addSubcommand(new FinetuneCommand(workplace, interruptions, isTerminal))
                .addSubcommand(new RobustnessCommand(workplace, interruptions, isTerminal))
                .addSubcommand(new BenchCommand(workplace))
                .addSubcommand(new BenchWorkerCommand(workplace, in))
                .addSubcommand(RunsCommand.with(workplace))
                .addSubcommand(new ReportCommand(workplace, interruptions))
                .addSubcommand(new AutoComplete.GenerateCompletion());
        commandLine.setOut(out).setErr(err);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commandLine.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
        commandLine.setParameterExceptionHandler(new FaultHandler());
        commandLine.setExecutionExceptionHandler(new FaultHandler());
        register(commandLine, version);
    }

    private static void register(CommandLine commandLine, IVersionProvider version) {
        OptionTypes.register(commandLine);
        commandLine.getCommandSpec().versionProvider(version);
        commandLine.getSubcommands().values().forEach(subcommand -> register(subcommand, version));
    }

    /** Runs a command line and returns an {@link ExitStatus}. */
    public int run(String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            return FaultHandler.tell(e, commandLine);
        }
    }

    /** Says what went wrong without a command, and returns an {@link ExitStatus}. */
    public static int tell(Throwable fault, PrintWriter err) {
        return FaultHandler.tell(fault, "digitlab", err);
    }

    /** Why these arguments would be refused before anything is done; empty if they would not. */
    public Optional<String> misuse(String... arguments) {
        try {
            commandLine.parseArgs(arguments);
            return Optional.empty();
        } catch (CommandLine.ParameterException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** All commands with their help, a Markdown page. */
    public String reference() {
        return CommandReference.of(commandLine);
    }

    @Command(
            name = "digitlab",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND",
            description =
                    "A laboratory for the classroom: build, train and compare small networks on handwritten digits.",
            footer = {
                "",
                "'digitlab COMMAND --help' explains a command.",
                "Exit status: 0 done, 1 failed, 2 wrong usage, 130 cancelled with Ctrl-C."
            })
    static final class DigitLab implements Runnable {
        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
