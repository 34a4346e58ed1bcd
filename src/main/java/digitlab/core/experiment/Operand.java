package digitlab.core.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One side of a comparison: a figure of some settings; of several, its mean over them, seed by seed.
 *
 * @param metric the figure
 * @param block name of a block of settings or of one setting; empty for all
 * @param where values that the settings must have
 */
public record Operand(Metric metric, String block, Map<RecipeField, String> where) {
    public Operand {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }

    /** A figure of a block or setting. */
    public static Operand of(Metric metric, String block) {
        return new Operand(metric, block, Map.of());
    }

    /** Whether it is about that setting, among others perhaps. */
    public boolean selects(Setting setting) {
        boolean isOfBlock = block.isEmpty() || block.equals(setting.block()) || block.equals(setting.name());
        return isOfBlock && where.entrySet().stream().allMatch(value -> setting.has(value.getKey(), value.getValue()));
    }

    /** The same figure of one setting. */
    Operand only(Setting setting) {
        return new Operand(metric, setting.name(), Map.of());
    }

    /** What it is about, for people: the setting's label, or the block and its conditions. */
    public String label(Study study, Locale locale) {
        var selected = study.settings().stream().filter(this::selects).toList();
        if (selected.size() == 1) {
            return selected.get(0).label().in(locale);
        }
        String conditions = where.entrySet().stream()
                .map(value -> value.getKey().id() + "=" + value.getValue())
                .collect(Collectors.joining(" "));
        return (block + " " + conditions).strip();
    }
}
