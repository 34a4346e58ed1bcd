package digitlab.cli;

import digitlab.core.Check;
import digitlab.core.experiment.Study;
import digitlab.report.ReportMaker;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
                    "Folder for the runs, results.csv, curves.csv and, below it, the report; created if need be. The"
                            + " same command with the same folder goes on where it was killed. Default: the runs go where --store"
                            + " says, without tables and report.")
    private @Nullable Path out;

    @Option(names = "--no-report", description = "With --out: write the tables, but no report.")
    private boolean noReport;

    @Option(
            names = "--language",
            paramLabel = "en|de",
            defaultValue = "en",
            description = "Language of the report. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

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

    /** The folder for the report, if one is wanted. */
    @Nullable
    Path report() {
        return out == null || noReport ? null : out.resolve("report");
    }

    /** The language of the report. */
    Locale language() {
        if (!ReportMaker.LANGUAGES.contains(language)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--language must be one of " + String.join(", ", ReportMaker.LANGUAGES) + ", but is " + language);
        }
        return Locale.forLanguageTag(language);
    }

    /** The folder that holds My digits, which are not a study's own. */
    Path drawings(Workplace workplace) {
        return store == null ? workplace.standardStore() : store;
    }

    /** The folder that holds the runs. */
    Path folder(Workplace workplace) {
        if (out != null) {
            return out;
        }
        return store == null ? workplace.standardStore() : store;
    }
}
