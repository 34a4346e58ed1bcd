package digitlab.ui.compare;

import digitlab.core.experiment.RecipeField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The groups of a sweep over two fields as a table.
 *
 * @param down field of the lines
 * @param across field of the columns
 * @param cells numbers of the comparison's rows, line by line
 */
record FieldGrid(
        RecipeField down, List<String> downValues, RecipeField across, List<String> acrossValues, List<Integer> cells) {
    FieldGrid {
        downValues = List.copyOf(downValues);
        acrossValues = List.copyOf(acrossValues);
        cells = List.copyOf(cells);
    }

    /** The grid of a comparison; empty if its settings are not those of a sweep over two fields. */
    static Optional<FieldGrid> of(Comparison comparison) {
        Set<List<RecipeField>> keys = new LinkedHashSet<>();
        comparison
                .rows()
                .forEach(row -> keys.add(List.copyOf(row.setting().values().keySet())));
        if (keys.size() != 1 || keys.iterator().next().size() != 2) {
            return Optional.empty();
        }
        RecipeField down = keys.iterator().next().get(0);
        RecipeField across = keys.iterator().next().get(1);
        Set<String> downValues = new LinkedHashSet<>();
        Set<String> acrossValues = new LinkedHashSet<>();
        Map<List<String>, Integer> byValues = new LinkedHashMap<>();
        for (int i = 0; i < comparison.rows().size(); i++) {
            Map<RecipeField, String> values = comparison.rows().get(i).setting().values();
            String first = values.getOrDefault(down, "");
            String second = values.getOrDefault(across, "");
            downValues.add(first);
            acrossValues.add(second);
            byValues.put(List.of(first, second), i);
        }
        boolean isTable = downValues.size() > 1
                && acrossValues.size() > 1
                && 2 * byValues.size() > downValues.size() * acrossValues.size();
        if (!isTable) {
            return Optional.empty();
        }
        List<Integer> cells = new ArrayList<>();
        for (String first : downValues) {
            for (String second : acrossValues) {
                cells.add(byValues.getOrDefault(List.of(first, second), -1));
            }
        }
        return Optional.of(new FieldGrid(down, List.copyOf(downValues), across, List.copyOf(acrossValues), cells));
    }

    /** The row of the comparison in that cell; −1 if nothing was trained there yet. */
    int row(int line, int column) {
        return cells.get(line * acrossValues.size() + column);
    }
}
