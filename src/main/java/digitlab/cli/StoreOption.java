package digitlab.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where runs are. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder for runs. Default: digitlab in the platform's folder for programs' data"
                    + " (Linux: ~/.local/share/digitlab).")
    private @Nullable Path store;

    Path folder(Workplace workplace) {
        return store == null ? workplace.standardStore() : store;
    }
}
