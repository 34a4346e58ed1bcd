package digitlab.store;

import digitlab.core.experiment.RunSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a window remembers: {@code settings.properties}, and the recipe last worked on as {@code last-recipe.json}, which is a
 * recipe like any other. A file that is not what was written is never overwritten.
 */
public final class SettingsFile {
    private final Path settings;
    private final Path recipe;
    private final Disk disk = new LocalDisk();

    /** @param folder of runs; created when first written to */
    public SettingsFile(Path folder) {
        this.settings = folder.resolve("settings.properties");
        this.recipe = folder.resolve("last-recipe.json");
    }

    /**
     * All values by key; empty if none were ever written.
     *
     * @throws StoreException if the file cannot be read
     */
    public SortedMap<String, String> read() {
        var properties = new Properties();
        if (!Files.exists(settings)) {
            return new TreeMap<>();
        }
        try (InputStream bytes = LocalDisk.open(settings);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IllegalArgumentException e) {
            throw StoreException.damaged(new FormatException(settings + " holds no settings: " + e.getMessage()));
        } catch (IOException e) {
            throw StoreException.unreadable(settings, e);
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    /** Replaces all values. */
    public void write(Map<String, String> values) {
        var properties = new Properties();
        properties.putAll(values);
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException("settings could not be written to memory", e);
        }
        // Properties begins with the date: a file that did not change should not look changed.
        String lines = text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        replace(settings, lines);
    }

    /**
     * The recipe last worked on; empty if none was ever written.
     *
     * @throws StoreException if the file is no recipe or cannot be read
     */
    public Optional<RunSpec> readRecipe() {
        if (!Files.exists(recipe)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecipeJson.read(recipe));
        } catch (FormatException e) {
            throw StoreException.damaged(e);
        } catch (IOException e) {
            throw StoreException.unreadable(recipe, e);
        }
    }

    public void writeRecipe(RunSpec spec) {
        replace(recipe, RecipeJson.write(spec));
    }

    private void replace(Path file, String text) {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        try {
            Files.createDirectories(folder);
            disk.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw StoreException.unwritable("Settings", folder, e);
        }
    }
}
