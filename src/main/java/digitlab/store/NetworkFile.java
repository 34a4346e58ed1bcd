package digitlab.store;

import digitlab.core.experiment.RunSpec;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/*
 * What is in a file of Deeplearning4j's ModelSerializer, which is a zip:
 *
 *   configuration.json   the layers: NetworkConfigurationReader, NetworkConfigurationWriter
 *   coefficients.bin     all parameters in one vector: NetworkVector
 *
 * and what Digit Lab adds, which Deeplearning4j passes over:
 *
 *   preprocessing.json   how pixels are prepared; always the same
 *   parameters.sha256    Parameters.sha256 in hex
 *   recipe.json          RecipeJson
 *   metrics.json         a JSON object
 */
/**
 * A trained network in a file: Deeplearning4j's own model zip, with the recipe inside. Files of Deeplearning4j 1.0.0-M2.1 are
 * read too, as far as Digit Lab has such networks: dense layers, then a softmax, for 28×28 pixels divided by 255.
 *
 * <p>Deeplearning4j itself is not needed, so nothing native is loaded. Reading trusts nothing: number, names and sizes of the
 * entries have bounds, classes that a file names are compared with a list and never loaded, nothing is unpacked to disk, and
 * what is not understood is refused with a {@link NetworkFileException}.
 */
public final class NetworkFile {
    static final String CONFIGURATION = "configuration.json";
    static final String COEFFICIENTS = "coefficients.bin";
    static final String PREPROCESSING = "preprocessing.json";
    static final String CHECKSUM = "parameters.sha256";
    static final String RECIPE = "recipe.json";
    static final String METRICS = "metrics.json";

    /** Deeplearning4j's entry for a normaliser of the inputs. */
    private static final String NORMALIZER = "normalizer.bin";

    /** Deeplearning4j's entry for a preparation of the inputs as a serialised object. */
    private static final String PREPROCESSOR = "preprocessor.bin";

    private static final int MOST_TEXT_BYTES = 1 << 20;
    private static final int MOST_METRICS_BYTES = 1 << 24;

    private static final String PREPARATION =
            """
            {
              "format": 1,
              "picture": "28 rows of 28 pixels, white ink on black paper",
              "pixel": "unsigned byte / 255",
              "drawing": "longest side of the ink 20 pixels, centre of mass at pixel 14.0 counted from 0"
            }
            """;

    private NetworkFile() {}

    /**
     * Saves a network, over a file that is there. The file is complete when this returns, and untouched if it fails.
     *
     * @throws NetworkFileException if it cannot be written
     */
    public static void write(Path file, StoredNetwork network) {
        write(file, network, new LocalDisk());
    }

    static void write(Path file, StoredNetwork network, Disk disk) {
        Parameters parameters = network.parameters();
        NetworkSpec spec = parameters.spec();
        try {
            disk.replace(file, out -> {
                try (var zip = new NetworkArchiveWriter(out)) {
                    zip.text(CONFIGURATION, NetworkConfigurationWriter.json(spec));
                    zip.numbers(
                            COEFFICIENTS,
                            NetworkVector.byteCount(spec),
                            entry -> NetworkVector.write(entry, parameters));
                    zip.text(PREPROCESSING, PREPARATION);
                    zip.text(CHECKSUM, parameters.sha256() + "\n");
                    if (network.recipe() != null) {
                        zip.text(RECIPE, RecipeJson.write(network.recipe()));
                    }
                    if (network.metrics() != null) {
                        zip.text(METRICS, network.metrics());
                    }
                }
            });
        } catch (IOException e) {
            throw NetworkFileException.unwritable(file, e);
        }
    }

    /**
     * The network in a file.
     *
     * @throws NetworkFileException if there is none, or none that can be used
     */
    public static StoredNetwork read(Path file) {
        try (var zip = NetworkArchive.open(file)) {
            checkPreparation(zip);
            NetworkSpec configured = NetworkConfigurationReader.read(zip.bytes(CONFIGURATION, MOST_TEXT_BYTES));
            RunSpec recipe = recipe(zip);
            NetworkSpec spec = recipe == null ? configured : agreed(configured, recipe.network());
            Parameters parameters =
                    zip.read(COEFFICIENTS, NetworkVector.mostBytes(spec), entry -> NetworkVector.read(entry, spec));
            checkChecksum(zip, parameters);
            return new StoredNetwork(parameters, recipe, metrics(zip));
        } catch (FormatException e) {
            throw NetworkFileException.unusable(file, e);
        } catch (IOException e) {
            throw NetworkFileException.unreadable(file, e);
        }
    }

    private static void checkPreparation(NetworkArchive zip) throws IOException {
        if (zip.has(NORMALIZER) || zip.has(PREPROCESSOR)) {
            throw new FormatException(
                    "its pixels are prepared by an object of Deeplearning4j, which Digit Lab does not run; train it on pixels divided by 255 and save it without");
        }
        if (zip.has(PREPROCESSING) && !text(zip, PREPROCESSING).equals(PREPARATION)) {
            throw new FormatException(
                    "its pixels are prepared in a way that this version of Digit Lab does not know; open it with a newer version");
        }
    }

    private static @Nullable RunSpec recipe(NetworkArchive zip) throws IOException {
        return zip.has(RECIPE) ? RecipeJson.read(text(zip, RECIPE), RECIPE) : null;
    }

    /** The recipe's network, which knows more, if both are the same as far as a configuration tells. */
    private static NetworkSpec agreed(NetworkSpec configured, NetworkSpec recipe) {
        boolean agree = configured.shape().equals(recipe.shape());
        for (int layer = 0; layer < configured.hidden().size() && agree; layer++) {
            DenseLayer one = configured.hidden().get(layer);
            agree = one.activation() == recipe.hidden().get(layer).activation();
        }
        if (!agree) {
            throw new FormatException("its recipe describes another network than its configuration");
        }
        return recipe;
    }

    private static void checkChecksum(NetworkArchive zip, Parameters parameters) throws IOException {
        if (zip.has(CHECKSUM) && !text(zip, CHECKSUM).strip().equals(parameters.sha256())) {
            throw new FormatException("its weights are not those that were saved");
        }
    }

    private static @Nullable String metrics(NetworkArchive zip) throws IOException {
        if (!zip.has(METRICS)) {
            return null;
        }
        byte[] json = zip.bytes(METRICS, MOST_METRICS_BYTES);
        LocatedJson.parse(json, METRICS);
        return new String(json, StandardCharsets.UTF_8);
    }

    private static String text(NetworkArchive zip, String name) throws IOException {
        return new String(zip.bytes(name, MOST_TEXT_BYTES), StandardCharsets.UTF_8);
    }
}
