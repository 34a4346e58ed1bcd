package digitlab.store;

import digitlab.core.experiment.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Experiments as JSON, the format of {@code src/site/markdown/experiment-format.md}. Reads strictly: an unknown field, a
 * wrong type, a value that is none of a recipe, or a claim about runs that there are not is refused with line and column.
 */
public final class ExperimentJson {
    /** Version of the format; a file of a higher one is refused. */
    public static final int FORMAT = 1;

    private static final int LARGEST_FILE = 1 << 20;

    private ExperimentJson() {}

    /**
     * The experiment that a text describes.
     *
     * @param source named in messages, such as a file
     * @throws FormatException if it is no experiment
     */
    public static Experiment read(String json, String source) {
        return ExperimentReader.read(LocatedJson.parse(json.getBytes(StandardCharsets.UTF_8), source));
    }

    /**
     * The experiment in a file.
     *
     * @throws FormatException if it is no experiment
     * @throws IOException if it cannot be read
     */
    public static Experiment read(Path file) throws IOException {
        try (InputStream stream = LocalDisk.open(file)) {
            byte[] text = stream.readNBytes(LARGEST_FILE + 1);
            if (text.length > LARGEST_FILE) {
                throw new FormatException(file + " is no experiment: it has more than " + LARGEST_FILE + " bytes");
            }
            return ExperimentReader.read(LocatedJson.parse(text, file.toString()));
        }
    }
}
