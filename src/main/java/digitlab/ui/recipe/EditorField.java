package digitlab.ui.recipe;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A part of the recipe that is typed or switched: those of {@link RecipeField}, and the finer ones that only the editor
 * knows.
 *
 * @param id in texts, and of the input
 * @param reader what the recipe says
 * @param writer the recipe with another value; throws an {@link IllegalArgumentException} with a sentence for people
 */
record EditorField(String id, Function<RunSpec, String> reader, BiFunction<RunSpec, String, RunSpec> writer) {
    static EditorField of(RecipeField field) {
        return new EditorField(field.id(), field::get, field::with);
    }

    /** A number. */
    static EditorField number(
            String id, String name, Function<RunSpec, Double> reader, BiFunction<RunSpec, Double, RunSpec> writer) {
        return new EditorField(
                id,
                spec -> RecipeField.number(reader.apply(spec)),
                (spec, text) -> writer.apply(spec, parse(name, text)));
    }

    /** Yes or no, as {@code true} or {@code false}. */
    static EditorField flag(
            String id, Function<RunSpec, Boolean> reader, BiFunction<RunSpec, Boolean, RunSpec> writer) {
        return new EditorField(
                id,
                spec -> reader.apply(spec).toString(),
                (spec, text) -> writer.apply(spec, Boolean.parseBoolean(text)));
    }

    /** A decimal point or a decimal comma, as people type it. */
    static double parse(String name, String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " must be a number, but is " + (text.isBlank() ? "empty" : "'" + text + "'"), e);
        }
    }
}
