package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitlab.core.experiment.Claim;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExperimentJsonTest {
    private static final String MINIMAL =
            """
            {
              "format": 1,
              "id": "mine",
              "title": "Mine",
              "question": {"en": "Why?", "de": "Warum?"},
              "predict": {"question": "What?"},
              "blocks": [
                {"name": "l2", "label": "λ =", "vary": {"l2": "0,1e-3"}}
              ],
              "claims": [
                {"type": "difference", "text": "less", "metric": "gap", "more": "l2 l2=0", "less": "l2 l2=1e-3"}
              ],
              "lesson": {"seed": 7, "hide": ["dropout"], "lock": ["optimizer"], "minutes": 2.5}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void everyExperimentOfTheLibraryIsReadAndHasBothLanguages() {
        List<Experiment> experiments = ExperimentFolder.builtIn();
        assertEquals(20, experiments.size());
        for (Experiment experiment : experiments) {
            Stream.of(
                            Stream.of(
                                    experiment.title(),
                                    experiment.question(),
                                    experiment.prediction().question()),
                            experiment.prediction().options().stream(),
                            experiment.lookAt().stream(),
                            experiment.claims().stream().map(Claim::text),
                            experiment.study().settings().stream().map(Setting::label))
                    .flatMap(texts -> texts)
                    .forEach(text ->
                            assertEquals(Set.of("en", "de"), text.languages().keySet(), experiment.id()));
        }
    }

    @Test
    void everyTopicHasAGuideInBothLanguages() {
        for (Experiment experiment : ExperimentFolder.builtIn()) {
            String english =
                    ExperimentFolder.guide(experiment.topic(), Locale.ENGLISH).orElseThrow();
            String german =
                    ExperimentFolder.guide(experiment.topic(), Locale.GERMAN).orElseThrow();
            assertTrue(english.startsWith("# Lesson "), english);
            assertTrue(german.startsWith("# Stunde "), german);
            boolean isTaught =
                    english.contains("`" + experiment.id() + "`") && german.contains("`" + experiment.id() + "`");
            assertTrue(isTaught || experiment.id().equals("independent-figures"), experiment.id());
        }
        assertEquals(Optional.empty(), ExperimentFolder.guide("../experiments/list", Locale.ENGLISH));
    }

    @Test
    void theDropoutSweepTrainsTwentyTwoRatesAndTheControl() {
        Experiment experiment = ExperimentFolder.builtIn().stream()
                .filter(one -> one.id().equals("dropout-sweep"))
                .findFirst()
                .orElseThrow();
        List<String> rates = experiment.study().settings().stream()
                .filter(setting -> setting.block().equals("m2"))
                .map(setting -> RecipeField.DROPOUT.get(setting.recipe()))
                .toList();
        assertEquals(23, rates.size());
        assertEquals("0", rates.get(0));
        assertEquals("0.99", rates.get(22));
        assertTrue(experiment.study().settings().stream()
                .allMatch(setting -> RecipeField.HIDDEN.get(setting.recipe()).equals("8,16")));
    }

    @Test
    void whatIsNotSaidIsAsInTheBaseRecipe() {
        Experiment experiment = ExperimentJson.read(MINIMAL, "mine.json");
        assertEquals(3, experiment.repeats());
        assertEquals("λ = 1e-3", experiment.study().settings().get(1).label().english());
        assertEquals("Warum?", experiment.question().in(Locale.GERMAN));
        assertEquals(LocalText.of("Mine"), experiment.title());
        assertEquals(List.of(7L, 8L), experiment.study(2).seeds());
        assertEquals(Set.of(RecipeField.DROPOUT), experiment.lesson().hidden());
        assertEquals(Set.of(RecipeField.OPTIMIZER), experiment.lesson().locked());
        assertEquals(2.5, experiment.lesson().minutes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\": 1 | \"format\": 2 | mine.json, line 2, column 13: format is 2, but this version of Digit Lab reads 1; a newer one may have written it",
                "\"id\": \"mine\" | \"id\": \"My one\" | mine.json, line 3, column 9: id must be lower-case letters and digits with hyphens between, but is 'My one'",
                "\"title\": \"Mine\", | | mine.json, line 1, column 1: it has no field 'title'",
                "\"vary\": | \"vry\": | mine.json, line 8, column 44: blocks[0].vry is not a field that is known here; known are name, label, recipe, set, vary",
                "{\"l2\": \"0,1e-3\"} | {\"l3\": \"0,1e-3\"} | mine.json, line 8, column 52: field must be one of fraction, validation, label-noise, augmentation, hidden, activation, dropout, initializer, l1, l2, penalize-output, optimizer, learning-rate, warmup, batch-size, epochs, patience, seed, engine, threads, but is l3",
                "\"0,1e-3\" | \"0,much\" | mine.json, line 8, column 5: l2=much is no value of a recipe: l2 must be a number, but is 'much'",
                "\"metric\": \"gap\" | \"metric\": \"gab\" | mine.json, line 11, column 54: metric must be one of testAccuracy, testLoss, validationAccuracy, validationLoss, trainingAccuracy, trainingLoss, gap, lossGap, batchLossSd, weightNorm, sparsity, gradientNorm, epochs, seconds, parameters, drawingAccuracy, but is gab",
                "\"difference\" | \"distance\" | mine.json, line 11, column 14: claims[0].type must be one of difference, ordering, trend, best, always, figure, but is \"distance\"",
                "\"more\": \"l2 l2=0\" | \"more\": \"l1\" | mine.json, line 10, column 13: claims must be about runs of the experiment, but none is 'l1 {}'",
                "[\"dropout\"] | [\"drop\"] | mine.json, line 13, column 34: field must be one of fraction, validation, label-noise, augmentation, hidden, activation, dropout, initializer, l1, l2, penalize-output, optimizer, learning-rate, warmup, batch-size, epochs, patience, seed, engine, threads, but is drop",
            })
    void aMistakeIsToldWithItsLineAndReason(String right, String wrong, String expected) {
        String text = MINIMAL.replace(right, wrong == null ? "" : wrong);
        assertEquals(
                expected,
                assertThrows(FormatException.class, () -> ExperimentJson.read(text, "mine.json"))
                        .getMessage());
    }

    @Test
    void aFolderGivesWhatCanBeReadAndASentenceForWhatCannot() throws IOException {
        Files.writeString(folder.resolve("a.json"), MINIMAL);
        Files.writeString(folder.resolve("b.json"), "{");
        Files.writeString(folder.resolve("notes.txt"), "not looked at");
        ExperimentFolder read = ExperimentFolder.read(folder);
        assertEquals(
                List.of("mine"), read.experiments().stream().map(Experiment::id).toList());
        assertEquals(1, read.mistakes().size());
        assertTrue(
                read.mistakes().get(0).startsWith(folder.resolve("b.json") + ", line 1"),
                read.mistakes().get(0));
    }

    /** No schema validator is among the libraries; what the two must agree on is names. */
    @Test
    void theSchemaHasTheFieldsThatTheReaderKnows() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(ExperimentJson.class.getResourceAsStream("/digitlab/experiments/experiment.schema.json"));
        List<String> fields = new ArrayList<>();
        schema.at("/$defs/field/enum").forEach(field -> fields.add(field.asText()));
        assertEquals(Arrays.stream(RecipeField.values()).map(RecipeField::id).toList(), fields);
        assertKnown(schema, "", "format");
        assertKnown(schema.at("/properties/blocks/items"), "{\"name\": \"l2\",", "blocks[0]");
        assertKnown(schema.at("/properties/predict"), "{\"question\": \"What?\"", "predict");
        assertKnown(schema.at("/properties/lesson"), "{\"seed\": 7,", "lesson");
    }

    /** Puts a field that nobody knows into an object, and compares the names in the refusal with those of the schema. */
    private static void assertKnown(JsonNode object, String after, String path) {
        String wrong = after.isEmpty()
                ? MINIMAL.replaceFirst("\\{", "{\"unknown\": 1,")
                : MINIMAL.replace(after, after.replaceFirst("\\{", "{\"unknown\": 1, "));
        String refusal = String.valueOf(assertThrows(FormatException.class, () -> ExperimentJson.read(wrong, path))
                .getMessage());
        List<String> names = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(names::add);
        assertTrue(refusal.endsWith("known are " + String.join(", ", names)), refusal);
    }

    @Test
    void aFolderThatDoesNotExistIsEmpty() {
        assertEquals(List.of(), ExperimentFolder.read(folder.resolve("none")).experiments());
    }
}
