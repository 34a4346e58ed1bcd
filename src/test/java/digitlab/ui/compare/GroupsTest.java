package digitlab.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.chart.Scale;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.PairedDifference;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.core.experiment.Sweep;
import digitlab.core.experiment.TestRuns;
import digitlab.core.experiment.Variation;
import digitlab.core.experiment.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comparisons of runs whose figures are known: of 1,000 test images, so and so many wrong. */
final class GroupsTest {
    /** Runs of a sweep with two seeds; the errors of each setting's seeds, setting by setting. */
    private static StudyResults results(List<String> variations, int[]... errors) {
        Study study = Study.of(
                "sweep",
                Sweep.of(
                                RunSpec.DEFAULT,
                                variations.stream().map(Variation::parse).toList())
                        .settings(),
                1,
                errors[0].length);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < errors.length; i++) {
            for (int seed = 1; seed <= errors[i].length; seed++) {
                runs.add(TestRuns.run(study.settings().get(i).recipe(seed), errors[i][seed - 1], 0.9));
            }
        }
        return new StudyResults(study, runs);
    }

    private static int[] errors(int... ofSeeds) {
        return ofSeeds;
    }

    private static StudyResults l2() {
        return results(List.of("l2=0,1e-4,1e-3,1e-2"), errors(50, 60), errors(40, 51), errors(49, 62), errors(80, 91));
    }

    private static Comparison compare(StudyResults results) {
        return Comparison.of(results, Measure.TEST_ACCURACY, null);
    }

    @Test
    void groupsAreComparedWithTheControlSeedBySeed() {
        Comparison comparison = compare(l2());
        assertTrue(comparison.isReference(0));
        assertNull(comparison.rows().get(0).difference());
        assertEquals(0.0095, difference(comparison).interval().mean(), 1e-12);
        assertEquals(
                List.of(Verdict.HOLDS, Verdict.INSIDE_THE_NOISE, Verdict.DOES_NOT_HOLD),
                List.of(comparison.verdict(1), comparison.verdict(2), comparison.verdict(3)));
        assertEquals(1, comparison.best());
    }

    @Test
    void withOneSeedNobodyCanTell() {
        assertEquals(
                Verdict.UNKNOWN,
                compare(results(List.of("l2=0,1e-3"), errors(50), errors(10))).verdict(1));
    }

    @Test
    void ofALossTheSmallerOneIsTheBetter() {
        Comparison comparison =
                Comparison.of(new StudyResults(l2().study(), lossRuns(l2().study())), Measure.VALIDATION_LOSS, null);
        assertEquals(Verdict.HOLDS, comparison.verdict(1));
        assertTrue(comparison.better(1).orElseThrow().interval().mean() > 0);
        assertTrue(difference(comparison).interval().mean() < 0);
    }

    /** Validation losses of 1 − accuracy. */
    private static List<Run> lossRuns(Study study) {
        List<Run> runs = new ArrayList<>();
        for (long seed : study.seeds()) {
            runs.add(TestRuns.run(study.settings().get(0).recipe(seed), 50, 0.90));
            runs.add(TestRuns.run(study.settings().get(1).recipe(seed), 50, 0.95 + 0.001 * seed));
        }
        return runs;
    }

    @Test
    void anyOtherGroupCanBeTheReference() {
        Comparison comparison = Comparison.of(l2(), Measure.TEST_ACCURACY, "l2=1e-3");
        assertTrue(comparison.isReference(2));
        assertFalse(comparison.isReference(0));
        assertEquals(Verdict.DOES_NOT_HOLD, comparison.verdict(3));
    }

    @Test
    void onlyFieldsThatDifferAreColumnsAndTheRateThatFollowsItsOptimiserIsNone() {
        assertEquals(List.of(RecipeField.L2), compare(l2()).varied());
        assertEquals(
                List.of(RecipeField.OPTIMIZER),
                compare(results(List.of("optimizer=sgd,adam"), errors(50), errors(40)))
                        .varied());
    }

    @Test
    void aSweepOverStrengthsIsALineOverALogarithmicAxisWithTheControlBeside() {
        SweepLines lines = SweepLines.of(compare(l2()), RecipeField::id).orElseThrow();
        assertEquals(Scale.LOG10, lines.scale());
        assertEquals(
                List.of(new SweepLines.Line(
                        "",
                        0,
                        List.of(
                                new SweepLines.Point(1e-4, 1),
                                new SweepLines.Point(1e-3, 2),
                                new SweepLines.Point(1e-2, 3)))),
                lines.lines());
    }

    @Test
    void eachCombinationOfTheOtherFieldsHasItsOwnLineAndItsOwnControl() {
        Comparison comparison = compare(results(
                List.of("fraction=0.5,1", "l2=0,1e-4,1e-3"),
                errors(60, 61),
                errors(50, 52),
                errors(55, 57),
                errors(40, 41),
                errors(30, 32),
                errors(35, 37)));
        SweepLines lines = SweepLines.of(comparison, RecipeField::id).orElseThrow();
        assertEquals(
                List.of("fraction 0.5", "fraction 1"),
                lines.lines().stream().map(SweepLines.Line::name).toList());
        assertEquals(
                List.of(0, 3),
                lines.lines().stream().map(SweepLines.Line::control).toList());
        assertEquals(0, comparison.rows().get(2).reference());
        assertEquals(3, comparison.rows().get(4).reference());
    }

    @Test
    void twoFieldsMakeATableWhateverTheirValuesAre() {
        FieldGrid grid = FieldGrid.of(compare(results(
                        List.of("optimizer=sgd,adam", "activation=relu,tanh"),
                        errors(50),
                        errors(51),
                        errors(40),
                        errors(41))))
                .orElseThrow();
        assertEquals(List.of("sgd", "adam"), grid.downValues());
        assertEquals(List.of("relu", "tanh"), grid.acrossValues());
        assertEquals(2, grid.row(1, 0));
        assertTrue(FieldGrid.of(compare(l2())).isEmpty());
    }

    @Test
    void beyondAnEdgeTheGridGoesOnAtTheSameRatio() {
        StudyResults results =
                results(List.of("l2=0,1e-4,1e-3,1e-2"), errors(50, 60), errors(40, 51), errors(30, 42), errors(20, 31));
        StudyResults validated = new StudyResults(results.study(), rising(results.study()));
        GridExtension extension =
                GridExtension.of(validated, validated.edges().get(0)).orElseThrow();
        assertEquals(List.of("0.1", "1"), extension.values());
        assertEquals(
                List.of("l2=0", "l2=1e-4", "l2=1e-3", "l2=1e-2", "l2=0.1", "l2=1"),
                extension.study().settings().stream().map(Setting::name).toList());
        assertEquals(
                0.1,
                extension
                        .study()
                        .settings()
                        .get(4)
                        .recipe()
                        .training()
                        .penalty()
                        .l2());
    }

    /** The larger the value, the better the validation. */
    private static List<Run> rising(Study study) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < study.settings().size(); i++) {
            for (long seed : study.seeds()) {
                runs.add(TestRuns.run(study.settings().get(i).recipe(seed), 50, 0.9 + 0.01 * i));
            }
        }
        return runs;
    }

    @Test
    void beyondTheLargestDropoutThereIsNothing() {
        Study study = Study.of(
                "sweep",
                Sweep.of(RunSpec.DEFAULT, List.of(Variation.parse("dropout=0,0.5,0.7,0.9")))
                        .settings(),
                1,
                2);
        var results = new StudyResults(study, rising(study));
        assertTrue(GridExtension.of(results, results.edges().get(0)).isEmpty());
    }

    @Test
    void chosenRunsThatDifferInTheSeedAloneAreOneGroup() {
        RunSpec other = RecipeField.L2.with(RunSpec.DEFAULT, "0.01");
        List<Run> runs = Stream.of(
                        TestRuns.run(RunSpec.DEFAULT.withSeed(1), 50, 0.9),
                        TestRuns.run(RunSpec.DEFAULT.withSeed(2), 52, 0.9),
                        TestRuns.run(other.withSeed(1), 60, 0.9))
                .toList();
        Comparison comparison = compare(ChosenRuns.of(runs, RecipeField::id).orElseThrow());
        assertEquals(2, comparison.rows().size());
        assertEquals(2, comparison.rows().get(0).group().runs().size());
        assertEquals("l2 0", comparison.rows().get(0).setting().name());
        assertEquals("run", comparison.rows().get(1).setting().name());
        assertEquals(-0.01, difference(comparison).interval().mean(), 1e-12);
        assertTrue(ChosenRuns.of(List.of(), RecipeField::id).isEmpty());
    }

    /** Of the second group from the reference. */
    private static PairedDifference difference(Comparison comparison) {
        return Objects.requireNonNull(comparison.rows().get(1).difference());
    }
}
