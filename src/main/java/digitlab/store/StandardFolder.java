package digitlab.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a platform keeps programs' data of one person. */
public final class StandardFolder {
    private StandardFolder() {}

    /**
     * The folder for runs: {@code %LOCALAPPDATA%\Digit Lab} on Windows, {@code ~/Library/Application Support/Digit Lab} on
     * macOS, and elsewhere {@code digitlab} in {@code $XDG_DATA_HOME} or else {@code ~/.local/share}.
     *
     * @param operatingSystem system property {@code os.name}
     * @param home system property {@code user.home}
     * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
     */
    public static Path of(String operatingSystem, Map<String, String> environment, Path home) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Path local = absolute(environment.get("LOCALAPPDATA"));
            return (local == null ? home.resolve("AppData").resolve("Local") : local).resolve("Digit Lab");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Digit Lab");
        }
        Path data = absolute(environment.get("XDG_DATA_HOME"));
        return (data == null ? home.resolve(".local").resolve("share") : data).resolve("digitlab");
    }

    /** The specification has relative paths ignored. */
    private static @Nullable Path absolute(@Nullable String path) {
        return path != null && Path.of(path).isAbsolute() ? Path.of(path) : null;
    }
}
