package digitlab.mnist;

import digitlab.core.data.DataSource;
import digitlab.core.data.LoadedImages;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The MNIST database of handwritten digits (LeCun, Cortes and Burges), which is part of the program: 60,000 training and
 * 10,000 test images. Each file is compared with the checksum of the original.
 *
 * <p>{@code assets/mnist/README.md} tells origin and licence.
 */
public final class BundledMnist implements DataSource {
    /** SHA-256 of the uncompressed file of training images. */
    public static final String TRAINING_IMAGES_SHA256 =
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db";

    private final IdxReader reader;

    public BundledMnist(IdxReader reader) {
        this.reader = reader;
    }

    @Override
    public String id() {
        return "mnist";
    }

    @Override
    public LoadedImages training() throws UnreadableDataException {
        return read(
                "train-images-idx3-ubyte.gz",
                TRAINING_IMAGES_SHA256,
                "train-labels-idx1-ubyte.gz",
                "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");
    }

    @Override
    public Optional<LoadedImages> test() throws UnreadableDataException {
        return Optional.of(read(
                "t10k-images-idx3-ubyte.gz",
                "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                "t10k-labels-idx1-ubyte.gz",
                "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));
    }

    private LoadedImages read(String images, String imagesSha256, String labels, String labelsSha256)
            throws UnreadableDataException {
        LoadedImages loaded = reader.read(bundled(images), bundled(labels));
        expectChecksum(images, imagesSha256, loaded.imagesSha256());
        expectChecksum(labels, labelsSha256, loaded.labelsSha256());
        return loaded;
    }

    static IdxFile bundled(String file) {
        return new IdxFile(file, () -> {
            InputStream in = BundledMnist.class.getResourceAsStream("/assets/mnist/" + file);
            if (in == null) {
                throw new FileNotFoundException("it is not part of this program, install it again");
            }
            return in;
        });
    }

    static void expectChecksum(String file, String expected, String actual) throws UnreadableDataException {
        if (!actual.equals(expected)) {
            throw new UnreadableDataException(
                    "The program's %s is damaged (SHA-256 %s… instead of %s…): install the program again"
                            .formatted(file, actual.substring(0, 8), expected.substring(0, 8)));
        }
    }
}
