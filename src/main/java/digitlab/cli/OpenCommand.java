package digitlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Open the window, which 'digitlab' alone does too, and in it what a file holds.",
        footer = {
            "",
            "A recipe becomes the one that is edited. An experiment joins those of the library, which opens.",
            "A file whose name ends in .digitlab-recipe or .digitlab-experiment needs no 'open'."
        })
final class OpenCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A recipe or an experiment, as JSON.")
    private @Nullable Path file;

    OpenCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        return workplace.openWindow(file);
    }
}
