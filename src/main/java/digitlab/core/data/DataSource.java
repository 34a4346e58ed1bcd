package digitlab.core.data;

import java.io.IOException;
import java.util.Optional;

/** A data set of training and test images. Each call may read files anew. */
public interface DataSource {
    /** The name of the data set in recipes, such as {@code mnist}. */
    String id();

    /** Whether it may give other images the next time, so that nobody should keep them. */
    default boolean canChange() {
        return false;
    }

    /** The images to train and validate on. */
    LoadedImages training() throws IOException;

    /** The images that a finished network is tested on, if the set has such. */
    Optional<LoadedImages> test() throws IOException;
}
