package digitlab.lab;

import digitlab.core.experiment.RunSpec;
import digitlab.store.SettingsFile;
import digitlab.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a window remembers from one day to the next: values by key, and the recipe last worked on. What cannot be read has
 * its default and is left as it is; {@link #problems} says so.
 */
public final class Settings {
    private final SettingsFile file;
    private final List<String> problems = new ArrayList<>();
    private final boolean mayWriteValues;
    private final boolean mayWriteRecipe;
    private final SortedMap<String, String> values;
    private @Nullable RunSpec recipe;

    /** The settings in a file, which is read now. */
    public Settings(SettingsFile file) {
        this.file = file;
        this.values = new TreeMap<>();
        this.mayWriteValues = attempt(() -> values.putAll(file.read()));
        this.mayWriteRecipe = attempt(() -> recipe = file.readRecipe().orElse(null));
    }

    private boolean attempt(Runnable read) {
        try {
            read.run();
            return true;
        } catch (StoreException e) {
            problems.add(e.getMessage() + " The file is left as it is; mend or delete it.");
            return false;
        }
    }

    /** A sentence for each file that could not be read. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    public String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** A finite number; a value that is none counts as missing. */
    public double number(String key, double otherwise) {
        String text = values.get(key);
        try {
            double number = text == null ? otherwise : Double.parseDouble(text);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public boolean flag(String key, boolean otherwise) {
        String text = values.get(key);
        return text == null ? otherwise : text.equals("true");
    }

    public Optional<RunSpec> recipe() {
        return Optional.ofNullable(recipe);
    }

    public void set(String key, Object value) {
        values.put(key, value.toString());
    }

    public void setRecipe(RunSpec spec) {
        recipe = spec;
    }

    /**
     * Stores what was set, whole or not at all.
     *
     * @return why it could not be stored, a sentence; or empty
     */
    public Optional<String> save() {
        try {
            if (mayWriteValues) {
                file.write(values);
            }
            if (mayWriteRecipe && recipe != null) {
                file.writeRecipe(recipe);
            }
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
