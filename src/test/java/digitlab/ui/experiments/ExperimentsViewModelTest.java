package digitlab.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Setting;
import digitlab.ui.session.FewImagesLab;
import digitlab.ui.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher's experiment, really trained, on a few images. */
final class ExperimentsViewModelTest {
    private static final String LESSON =
            """
            {"format": 1, "id": "two-epochs", "topic": "our-class",
             "title": {"en": "Two epochs"}, "question": {"en": "Are two epochs better than one?"},
             "predict": {"question": {"en": "The better one is …"}, "options": [{"en": "two"}, {"en": "one"}]},
             "blocks": [
               {"name": "one", "label": {"en": "one"}, "set": {"epochs": "1", "hidden": "8", "validation": "60"}},
               {"name": "two", "label": {"en": "two"}, "set": {"epochs": "2", "hidden": "8", "validation": "60"}}],
             "repeats": 2,
             "claims": [{"type": "difference", "text": {"en": "Two are better."}, "metric": "testAccuracy", "more": "two", "less": "one"}],
             "lesson": {"seed": 5, "hide": ["l1"], "lock": ["epochs"], "minutes": 3}}
            """;

    @TempDir
    Path folder;

    private FewImagesLab images;
    private Session session;
    private ExperimentsViewModel viewModel;

    @BeforeEach
    void open() {
        images = new FewImagesLab(folder);
        session = images.session();
        viewModel = new ExperimentsViewModel(session);
        session.experimentsOpenProperty().set(true);
    }

    @AfterEach
    void close() {
        images.close();
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("given.json"), text);
    }

    private void choose() throws Exception {
        viewModel.addFile(file(LESSON));
        assertEquals("", session.noticeProperty().get());
        assertEquals(
                "two-epochs",
                viewModel.selectedProperty().get().map(Experiment::id).orElse("none"));
    }

    private void await() throws InterruptedException {
        for (int i = 0; i < 3000 && session.studies().isAnyOpen(); i++) {
            Thread.sleep(20);
            session.pulse(0);
        }
        assertFalse(session.studies().isAnyOpen(), "the experiment should have ended");
    }

    @Test
    void theLibraryIsListedByTopicAndSearched() {
        assertEquals("Overfitting", viewModel.catalogue().topics().get(0).name());
        assertEquals(
                viewModel.catalogue().count(),
                viewModel.catalogue().topics().stream()
                        .mapToInt(topic -> topic.experiments().size())
                        .sum());
        viewModel.catalogue().searchProperty().set("dropout");
        assertTrue(viewModel.catalogue().topics().stream()
                .flatMap(topic -> topic.experiments().stream())
                .anyMatch(experiment -> experiment.id().equals("dropout-sweep")));
        viewModel.catalogue().searchProperty().set("no such thing");
        assertEquals(List.of(), viewModel.catalogue().topics());
    }

    @Test
    void thePageOpensAtTheExperimentThatWasOpenedAsAFileOrAtTheFirst() {
        assertEquals(
                viewModel.catalogue().topics().get(0).experiments().get(0),
                viewModel.selectedProperty().get().orElseThrow());
        session.experimentProperty().set("dropout-sweep");
        session.experimentsOpenProperty().set(false);
        var another = new ExperimentsViewModel(session);
        session.experimentsOpenProperty().set(true);
        assertEquals(
                "dropout-sweep", another.selectedProperty().get().orElseThrow().id());
    }

    @Test
    void nothingRunsBeforeSomebodyHasSaidWhatToExpect() throws Exception {
        choose();
        viewModel.run();
        assertFalse(session.studies().isAnyOpen());
        viewModel.expect("two");
        viewModel.expect("one");
        assertEquals(Optional.of("one"), viewModel.expectation());
        viewModel.run();
        await();
        assertEquals(4, viewModel.results().orElseThrow().count());
        viewModel.expect("two");
        assertEquals(Optional.of("one"), viewModel.expectation(), "with results to see, the answer stands");
        assertEquals(1, viewModel.claims().size());
        assertEquals(2, viewModel.claims().get(0).seeds());
        assertTrue(viewModel.isRun(viewModel.selectedProperty().get().orElseThrow()));
    }

    @Test
    void resultsOfEarlierTimesStayHiddenUntilThen() throws Exception {
        choose();
        viewModel.expect("two");
        viewModel.run();
        await();
        session = images.session();
        viewModel = new ExperimentsViewModel(session);
        session.experimentsOpenProperty().set(true);
        choose();
        assertEquals(4, viewModel.item().orElseThrow().results().count());
        assertEquals(Optional.empty(), viewModel.results());
        assertEquals(List.of(), viewModel.claims());
        assertEquals(Optional.empty(), viewModel.highest());
        viewModel.expect("one");
        assertEquals(4, viewModel.results().orElseThrow().count());
    }

    @Test
    void aQuickLookTakesATenthOfTheImagesAndTwoSeedsAtMost() throws Exception {
        choose();
        viewModel.repeatsProperty().set(9);
        viewModel.quickProperty().set(true);
        var study = viewModel.item().orElseThrow().study();
        assertEquals(List.of(5L, 6L), study.seeds());
        for (Setting setting : study.settings()) {
            assertEquals(0.1, setting.recipe().data().trainingFraction(), 0);
        }
    }

    @Test
    void aLessonGoesWithItsRecipe() throws Exception {
        choose();
        viewModel.openRecipe(viewModel.item().orElseThrow().study().settings().get(1));
        assertFalse(session.experimentsOpenProperty().get());
        assertEquals(5, session.recipe().recipe().seed());
        assertEquals(2, session.recipe().recipe().training().epochs());
        assertTrue(session.lessonProperty().get().hidden().contains(RecipeField.L1));
        assertTrue(session.lessonProperty().get().locked().contains(RecipeField.EPOCHS));
    }

    @Test
    void aFileThatIsNoExperimentIsRefusedWithItsReasonAndNotKept() throws Exception {
        viewModel.addFile(file(LESSON.replace("\"repeats\": 2", "\"repeats\": 0")));
        String notice = session.noticeProperty().get();
        assertTrue(notice.startsWith("given.json was not added: "), notice);
        assertTrue(notice.contains("repeats"), notice);
        assertFalse(Files.exists(folder.resolve("experiments").resolve("two-epochs.json")));
    }
}
