package digitlab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.core.experiment.Measure;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.lab.ReportSubject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SelectionTest {
    private static final RunSpec PLAIN = RunSpec.DEFAULT;
    private static final RunSpec PENALIZED = SampleRuns.recipe(Map.of(RecipeField.L2, "1e-3"));

    private static Selection selection(Run... runs) {
        return Selection.of(new ReportSubject.Chosen(List.of(runs)), new ReportTexts(Locale.ENGLISH));
    }

    private static List<String> names(Selection selection) {
        return selection.groups().stream().map(ReportGroup::name).toList();
    }

    @Test
    void runsThatDifferInTheSeedAreOneGroup() {
        Selection selection = selection(
                SampleRuns.run("plain", PLAIN.withSeed(1), 970),
                SampleRuns.run("L2", PENALIZED.withSeed(1), 960),
                SampleRuns.run("plain", PLAIN.withSeed(2).withThreads(2), 980));
        assertEquals(List.of("plain", "L2"), names(selection));
        assertEquals(0.975, selection.groups().get(0).mean(Measure.TEST_ACCURACY), 1e-12);
        assertEquals(List.of(RecipeField.L2), selection.varied());
    }

    @Test
    void groupsWithoutNamesOfTheirOwnAreCalledByWhatDiffers() {
        Selection selection =
                selection(SampleRuns.run("784-128-10", PLAIN, 970), SampleRuns.run("784-128-10", PENALIZED, 960));
        assertEquals(List.of("L2 0", "L2 0.001"), names(selection));
        assertEquals("0.001", selection.groups().get(1).shortName());
        assertEquals("L2", selection.shortNames());
    }

    @Test
    void namesThatAStudyGaveItsRunsAreNoNamesOfRecipes() {
        Selection selection = selection(
                SampleRuns.run("sweep, l2=0, seed 1", PLAIN, 970),
                SampleRuns.run("sweep, l2=1e-3, seed 1", PENALIZED, 960));
        assertEquals(List.of("L2 0", "L2 0.001"), names(selection));
    }

    @Test
    void anOptimizersOwnLearningRateIsNoFurtherAxis() {
        Selection selection = selection(
                SampleRuns.run("x", PLAIN, 970),
                SampleRuns.run("x", SampleRuns.recipe(Map.of(RecipeField.OPTIMIZER, "sgd")), 960));
        assertEquals(List.of(RecipeField.OPTIMIZER), selection.axes());
        assertEquals(List.of(RecipeField.OPTIMIZER, RecipeField.LEARNING_RATE), selection.varied());
        assertEquals(List.of("Optimizer adam", "Optimizer sgd"), names(selection));
    }

    @Test
    void aRunThatRepeatsAnotherIsNoFurtherEvidence() {
        Run first = SampleRuns.run("plain", PLAIN, 970);
        Run again = SampleRuns.run("again", PLAIN.withThreads(2), 970);
        Selection selection = selection(first, again);
        assertEquals(List.of(first), selection.runs());
        assertEquals(List.of(again), selection.doubles());
    }

    @Test
    void unfinishedRunsCountOnlyWhereThereAreNoOthers() {
        Run half = SampleRuns.interrupted("half", PLAIN.withSeed(9));
        Run whole = SampleRuns.run("whole", PLAIN, 970);
        assertEquals(List.of(whole), selection(half, whole).runs());
        assertEquals(List.of(half), selection(half, whole).unfinished());
        assertEquals(List.of(half), selection(half).runs());
    }

    @Test
    void nothingIsNoReport() {
        assertEquals(
                "a report needs at least one run, but there is none",
                assertThrows(IllegalArgumentException.class, SelectionTest::selection)
                        .getMessage());
    }
}
