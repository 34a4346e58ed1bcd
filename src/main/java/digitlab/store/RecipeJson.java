package digitlab.store;

import digitlab.core.experiment.RunSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Recipes as JSON.
 *
 * <p>Reading is strict where something is said (an unknown field, a wrong type or a number out of range is refused, with line
 * and column) and generous where nothing is said: a field that is missing has its default, which is that of
 * {@link RunSpec#DEFAULT} or, inside an optimiser, schedule or validation whose {@code type} is given, that of the type.
 *
 * <p>Kinds are told apart by {@code type}: {@code {"type": "adam", "beta1": 0.8}}. {@code "earlyStopping"} is null or an
 * object. {@code "format"} is the version of all this, {@value #FORMAT}.
 */
public final class RecipeJson {
    /** Version of the format that is written; a file of a higher one is refused. */
    public static final int FORMAT = 1;

    private static final int LARGEST_FILE = 1 << 20;

    private RecipeJson() {}

    /** The complete recipe, every field in a fixed order, on several lines and with a line end after the last. */
    public static String write(RunSpec spec) {
        return RecipeWriter.pretty(spec);
    }

    /**
     * The recipe that a text describes.
     *
     * @param source named in messages, such as a file
     * @throws FormatException if it is no recipe
     */
    public static RunSpec read(String json, String source) {
        return RecipeReader.read(LocatedJson.parse(json.getBytes(StandardCharsets.UTF_8), source));
    }

    /**
     * The recipe in a file.
     *
     * @throws FormatException if it is no recipe
     * @throws IOException if it cannot be read
     */
    public static RunSpec read(Path file) throws IOException {
        byte[] text;
        try (InputStream stream = LocalDisk.open(file)) {
            text = stream.readNBytes(LARGEST_FILE + 1); // a device, for one, does not tell its size beforehand
        }
        if (text.length > LARGEST_FILE) {
            throw new FormatException(file + " is no recipe: it has more than " + LARGEST_FILE + " bytes");
        }
        return RecipeReader.read(LocatedJson.parse(text, file.toString()));
    }

    /**
     * SHA-256 of the recipe's canonical form, lower-case hex: equal for recipes that give the same network, and the same in
     * every version of this program and of Java.
     *
     * <p>The canonical form is the compact JSON of {@code data, network, training, seed, engine}. Threads are not part of it,
     * since they change no result. A field that a later version adds becomes part of it only where it differs from its
     * default, so that recorded identities stay what they are.
     */
    public static String identity(RunSpec spec) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(RecipeWriter.canonical(spec).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
