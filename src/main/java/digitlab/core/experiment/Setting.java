package digitlab.core.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the recipes that are compared, to be trained once with each seed.
 *
 * @param name unique among those compared with it: its block, its values, or both
 * @param label for people
 * @param block of settings that it belongs to; empty if there are no blocks
 * @param values that distinguish it within its block, by field; empty if it is its block's only one
 * @param recipe whose seed is replaced
 */
public record Setting(String name, LocalText label, String block, Map<RecipeField, String> values, RunSpec recipe) {
    public Setting {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a setting must have a name, but it is blank");
        }
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The recipe to train with a seed. */
    public RunSpec recipe(long seed) {
        return recipe.withSeed(seed);
    }

    /** Whether the recipe's field has that value, however it is written. */
    public boolean has(RecipeField field, String value) {
        try {
            return field.get(field.with(recipe, value)).equals(field.get(recipe));
        } catch (IllegalArgumentException e) {
            return false; // a value that this recipe could not even have
        }
    }
}
