package digitlab.store;

import digitlab.core.experiment.Claim;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.Lesson;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.Prediction;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Sweep;
import digitlab.core.experiment.Variation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an experiment's fields. */
final class ExperimentReader {
    private ExperimentReader() {}

    static Experiment read(LocatedJson json) {
        json.allow(
                "format",
                "id",
                "topic",
                "title",
                "question",
                "predict",
                "base",
                "blocks",
                "repeats",
                "lookAt",
                "claims",
                "lesson");
        LocatedJson format = json.required("format");
        if (format.wholeNumber() != ExperimentJson.FORMAT) {
            throw format.failure("is %d, but this version of Digit Lab reads %d; a newer one may have written it"
                    .formatted(format.wholeNumber(), ExperimentJson.FORMAT));
        }
        LocatedJson base = json.field("base");
        RunSpec recipe = base == null ? RunSpec.DEFAULT : RecipeReader.read(base);
        List<Sweep> blocks = json.required("blocks").elements().stream()
                .map(block -> block(block, recipe))
                .toList();
        List<Claim> claims =
                optionalList(json, "claims").stream().map(ClaimReader::read).toList();
        LocatedJson lesson = json.field("lesson");
        return json.build(() -> new Experiment(
                json.required("id").text(),
                json.text("topic", ""),
                text(json.required("title")),
                text(json.required("question")),
                prediction(json.required("predict")),
                blocks,
                json.wholeNumber("repeats", 3),
                optionalList(json, "lookAt").stream()
                        .map(ExperimentReader::text)
                        .toList(),
                claims,
                lesson == null ? Lesson.FREE : lesson(lesson)));
    }

    private static List<LocatedJson> optionalList(LocatedJson json, String name) {
        LocatedJson list = json.field(name);
        return list == null ? List.of() : list.elements();
    }

    /** A text in quotes, or an object of texts by language. */
    static LocalText text(LocatedJson json) {
        if (json.isText()) {
            return json.build(() -> LocalText.of(json.text()));
        }
        Map<String, String> languages = new LinkedHashMap<>();
        json.entries().forEach((language, text) -> languages.put(language, text.text()));
        return json.build(() -> new LocalText(languages));
    }

    private static Prediction prediction(LocatedJson json) {
        json.allow("question", "options");
        List<LocalText> options = optionalList(json, "options").stream()
                .map(ExperimentReader::text)
                .toList();
        return json.build(() -> new Prediction(text(json.required("question")), options));
    }

    private static Sweep block(LocatedJson json, RunSpec base) {
        json.allow("name", "label", "recipe", "set", "vary");
        LocatedJson recipe = json.field("recipe");
        RunSpec spec = recipe == null ? base : RecipeReader.read(recipe, base);
        for (Map.Entry<RecipeField, LocatedJson> value : fields(json, "set").entrySet()) {
            RunSpec before = spec;
            spec = value.getValue()
                    .build(() -> value.getKey().with(before, value.getValue().text()));
        }
        List<Variation> variations = new ArrayList<>();
        fields(json, "vary")
                .forEach((field, values) -> variations.add(values.build(() -> Variation.of(field, values.text()))));
        String name = json.required("name").text();
        LocatedJson label = json.field("label");
        RunSpec complete = spec;
        return json.build(() -> {
            Sweep sweep = new Sweep(name, label == null ? LocalText.of(name) : text(label), complete, variations);
            sweep.settings(); // refuses combinations that are no recipe, here, where they stand
            return sweep;
        });
    }

    /** The values of an object whose names are fields of a recipe. */
    static Map<RecipeField, LocatedJson> fields(LocatedJson json, String name) {
        Map<RecipeField, LocatedJson> fields = new LinkedHashMap<>();
        LocatedJson object = json.field(name);
        if (object != null) {
            object.entries().forEach((id, value) -> fields.put(value.build(() -> RecipeField.of(id)), value));
        }
        return fields;
    }

    private static Lesson lesson(LocatedJson json) {
        json.allow("seed", "hide", "lock", "minutes");
        LocatedJson seed = json.field("seed");
        LocatedJson minutes = json.field("minutes");
        return json.build(() -> new Lesson(
                seed == null ? null : seed.longNumber(),
                fieldNames(json, "hide"),
                fieldNames(json, "lock"),
                minutes == null ? null : minutes.number()));
    }

    private static Set<RecipeField> fieldNames(LocatedJson json, String name) {
        Set<RecipeField> fields = new HashSet<>();
        optionalList(json, name).forEach(one -> fields.add(one.build(() -> RecipeField.of(one.text()))));
        return fields;
    }
}
