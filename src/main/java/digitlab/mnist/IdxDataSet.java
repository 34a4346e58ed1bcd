package digitlab.mnist;

import digitlab.core.data.DataSource;
import digitlab.core.data.LoadedImages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A data set from IDX files on disk. Its name comes from what is in them, so that it means the same on every machine. */
public final class IdxDataSet implements DataSource {
    private static final int LETTERS_OF_CHECKSUM = 12;

    private final LoadedImages training;
    private final @Nullable LoadedImages test;

    /**
     * A data set of what was read from files.
     *
     * @param test null if the set has no test images
     */
    public IdxDataSet(LoadedImages training, @Nullable LoadedImages test) {
        this.training = training;
        this.test = test;
    }

    /** {@code idx-} and the beginning of the checksum of the training images. */
    @Override
    public String id() {
        return "idx-" + training.imagesSha256().substring(0, LETTERS_OF_CHECKSUM);
    }

    @Override
    public LoadedImages training() {
        return training;
    }

    @Override
    public Optional<LoadedImages> test() {
        return Optional.ofNullable(test);
    }
}
