package digitlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.RecipeField;
import digitlab.ui.session.Session;
import digitlab.ui.session.StudyItem;
import digitlab.ui.session.StudyState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways of a class through experiments and sweeps, with the mouse. */
final class StudyPathsTest {
    /** A hundredth of the images, and a claim that no chance can turn. */
    private static final String LESSON =
            """
            {"format": 1, "id": "few-epochs", "topic": "optimisation",
             "title": {"en": "Few epochs"}, "question": {"en": "Are four epochs better than one?"},
             "predict": {"question": {"en": "The better one is …"}, "options": [{"en": "one"}, {"en": "four, by far"}]},
             "blocks": [
               {"name": "one", "label": {"en": "one epoch"}, "set": {"epochs": "1", "fraction": "0.01", "hidden": "8"}},
               {"name": "four", "label": {"en": "four epochs"}, "set": {"epochs": "4", "fraction": "0.01", "hidden": "8"}}],
             "repeats": 3,
             "claims": [{"type": "difference", "text": {"en": "Four are better."}, "metric": "testAccuracy", "more": "four", "less": "one"}],
             "lookAt": [{"en": "The ends of the curves."}],
             "lesson": {"seed": 5, "lock": ["epochs"]}}
            """;

    @TempDir
    Path folder;

    private TestWindow window;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        window = TestWindow.open(folder);
        session = window.session;
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void addTheLesson() throws IOException {
        window.robot.clickOn("#experiments-button");
        window.answers.answer(Files.writeString(folder.resolve("lesson.json"), LESSON));
        window.robot.clickOn("#add-experiment");
        window.await(
                "the teacher's experiment",
                () -> window.shows("experiment-title")
                        && window.text("experiment-title").equals("Few epochs"));
        assertTrue(Files.exists(folder.resolve("experiments").resolve("few-epochs.json")));
    }

    private void awaitEnd(StudyItem item) {
        window.await("the end of " + item.title(), () -> item.state() == StudyState.ENDED);
        assertEquals(List.of(), item.results().missing());
    }

    @Test
    void anExperimentIsChosenPredictedRunComparedAndReported() throws Exception {
        addTheLesson();
        assertTrue(window.<Button>find("experiment-run").isDisabled(), "first say what you expect");

        window.robot.clickOn("#expect-1");
        assertFalse(window.<Button>find("experiment-run").isDisabled());
        window.robot.clickOn("#experiment-run");
        window.await("its study", () -> !session.studies().items().isEmpty());
        awaitEnd(session.studies().items().get(0));
        Label verdict = window.robot.lookup("#claims .chip").query();
        assertEquals("holds", verdict.getText());

        window.robot.clickOn("#experiment-compare");
        window.await("the comparison", () -> window.shows("compare-kind-bands"));
        window.robot.clickOn("#compare-kind-bands");
        assertEquals(2, window.<TableView<?>>find("groups").getItems().size());
        String curves = window.<Node>find("compare-picture").getAccessibleText();
        assertTrue(curves.contains("one epoch") && curves.contains("four epochs"), curves);

        window.robot.clickOn("#experiments-button");
        Path reports = Files.createDirectory(folder.resolve("reports"));
        window.answers.answer(reports);
        window.robot.clickOn("#experiment-report");
        window.await("the report", () -> window.pages.size() == 1);
        Path page = window.pages.get(0);
        assertEquals(reports.resolve("few-epochs").resolve("report.html"), page);
        String text = Files.readString(page);
        for (String part : List.of("Few epochs", "four, by far", "Four are better.", "holds", "<svg")) {
            assertTrue(text.contains(part), part);
        }
        window.await("news of it", () -> window.text("news").equals("The report is in " + page));
        window.doOnFxThread(() -> session.languageProperty().set(Locale.GERMAN));
        assertEquals("Der Bericht liegt in " + page, window.text("news"));
        window.robot.clickOn("#close-news");
        assertFalse(window.shows("news"));
    }

    @Test
    void tickingAQuickLookLeavesTheButtonToRunItWhereItIs() {
        window.robot.clickOn("#experiments-button");
        window.await("the experiments", () -> window.shows("experiment-run"));
        Node run = window.find("experiment-run");
        Bounds before = window.onFxThread(() -> run.localToScene(run.getBoundsInLocal()));
        String cost = window.text("experiment-cost");
        window.robot.clickOn("#experiment-quick");
        assertNotEquals(cost, window.text("experiment-cost"));
        assertEquals(before, window.onFxThread(() -> run.localToScene(run.getBoundsInLocal())));
    }

    @Test
    void aLessonsLocksShowInTheRecipeAndEndWithAClick() throws Exception {
        addTheLesson();
        window.robot.clickOn("#experiment-recipe");
        window.await("the lesson", () -> window.shows("lesson"));
        TextField epochs = window.find("epochs");
        assertTrue(epochs.isDisabled());
        window.robot.clickOn("#end-lesson");
        assertFalse(window.shows("lesson"));
        assertFalse(epochs.isDisabled());
        assertEquals(5, session.recipe().recipe().seed(), "the recipe stays");
    }

    @Test
    void aSweepIsDraftedBegunAndCompared() {
        window.robot.clickOn("#tab-compare");
        window.await("the tab", () -> window.shows("compare-sweep"));
        window.robot.clickOn("#compare-sweep");
        window.await("the dialog", () -> window.shows("sweep-dialog"));
        TextField values = window.find("sweep-first-values");
        type(values, "0, 1e-3, what");
        window.await("what is wrong", () -> window.text("sweep-problem").contains("what"));
        assertTrue(window.<Button>find("sweep-begin").isDisabled());
        type(values, "0, 1e-3, 1e-2");
        Spinner<Integer> repeats = window.find("sweep-repeats");
        window.doOnFxThread(() -> repeats.getValueFactory().setValue(2));
        window.await("no more", () -> window.text("sweep-problem").isEmpty());
        assertTrue(window.text("sweep-summary").contains("6"), window.text("sweep-summary"));

        window.robot.clickOn("#sweep-begin");
        window.await("the sweep", () -> !session.studies().items().isEmpty());
        StudyItem sweep = session.studies().items().get(0);
        awaitEnd(sweep);
        assertEquals(Optional.of(sweep), session.studies().shownProperty().get());
        assertEquals(List.of(RecipeField.L2), sweep.study().varied());
        assertTrue(window.shows("compare-kind-curve"));
        assertEquals(3, window.<TableView<?>>find("groups").getItems().size());
        assertFalse(window.text("verdict").isEmpty());
    }

    private void type(TextField field, String text) {
        window.robot.clickOn(field);
        window.robot.push(KeyCode.CONTROL, KeyCode.A);
        window.robot.write(text, 0);
    }

    @Test
    void theLibraryIsWalkedThroughAndSearchedWithTheKeyboard() {
        window.robot.clickOn("#experiments-button");
        window.await("the library", () -> window.shows("experiment-title"));
        String first = window.text("experiment-title");
        ListView<?> list = window.find("experiment-list");
        window.doOnFxThread(list::requestFocus);
        window.robot.push(KeyCode.DOWN);
        window.await("the next", () -> !window.text("experiment-title").equals(first));
        type(window.find("experiment-search"), "batch-size");
        window.await("a topic and its only experiment", () -> list.getItems().size() == 2);
    }
}
