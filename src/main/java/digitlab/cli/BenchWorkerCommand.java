package digitlab.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code bench} starts in a second process; {@link EpochWorker} has the other side. */
@Command(name = BenchWorkerCommand.NAME, hidden = true, description = "Time epochs for 'bench'.")
final class BenchWorkerCommand implements Callable<Integer> {
    static final String NAME = "bench-worker";

    private final Workplace workplace;
    private final BufferedReader in;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RECIPE", description = "File of the recipe to time.")
    private Path recipe;

    BenchWorkerCommand(Workplace workplace, BufferedReader in) {
        this.workplace = workplace;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        try (EpochClock clock = workplace.clock(workplace.readRecipe(recipe))) {
            EpochWorker.serve(clock, in, spec.commandLine().getOut());
        }
        return ExitStatus.DONE;
    }
}
