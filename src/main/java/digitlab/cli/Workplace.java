package digitlab.cli;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.StudyResults;
import digitlab.core.network.Parameters;
import digitlab.lab.DrawingLab;
import digitlab.lab.ExperimentLibrary;
import digitlab.lab.NetworkService;
import digitlab.lab.Reports;
import digitlab.lab.RunLibrary;
import digitlab.lab.RunQueue;
import digitlab.lab.StudyService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What commands work with. Put together where the program starts, because commands know neither engines nor files. */
public interface Workplace {
    /** Name and version of the program. */
    String program();

    /**
     * Opens the window; returns the exit status when it is closed.
     *
     * @param file a recipe or an experiment to show, or null
     * @throws IOException if it cannot be read
     */
    int openWindow(@Nullable Path file) throws IOException;

    /** Engines that recipes can name. */
    Set<String> engines();

    /** The folder for runs where none is named. */
    Path standardStore();

    /** The runs in a folder. */
    RunLibrary library(Path store);

    /** A queue that trains one run at a time and stores it in a folder. */
    RunQueue queue(Path store);

    /** Trains studies, so many runs side by side, and stores them in a folder. */
    StudyService studies(Path store, int sideBySide);

    /** The experiments that come with the program, and those in the folder for a teacher's own. */
    ExperimentLibrary experiments();

    /** Cores that this process may use. */
    int processors();

    /**
     * Makes a data set of files known to queues that are opened from now on.
     *
     * @return its name for recipes
     * @throws IOException if the files hold no such data
     */
    String addDataSet(DataFiles files) throws IOException;

    /** Asks trained networks. */
    NetworkService networks();

    /** Makes reports about the runs of a library. */
    Reports reports(RunLibrary library);

    /** The images and labels that networks are tested on where none are named. */
    LabelledImages testSet() throws IOException;

    /** The images and labels in two IDX files. */
    LabelledImages images(Path images, Path labels) throws IOException;

    /**
     * What is to be recognised in a file: one picture or the drawings of a file of ink, prepared, or the images of an IDX
     * file. Their labels mean nothing.
     */
    LabelledImages pictures(Path file) throws IOException;

    /** What can be done with drawings, My digits in that folder for runs. */
    DrawingLab drawings(Path store);

    /** Reads a saved network. */
    Parameters readNetwork(Path file) throws IOException;

    /**
     * Saves a network.
     *
     * @param recipe what it was trained by; null where no recipe says that
     * @param metrics what was measured, a JSON object
     */
    void saveNetwork(Path file, Parameters parameters, @Nullable RunSpec recipe, String metrics) throws IOException;

    /** Reads a recipe. */
    RunSpec readRecipe(Path file) throws IOException;

    /** The text that {@link #readRecipe} reads. */
    String recipeText(RunSpec spec);

    /** Equal for recipes that give the same network. */
    String recipeIdentity(RunSpec spec);

    /** The rows of a run's training curve. */
    String curveCsv(Run run);

    /** A row for each run of a study. */
    String resultsCsv(StudyResults results);

    /** A row for each epoch of each run of a study. */
    String curvesCsv(StudyResults results);

    /**
     * Times epochs of a recipe's engine, with all of MNIST's training images, in this process.
     *
     * @throws IllegalArgumentException if the engine cannot express the recipe
     */
    EpochClock clock(RunSpec spec) throws IOException;

    /** What this process's environment lacks for an engine to give its best speed; empty if nothing. */
    Map<String, String> missingEnvironment(String engine, int threads);

    /** What an engine's environment is and why, in a sentence; empty if it needs none. */
    Optional<String> environmentOf(String engine, int threads);

    /**
     * Starts this program a second time. Its error output goes where this process's goes.
     *
     * @param environment in addition to this process's
     * @param takesOver whether its input and output are this process's as well
     */
    Process startAgain(List<String> arguments, Map<String, String> environment, boolean takesOver) throws IOException;

    /**
     * A training set in IDX files, and the test set that belongs to it, if there is one.
     *
     * @param testImages null if there is no test set; then {@code testLabels} is null, too
     */
    record DataFiles(Path images, Path labels, @Nullable Path testImages, @Nullable Path testLabels) {}
}
