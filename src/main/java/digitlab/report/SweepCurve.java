package digitlab.report;

import digitlab.core.experiment.RecipeField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Groups along a numeric field, one line for each value of what else was varied.
 *
 * @param field along the axis; for lines of different fields, the first of them
 * @param axis says what is along the axis
 */
record SweepCurve(RecipeField field, String axis, List<Line> lines) {
    private static final int LEAST_POINTS = 3;
    private static final int MOST_LINES = 6;
    private static final Set<RecipeField> PENALTIES = Set.of(RecipeField.L1, RecipeField.L2);

    /** Groups with rising values; the name is empty if there is just one line. */
    record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A group at its place on the axis. */
    record Point(double value, ReportGroup group) {}

    SweepCurve {
        lines = List.copyOf(lines);
    }

    /** The curve that a selection is made for; empty if it is no sweep of numbers. */
    static Optional<SweepCurve> of(Selection selection, ReportTexts texts) {
        List<RecipeField> varied = selection.axes();
        if (varied.size() == 2 && PENALTIES.containsAll(varied) && isStar(selection)) {
            return Optional.of(penalties(selection, texts));
        }
        return switch (varied.size()) {
            case 1 -> along(selection, varied.get(0), Optional.empty(), texts);
            case 2 ->
                along(selection, varied.get(0), Optional.of(varied.get(1)), texts)
                        .or(() -> along(selection, varied.get(1), Optional.of(varied.get(0)), texts));
            default -> Optional.empty();
        };
    }

    private static Optional<SweepCurve> along(
            Selection selection, RecipeField field, Optional<RecipeField> other, ReportTexts texts) {
        Map<String, List<Point>> byOther = new LinkedHashMap<>();
        for (ReportGroup group : selection.groups()) {
            Optional<Double> value = number(field.get(group.recipe()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            String name = other.map(by -> texts.name(by) + " " + by.get(group.recipe()))
                    .orElse("");
            byOther.computeIfAbsent(name, line -> new ArrayList<>()).add(new Point(value.get(), group));
        }
        List<Line> lines = lines(byOther);
        boolean isSweep = lines.size() <= MOST_LINES
                && lines.stream().anyMatch(line -> line.points().size() >= LEAST_POINTS);
        return isSweep ? Optional.of(new SweepCurve(field, texts.name(field), lines)) : Optional.empty();
    }

    private static List<Line> lines(Map<String, List<Point>> byName) {
        List<Line> lines = new ArrayList<>();
        byName.forEach((name, points) -> {
            points.sort(Comparator.comparingDouble(Point::value));
            lines.add(new Line(name, points));
        });
        return lines;
    }

    /** Either penalty alone, never both, with as much of each as makes a line. */
    private static boolean isStar(Selection selection) {
        Map<RecipeField, Integer> alone = new HashMap<>();
        for (ReportGroup group : selection.groups()) {
            Set<RecipeField> on = PENALTIES.stream()
                    .filter(field -> penalty(field, group) != 0)
                    .collect(Collectors.toSet());
            if (on.size() > 1) {
                return false;
            }
            on.forEach(field -> alone.merge(field, 1, Integer::sum));
        }
        return alone.size() == PENALTIES.size() && alone.values().stream().anyMatch(count -> count >= LEAST_POINTS - 1);
    }

    private static double penalty(RecipeField field, ReportGroup group) {
        return number(field.get(group.recipe())).orElseThrow();
    }

    private static SweepCurve penalties(Selection selection, ReportTexts texts) {
        Map<String, List<Point>> lines = new LinkedHashMap<>();
        for (RecipeField field : selection.axes()) {
            for (ReportGroup group : selection.groups()) {
                double value = penalty(field, group);
                boolean isControl = PENALTIES.stream().allMatch(each -> penalty(each, group) == 0);
                if (value != 0 || isControl) {
                    lines.computeIfAbsent(texts.name(field), name -> new ArrayList<>())
                            .add(new Point(value, group));
                }
            }
        }
        return new SweepCurve(selection.axes().get(0), texts.get("figure.lambda"), lines(lines));
    }

    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** All values along the axis. */
    double[] values() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::value)
                .distinct()
                .sorted()
                .toArray();
    }
}
