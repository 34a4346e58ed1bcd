package digitlab.ui.compare;

import digitlab.core.experiment.GridEdge;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.core.experiment.Variation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Two further values beyond the edge of a grid.
 *
 * @param values that are new
 * @param study the same with them
 */
record GridExtension(List<String> values, Study study) {
    private static final int STEPS = 2;

    GridExtension {
        values = List.copyOf(values);
    }

    /** The extension at an edge; empty if no recipe can have the next value. */
    static Optional<GridExtension> of(StudyResults results, GridEdge edge) {
        Study study = results.study();
        List<Double> known = values(study, edge);
        if (known.size() < 2) {
            return Optional.empty();
        }
        int end = edge.isLargest() ? known.size() - 1 : 0;
        int before = edge.isLargest() ? end - 1 : 1;
        List<String> fresh = new ArrayList<>();
        List<Setting> settings = new ArrayList<>(study.settings());
        double value = known.get(end);
        for (int i = 0; i < STEPS; i++) {
            value = next(value, known.get(before), known.get(end));
            Optional<Setting> setting = setting(edge, RecipeField.number(value));
            if (setting.isEmpty()) {
                break;
            }
            fresh.add(RecipeField.number(value));
            settings.add(setting.get());
        }
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new GridExtension(fresh, new Study(study.id(), settings, study.seeds())));
    }

    private static List<Double> values(Study study, GridEdge edge) {
        TreeSet<Double> values = new TreeSet<>();
        for (Setting setting : study.settings()) {
            String text = setting.block().equals(edge.best().block())
                    ? setting.values().get(edge.field())
                    : null;
            OptionalDouble number = text == null ? OptionalDouble.empty() : Variation.number(text);
            boolean isControl = text != null && new Variation(edge.field(), List.of(text)).isControl(text);
            if (number.isPresent() && !isControl) {
                values.add(number.getAsDouble());
            }
        }
        return List.copyOf(values);
    }

    /** At the same ratio where the last ones were at least doubled, else at the same distance; rounded to read well. */
    private static double next(double value, double before, double end) {
        double ratio = end / before;
        boolean byFactors = ratio >= 2 || ratio <= 0.5;
        double next = byFactors ? value * ratio : value + (end - before);
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.2e", next));
    }

    private static Optional<Setting> setting(GridEdge edge, String value) {
        Setting best = edge.best();
        try {
            RunSpec recipe = edge.field().with(best.recipe(), value);
            Map<RecipeField, String> values = new LinkedHashMap<>(best.values());
            values.put(edge.field(), value);
            Map<String, String> labels = new LinkedHashMap<>();
            best.label()
                    .languages()
                    .forEach((language, text) -> labels.put(language, replaced(text, edge.value(), value)));
            String old = edge.field().id() + "=" + edge.value();
            String name = replaced(best.name(), old, edge.field().id() + "=" + value);
            return Optional.of(new Setting(name, new LocalText(labels), best.block(), values, recipe));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // there is nothing beyond, such as a dropout of 1
        }
    }

    /** The last occurrence: a label ends in its value. */
    private static String replaced(String text, String old, String fresh) {
        int at = text.lastIndexOf(old);
        return at < 0 ? text + " " + fresh : text.substring(0, at) + fresh + text.substring(at + old.length());
    }
}
