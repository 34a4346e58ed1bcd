package digitlab.cli;

import digitlab.core.Check;
import digitlab.core.experiment.Study;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of commands that train many recipes. */
final class StudyOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "Seeds that every recipe is trained with, the same for all: SEED, SEED + 1, …"
                    + " Default: 1 for a sweep, and what an experiment says.")
    private @Nullable Integer repeats;

    @Option(
            names = "--side-by-side",
            paramLabel = "N",
            description =
                    "Runs that train at the same time, each with one thread. Default: as many as there are cores.")
    private @Nullable Integer sideBySide;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for results.csv, curves.csv and the runs; created if need be. The same command with the"
                            + " same folder goes on where it was killed. Default: the runs go where --store says, without tables.")
    private @Nullable Path out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder for runs, if there is no --out. Default: as for train.")
    private @Nullable Path store;

    int repeats(int otherwise) {
        return checked("--repeats", repeats == null ? otherwise : repeats, Study.MOST_REPEATS);
    }

    int sideBySide(Workplace workplace) {
        return checked("--side-by-side", sideBySide == null ? workplace.processors() : sideBySide, 1024);
    }

    private int checked(String name, int value, int most) {
        try {
            return Check.intRange(name, value, 1, most);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The folder for tables, if they are wanted; it exists. */
    @Nullable
    Path out() throws IOException {
        if (out == null) {
            return null;
        }
        if (store != null) {
            throw new ParameterException(
                    spec.commandLine(), "--store cannot be given with --out, which holds the runs, too");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new FileSystemException(out.toString(), null, "that is a file, but a folder is needed");
        }
        Files.createDirectories(out);
        OutputFile.check(out.resolve("results.csv"));
        return out;
    }

    /** The folder that holds the runs. */
    Path folder(Workplace workplace) {
        if (out != null) {
            return out;
        }
        return store == null ? workplace.standardStore() : store;
    }
}
