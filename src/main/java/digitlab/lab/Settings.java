package digitlab.lab;

import digitlab.core.experiment.RunSpec;
import digitlab.store.SettingsFile;
import digitlab.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final Object storing = new Object();
    private @Nullable RunSpec recipe;
    private @Nullable Changes latest;
    private long newestStored;

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

    /** All that is set now, if anything is different from the last time; to be stored by any thread. */
    public Optional<Changes> changes() {
        Changes before = latest;
        if (before != null && before.values.equals(values) && Objects.equals(before.recipe, recipe)) {
            return Optional.empty();
        }
        return Optional.of(all());
    }

    private Changes all() {
        long number = latest == null ? 1 : latest.number + 1;
        latest = new Changes(number, new TreeMap<>(values), recipe);
        return latest;
    }

    /**
     * Stores what was set, whole or not at all.
     *
     * @return why it could not be stored, a sentence; or empty
     */
    public Optional<String> save() {
        return all().store();
    }

    /** What was set at a time. */
    public final class Changes {
        private final long number;
        private final SortedMap<String, String> values;
        private final @Nullable RunSpec recipe;

        private Changes(long number, SortedMap<String, String> values, @Nullable RunSpec recipe) {
            this.number = number;
            this.values = values;
            this.recipe = recipe;
        }

        /**
         * Stores it, each file whole or not at all, unless something newer is stored.
         *
         * @return why it could not be stored, a sentence; or empty
         */
        public Optional<String> store() {
            synchronized (storing) {
                if (newestStored > number) {
                    return Optional.empty();
                }
                newestStored = number;
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
    }
}
