package digitlab.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StudyTest {
    private static Sweep sweep(String... variations) {
        return Sweep.of(
                RunSpec.DEFAULT, Stream.of(variations).map(Variation::parse).toList());
    }

    @Test
    void aGridHasEveryCombinationAndTheLastFieldVariesFastest() {
        List<Setting> settings = sweep("l2=0,1e-4", "optimizer=adam,rmsprop").settings();
        assertEquals(
                List.of(
                        "l2=0 optimizer=adam",
                        "l2=0 optimizer=rmsprop",
                        "l2=1e-4 optimizer=adam",
                        "l2=1e-4 optimizer=rmsprop"),
                settings.stream().map(Setting::name).toList());
        assertEquals(1e-4, settings.get(3).recipe().training().penalty().l2());
        assertEquals("rmsprop", settings.get(3).recipe().training().optimizer().id());
    }

    @Test
    void aLogarithmicRangeHasBothEndsAndEqualRatios() {
        assertEquals(
                List.of("1e-6", "1e-5", "1e-4", "0.001", "0.01", "0.1"),
                Variation.parse("l1=log:1e-6..1e-1:6").values());
        assertEquals(
                List.of("0.001", "0.00316", "0.01"),
                Variation.parse("l2=log:0.001..0.01:3").values());
    }

    @Test
    void valuesWithCommasAreSeparatedBySemicolons() {
        assertEquals(
                List.of("128", "512,256"), Variation.parse("hidden=128;512,256").values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l2=1e-4,1e-3 | 0,1e-4,1e-3",
                "l2=1e-4,0.0 | 1e-4,0.0",
                "dropout=0.5 | 0,0.5",
                "patience=1,3 | off,1,3",
                "augmentation=drawings | none,drawings",
                "optimizer=sgd,adam | sgd,adam",
                "epochs=5,10 | 5,10",
            })
    void theControlComesFirstUnlessItIsThereOrThereIsNone(String given, String expected) {
        assertEquals(
                expected, String.join(",", Variation.parse(given).withControl().values()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "l2 | what varies must be written field=value,value,…, such as l2=0,1e-4,1e-3, but is 'l2'",
                "l2=0,,1 | l2 must vary over values, but one of them is empty",
                "l2=0,1,0 | l2 must have each value once, but has 0, 1, 0",
                "l2=log:0..1:3 | first value must be a positive number, but is 0",
                "l2=log:1e-3..1:1 | count must be a whole number between 2 and 1000, but is 1",
                "l2=log:1e-3 | a logarithmic range must be written log:first..last:count, such as log:1e-6..1e-1:6, but is 'log:1e-3'",
                "l2=log:a..b:3 | a logarithmic range needs numbers, but is 'log:a..b:3'",
            })
    void whatCannotVaryIsRefusedWithASentence(String text, String expected) {
        assertEquals(
                expected,
                assertThrows(IllegalArgumentException.class, () -> Variation.parse(text))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed=1,2 | seed must not vary like a value: repeats train every setting with several seeds",
                "dropout=0.5,1.5 | dropout=1.5 is no value of a recipe: dropout must be at least 0 and less than 1, but is 1.5",
            })
    void aSweepOfWhatIsNoRecipeIsRefused(String text, String expected) {
        assertEquals(
                expected,
                assertThrows(IllegalArgumentException.class, () -> sweep(text).settings())
                        .getMessage());
    }

    @Test
    void everySettingIsTrainedWithEverySeedAndSeedsComeOneAfterTheOther() {
        Study study = Study.of("l2", sweep("l2=0,1e-4").settings(), 5, 2);
        assertEquals(
                List.of("l2: l2=0, 5", "l2: l2=1e-4, 5", "l2: l2=0, 6", "l2: l2=1e-4, 6"),
                study.units().stream()
                        .map(unit -> unit.name("l2") + ", " + unit.seed())
                        .toList());
    }

    @Test
    void settingsThatShareARecipeAreTrainedOnce() {
        Study study = Study.of("twice", sweep("l2=0.1,1e-1").settings(), 1, 1);
        assertEquals(1, study.units().size());
    }

    @Test
    void theVariedFieldsAreThoseInWhichRecipesDiffer() {
        Study study = Study.of("study", sweep("optimizer=sgd,adam", "epochs=5").settings(), 1, 1);
        assertEquals(List.of(RecipeField.OPTIMIZER, RecipeField.LEARNING_RATE), study.varied());
    }

    @ParameterizedTest
    @CsvSource({"l2-sweep: λ = 1e-3, l2-sweep", "My best: run, ", "784-128-10, ", "sweep: , "})
    void theNameOfARunTellsWhichStudyItWasMadeFor(String name, String study) {
        var provenance = new Provenance("", "", "", "", 1, "", Instant.EPOCH);
        var run = new Run("1", name, RunSpec.DEFAULT, provenance, RunState.RUNNING, List.of(), null, null);
        assertEquals(Optional.ofNullable(study), Study.idOf(run));
    }
}
