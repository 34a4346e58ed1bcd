package digitlab.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.Lesson;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.ui.session.FewImagesLab;
import digitlab.ui.session.Session;
import digitlab.ui.session.StudyItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps that are really trained, on a few images. */
final class CompareViewModelTest {
    @TempDir
    Path folder;

    private FewImagesLab images;
    private Session session;
    private CompareViewModel viewModel;

    @BeforeEach
    void open() {
        images = new FewImagesLab(folder);
        look();
    }

    private void look() {
        session = images.session();
        viewModel = new CompareViewModel(session);
        viewModel.activeProperty().set(true);
    }

    @AfterEach
    void close() {
        images.close();
    }

    /** Frames go by until nothing trains. */
    private void await() throws InterruptedException {
        for (int i = 0; i < 3000 && session.studies().isAnyOpen(); i++) {
            Thread.sleep(20);
            session.pulse(0);
        }
        assertFalse(session.studies().isAnyOpen(), "the sweep should have ended");
    }

    private StudyItem sweep(String values, int repeats) throws InterruptedException {
        var draft = new SweepDraft(viewModel);
        draft.firstValuesProperty().set(values);
        draft.repeatsProperty().set(repeats);
        draft.begin();
        await();
        return viewModel.study().orElseThrow();
    }

    private Comparison comparison() {
        return viewModel.comparisonProperty().get().orElseThrow();
    }

    @Test
    void aSweepShowsItsGroupsAsACurveAndStaysOutOfTheListOfRuns() throws Exception {
        StudyItem item = sweep("1e-4, 1e-3, 1e-2", 2);
        assertEquals(8, item.results().count());
        assertEquals(4, comparison().rows().size());
        assertTrue(comparison().isReference(0), "the control was added and comes first");
        assertEquals(Kind.CURVE, viewModel.kindProperty().get());
        assertEquals(0, session.runs().size());

        look();
        assertEquals(0, session.runs().size());
        assertEquals(8, session.studies().runs().size());
    }

    @Test
    void aRunOfASweepGetsIntoTheListWhenSomebodyWantsToSeeIt() throws Exception {
        sweep("1e-3", 1);
        viewModel.showRun(1);
        assertEquals(1, session.runs().size());
        assertEquals(session.runs().get(0), session.focusedProperty().get().orElseThrow());
        assertEquals(1e-3, session.runs().get(0).spec().training().penalty().l2());
    }

    @Test
    void moreSeedsAreTrainedForTheChosenGroupAndItsControlAlone() throws Exception {
        sweep("1e-4, 1e-3", 1);
        viewModel.choose(2);
        assertEquals(Comparison.REPEATS - 1, viewModel.moreSeeds().getAsInt());
        viewModel.runMoreSeeds();
        await();
        assertEquals(
                List.of(5, 1, 5),
                comparison().rows().stream()
                        .map(row -> row.group().runs().size())
                        .toList());
        assertEquals(
                "l2=1e-3",
                comparison().rows().get(viewModel.chosenRow()).setting().name());
    }

    @Test
    void oneRecipeIsRepeatedToSeeHowLargeNoiseIs() throws Exception {
        images.train("only one");
        look();
        assertEquals(1, comparison().rows().size());
        viewModel.repeat();
        await();
        assertEquals(
                Comparison.REPEATS, comparison().rows().get(0).group().runs().size());
    }

    @Test
    void whatCannotBeSweptIsSaidInASentence() {
        var draft = new SweepDraft(viewModel);
        draft.firstValuesProperty().set("1e-4, much");
        assertEquals(Optional.empty(), draft.studyProperty().get());
        assertEquals(
                "l2=much is no value of a recipe: l2 must be a number, but is 'much'",
                draft.problemProperty().get());
        draft.firstValuesProperty().set("1e-4");
        assertEquals("", draft.problemProperty().get());
        assertEquals(2, draft.studyProperty().get().orElseThrow().settings().size());
    }

    @Test
    void whatATeacherLocksCannotBeSwept() {
        session.lessonProperty().set(new Lesson(7L, Set.of(RecipeField.L1), Set.of(RecipeField.EPOCHS), null));
        var draft = new SweepDraft(viewModel);
        assertFalse(draft.fields().contains(RecipeField.L1));
        assertFalse(draft.fields().contains(RecipeField.EPOCHS));
        assertTrue(draft.fields().contains(RecipeField.L2));
        draft.repeatsProperty().set(2);
        assertEquals(List.of(7L, 8L), draft.studyProperty().get().orElseThrow().seeds());
    }

    @Test
    void everySuggestionIsASweepOfTheUsualRecipe() {
        var draft = new SweepDraft(viewModel);
        for (RecipeField field : draft.fields()) {
            draft.firstProperty().set(field);
            boolean isLarge = field == RecipeField.VALIDATION; // larger than the few images here
            assertTrue(
                    isLarge || draft.studyProperty().get().isPresent(),
                    () -> field + ": " + draft.problemProperty().get());
        }
    }

    @Test
    void disagreementsAreThoseOfTwoRunsWithTheSameSeed() throws Exception {
        sweep("1e-1", 2);
        viewModel.choose(1);
        List<Run> pair = viewModel.pair().orElseThrow();
        assertEquals(pair.get(0).spec().seed(), pair.get(1).spec().seed());
        Disagreement found = Disagreement.of(session.lab(), pair.get(0), pair.get(1));
        assertEquals(
                found.images().count(),
                found.bothRight()
                        + found.onlyFirst().size()
                        + found.onlySecond().size()
                        + found.neither());
        double first = Optional.ofNullable(pair.get(0).result())
                        .map(RunResult::test)
                        .orElseThrow()
                        .accuracy()
                * found.images().count();
        assertEquals(first, found.bothRight() + found.onlyFirst().size(), 1e-9);
    }

    @Test
    void everyImageIsCountedOnItsSide() {
        var images = new LabelledImages(new byte[4 * LabelledImages.PIXELS], new byte[] {0, 1, 2, 3});
        Disagreement found = Disagreement.of(images, new int[] {0, 1, 7, 7}, new int[] {0, 5, 2, 7});
        assertEquals(1, found.bothRight());
        assertEquals(1, found.neither());
        assertEquals(List.of(new Disagreement.Answered(1, 1, 5)), found.onlyFirst());
        assertEquals(List.of(new Disagreement.Answered(2, 2, 7)), found.onlySecond());
        assertEquals(1, found.test().pValue());
    }
}
