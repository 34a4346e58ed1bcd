package digitlab.core.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A recipe of which some fields vary: every combination of their values is a {@link Setting}.
 *
 * @param block name of the settings' block; empty for a sweep on its own
 * @param label of the block, for people; the settings' names if the sweep is on its own
 * @param base recipe whose other fields stay
 * @param variations fields that vary, each once; the last varies fastest; none for the base alone
 */
public record Sweep(String block, LocalText label, RunSpec base, List<Variation> variations) {
    /** More would never end. */
    public static final int MOST_SETTINGS = 10_000;

    public Sweep {
        variations = List.copyOf(variations);
        Set<RecipeField> fields = new HashSet<>();
        long settings = 1;
        for (Variation variation : variations) {
            if (!fields.add(variation.field())) {
                throw new IllegalArgumentException(variation.field().id()
                        + " must vary once, but does so twice; write all its values in one list");
            }
            if (variation.field() == RecipeField.SEED) {
                throw new IllegalArgumentException(
                        "seed must not vary like a value: repeats train every setting with several seeds");
            }
            settings *= variation.values().size();
            if (settings > MOST_SETTINGS) {
                throw new IllegalArgumentException(
                        "a sweep must have at most %d settings, but has more".formatted(MOST_SETTINGS));
            }
        }
    }

    /** A sweep on its own. */
    public static Sweep of(RunSpec base, List<Variation> variations) {
        return new Sweep("", LocalText.of("sweep"), base, variations);
    }

    /** The same, with the controls of its variations. */
    public Sweep withControls() {
        return new Sweep(
                block,
                label,
                base,
                variations.stream().map(Variation::withControl).toList());
    }

    /**
     * All combinations.
     *
     * @throws IllegalArgumentException if one of them is no recipe; the message says which
     */
    public List<Setting> settings() {
        List<Map<RecipeField, String>> combinations = List.of(Map.of());
        for (Variation variation : variations) {
            List<Map<RecipeField, String>> longer = new ArrayList<>();
            for (Map<RecipeField, String> combination : combinations) {
                for (String value : variation.values()) {
                    Map<RecipeField, String> next = new LinkedHashMap<>(combination);
                    next.put(variation.field(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations.stream().map(this::setting).toList();
    }

    private Setting setting(Map<RecipeField, String> values) {
        RunSpec recipe = base;
        for (Map.Entry<RecipeField, String> value : values.entrySet()) {
            recipe = with(recipe, value.getKey(), value.getValue());
        }
        String words = values.entrySet().stream()
                .map(value -> value.getKey().id() + "=" + value.getValue())
                .collect(Collectors.joining(" "));
        if (block.isEmpty()) {
            String name = words.isEmpty() ? "base" : words;
            return new Setting(name, LocalText.of(name), block, values, recipe);
        }
        String shown = String.join(" · ", values.values());
        Map<String, String> labels = new LinkedHashMap<>();
        label.languages()
                .forEach((language, text) -> labels.put(language, shown.isEmpty() ? text : text + " " + shown));
        return new Setting(words.isEmpty() ? block : block + " " + words, new LocalText(labels), block, values, recipe);
    }

    private static RunSpec with(RunSpec recipe, RecipeField field, String value) {
        try {
            return field.with(recipe, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s=%s is no value of a recipe: %s".formatted(field.id(), value, e.getMessage()), e);
        }
    }
}
