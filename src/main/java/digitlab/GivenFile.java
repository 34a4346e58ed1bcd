package digitlab;

import digitlab.core.experiment.Experiment;
import digitlab.lab.ExperimentLibrary;
import digitlab.lab.Settings;
import digitlab.store.RecipeJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that somebody opens with the program: a recipe or an experiment. */
final class GivenFile {
    static final String RECIPE = ".digitlab-recipe";
    static final String EXPERIMENT = ".digitlab-experiment";

    private final Path file;

    GivenFile(Path file) {
        this.file = file;
    }

    /** Whether an argument is the name of such a file, and not a command's. */
    static boolean isMeantBy(String argument) {
        String name = argument.toLowerCase(Locale.ROOT);
        return name.endsWith(RECIPE) || name.endsWith(EXPERIMENT);
    }

    /**
     * Has the window show it: as the recipe that is edited, or in the library of experiments, into whose folder it is copied.
     *
     * @throws digitlab.store.FormatException if it holds neither
     * @throws IOException if it cannot be read, or the library has another experiment of that name
     */
    void arrange(Settings settings, ExperimentLibrary library) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(EXPERIMENT)) {
            Experiment experiment = library.open(file);
            Path kept = library.fileOf(experiment);
            if (Files.exists(kept) && Files.mismatch(file, kept) != -1) {
                throw new IOException(
                        "%s holds another version of this experiment; rename or delete it first".formatted(kept));
            }
            library.keep(file);
            settings.set("experiments.open", true);
            settings.set("experiments.chosen", experiment.id());
        } else {
            settings.setRecipe(RecipeJson.read(file));
        }
    }
}
