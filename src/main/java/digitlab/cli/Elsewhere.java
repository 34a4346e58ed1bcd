package digitlab.cli;

import digitlab.core.experiment.RunSpec;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a command in a second process where an engine needs another environment than this one's for its best speed. */
final class Elsewhere {
    private Elsewhere() {}

    /** Exit status of the second process; empty if none is needed, so that the command is to be done here. */
    static OptionalInt run(List<RunSpec> recipes, CommandSpec command, Workplace workplace, Interruptions interruptions)
            throws IOException, InterruptedException {
        Map<String, String> missing = new HashMap<>();
        recipes.forEach(recipe -> missing.putAll(workplace.missingEnvironment(recipe.engine(), recipe.threads())));
        if (missing.isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> arguments = command.commandLine().getParseResult().originalArgs();
        Interruptions.Watch watch = interruptions.whenInterrupted(() -> {}); // the terminal interrupts both processes
        try (watch) {
            return OptionalInt.of(workplace.startAgain(arguments, missing, true).waitFor());
        }
    }
}
