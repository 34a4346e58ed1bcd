package digitlab.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The best setting of a sweep lies at the end of a range of values: the best value may be beyond it, and the sweep has
 * found no optimum.
 *
 * @param best setting with the best mean
 * @param field at whose end it lies
 * @param value its value
 * @param isLargest whether it is the largest value, or else the smallest but for the control
 * @param metric by which it is the best
 */
public record GridEdge(Setting best, RecipeField field, String value, boolean isLargest, Metric metric) {
    private static final int FEWEST_VALUES = 3;

    /**
     * The edges in each block of settings. Settings are ranked by validation accuracy, or by test accuracy where no images
     * validate. The control, which is no step of a range, never is an edge; nor is one of less than three
     * values, or one that another setting equals.
     */
    static List<GridEdge> of(StudyResults results) {
        List<GridEdge> edges = new ArrayList<>();
        results.study().settings().stream()
                .map(Setting::block)
                .distinct()
                .forEach(block -> addEdges(edges, results, block));
        return edges;
    }

    private static void addEdges(List<GridEdge> edges, StudyResults results, String block) {
        List<Setting> settings = results.study().settings().stream()
                .filter(setting ->
                        setting.block().equals(block) && results.group(setting).isPresent())
                .toList();
        Metric validation = Metric.of(Measure.VALIDATION_ACCURACY);
        boolean isValidated = settings.stream()
                .anyMatch(setting -> mean(results, setting, validation).isPresent());
        Metric metric = isValidated ? validation : Metric.of(Measure.TEST_ACCURACY);
        Setting best = best(results, settings, metric);
        if (best == null) {
            return;
        }
        for (RecipeField field : best.values().keySet()) {
            TreeMap<Double, String> range = range(settings, field);
            String value = best.values().get(field);
            if (range.size() >= FEWEST_VALUES && range.containsValue(value)) {
                boolean isLargest = value.equals(range.lastEntry().getValue());
                if (isLargest || value.equals(range.firstEntry().getValue())) {
                    edges.add(new GridEdge(best, field, value, isLargest, metric));
                }
            }
        }
    }

    private static TreeMap<Double, String> range(List<Setting> settings, RecipeField field) {
        TreeMap<Double, String> range = new TreeMap<>();
        for (Setting setting : settings) {
            String value = setting.values().get(field);
            if (value != null && !new Variation(field, List.of(value)).isControl(value)) {
                Variation.number(value).ifPresent(number -> range.put(number, value));
            }
        }
        return range;
    }

    /** The setting with the highest mean; null if there is none, or several with the same. */
    private static @Nullable Setting best(StudyResults results, List<Setting> settings, Metric metric) {
        Setting best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (Setting setting : settings) {
            double mean = mean(results, setting, metric).orElse(Double.NaN);
            if (mean > highest) {
                best = setting;
                highest = mean;
            } else if (mean == highest) {
                best = null;
            }
        }
        return best;
    }

    private static Optional<Double> mean(StudyResults results, Setting setting, Metric metric) {
        return results.group(setting).flatMap(group -> group.summary(metric)).map(Interval::mean);
    }
}
