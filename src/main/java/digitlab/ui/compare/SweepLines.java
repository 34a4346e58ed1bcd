package digitlab.ui.compare;

import digitlab.chart.Scale;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Variation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The groups of a sweep along the numbers that one field takes: a line for each combination of the other fields.
 *
 * @param fields on the axis: one, or both penalties if each run has at most one of them
 * @param scale of the axis
 * @param lines at least one, with at least two points each
 */
record SweepLines(List<RecipeField> fields, Scale scale, List<Line> lines) {
    private static final Set<RecipeField> BY_FACTORS = EnumSet.of(
            RecipeField.L1,
            RecipeField.L2,
            RecipeField.LEARNING_RATE,
            RecipeField.TRAINING_FRACTION,
            RecipeField.BATCH_SIZE,
            RecipeField.HIDDEN);
    private static final List<RecipeField> PENALTIES = List.of(RecipeField.L1, RecipeField.L2);
    private static final int FEWEST_VALUES = 3;

    /**
     * A line.
     *
     * @param name what tells it from the others; empty if it is the only one
     * @param control row that has the field switched off, drawn as a band; −1 if there is none
     * @param points by rising value
     */
    record Line(String name, int control, List<Point> points) {}

    /** A row of the comparison at its value. */
    record Point(double value, int row) {}

    SweepLines {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /** The lines of a comparison; empty if no field takes at least three numbers. */
    static Optional<SweepLines> of(Comparison comparison, Function<RecipeField, String> fieldName) {
        List<RecipeField> varied = comparison.varied();
        if (varied.containsAll(PENALTIES) && comparison.rows().stream().noneMatch(SweepLines::hasBoth)) {
            return of(comparison, PENALTIES, fieldName);
        }
        return varied.stream()
                .filter(field -> values(comparison, field).size() >= FEWEST_VALUES)
                .max(Comparator.comparingInt(field -> values(comparison, field).size()))
                .flatMap(field -> of(comparison, List.of(field), fieldName));
    }

    private static boolean hasBoth(Comparison.Row row) {
        return PENALTIES.stream().allMatch(field -> !isZero(field, row.setting().recipe()));
    }

    private static boolean isZero(RecipeField field, RunSpec recipe) {
        OptionalDouble number = Variation.number(field.get(recipe));
        return number.isPresent() && number.getAsDouble() == 0;
    }

    /** The numbers that a field takes; none if one of its values is no number. */
    private static Set<Double> values(Comparison comparison, RecipeField field) {
        Set<Double> values = new HashSet<>();
        for (Comparison.Row row : comparison.rows()) {
            OptionalDouble number = Variation.number(field.get(row.setting().recipe()));
            if (number.isEmpty()) {
                return Set.of();
            }
            values.add(number.getAsDouble());
        }
        return values;
    }

    private static Optional<SweepLines> of(
            Comparison comparison, List<RecipeField> fields, Function<RecipeField, String> fieldName) {
        List<RecipeField> others = comparison.varied().stream()
                .filter(field -> !fields.contains(field))
                .toList();
        Map<String, List<Point>> points = new LinkedHashMap<>();
        Map<String, Integer> controls = new LinkedHashMap<>();
        for (int i = 0; i < comparison.rows().size(); i++) {
            RunSpec recipe = comparison.rows().get(i).setting().recipe();
            String rest = others.stream()
                    .map(field -> fieldName.apply(field) + " " + field.get(recipe))
                    .collect(Collectors.joining(", "));
            boolean isControl = fields.stream().allMatch(field -> isZero(field, recipe));
            for (RecipeField field : fields) {
                String name = fields.size() == 1 ? rest : (fieldName.apply(field) + " " + rest).strip();
                if (isControl) {
                    controls.put(name, i);
                } else if (fields.size() == 1 || !isZero(field, recipe)) {
                    double value = Variation.number(field.get(recipe)).orElseThrow();
                    points.computeIfAbsent(name, key -> new ArrayList<>()).add(new Point(value, i));
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        points.forEach((name, list) -> {
            list.sort(Comparator.comparingDouble(Point::value));
            if (list.size() > 1) {
                lines.add(new Line(name, controls.getOrDefault(name, -1), list));
            }
        });
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        boolean byFactors = BY_FACTORS.containsAll(fields);
        return Optional.of(new SweepLines(fields, byFactors ? Scale.LOG10 : Scale.LINEAR, lines));
    }

    double least() {
        return lines.stream()
                .mapToDouble(line -> line.points().get(0).value())
                .min()
                .orElseThrow();
    }

    double most() {
        return lines.stream()
                .mapToDouble(line -> line.points().get(line.points().size() - 1).value())
                .max()
                .orElseThrow();
    }
}
