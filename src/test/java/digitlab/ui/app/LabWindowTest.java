package digitlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.TestLabs;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.Evaluation;
import digitlab.core.network.Parameters;
import digitlab.core.training.StopReason;
import digitlab.lab.Settings;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.RunStatus;
import digitlab.ui.session.Session;
import digitlab.ui.session.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabWindowTest {
    @TempDir
    Path folder;

    private TestWindow window;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        open(folder);
    }

    private void open(Path place) throws Exception {
        window = TestWindow.open(place);
        session = window.session;
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void type(String field, String text) {
        TextField entry = window.find(field);
        window.doOnFxThread(entry::requestFocus); // scrolls to it
        window.robot.push(KeyCode.CONTROL, KeyCode.A);
        window.robot.write(text, 0);
    }

    @Test
    void whatCannotBeIsSaidUnderItsFieldAndWhatCanBeBecomesTheRecipe() {
        type("batch-size", "0");
        window.await("the message", () -> window.find("batch-size-error").isVisible());
        assertTrue(window.text("batch-size-error").contains("batch size must be"), window.text("batch-size-error"));
        assertEquals(32, session.recipe().recipe().training().batchSize());

        type("batch-size", "64");
        window.await("no message", () -> !window.find("batch-size-error").isVisible());
        assertEquals(64, session.recipe().recipe().training().batchSize());

        window.robot.clickOn("#undo");
        window.await("undone", () -> session.recipe().recipe().training().batchSize() == 32);
    }

    @Test
    void aRecipeIsCopiedAsTextAndPastedAgain() {
        RunSpec wide = RecipeField.HIDDEN.with(TestWindow.QUICK, "300");
        window.doOnFxThread(() -> session.recipe().change(wide));
        menu("recipe-copy");
        menu("recipe-reset");
        window.await(
                "the default", () -> session.recipe().recipe().equals(RunSpec.DEFAULT.withThreads(wide.threads())));
        menu("recipe-paste");
        window.await("the copied one", () -> session.recipe().recipe().equals(wide));
    }

    private void menu(String item) {
        window.robot.clickOn("#recipe-text");
        window.robot.clickOn("#" + item);
    }

    @Test
    void trainingARecipeShowsItsRunItsCurveAndItsWeights() {
        window.robot.clickOn("#train");
        window.await("a run", () -> session.runs().size() == 1);
        RunItem run = session.runs().get(0);
        window.await("its end", () -> run.status() == RunStatus.FINISHED);
        assertEquals(2, run.curve().size());
        double accuracy = run.resultProperty()
                .get()
                .map(RunResult::test)
                .map(Evaluation::accuracy)
                .orElse(0.0);
        assertTrue(accuracy > 0.5, () -> "500 images teach more than " + accuracy);
        TableView<?> table = window.find("runs");
        assertEquals(1, table.getItems().size());
        assertFalse(window.robot
                .lookup("#curves-empty")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        window.doOnFxThread(() -> session.questionProperty().set("tab-weights"));
        window.await(
                "weights", () -> session.weights().parametersProperty().get().isPresent());
    }

    @Test
    void aRunThatIsStoppedInTheMiddleKeepsItsEpochs() {
        window.doOnFxThread(() ->
                session.recipe().change(RecipeField.EPOCHS.with(session.recipe().recipe(), "500")));
        window.robot.clickOn("#train");
        window.await(
                "an epoch",
                () -> !session.runs().isEmpty()
                        && !session.runs().get(0).curve().isEmpty());
        RunItem run = session.runs().get(0);
        window.robot.clickOn("#pause");
        window.await("a pause", () -> run.status() == RunStatus.PAUSED);
        window.robot.clickOn("#stop");
        window.await("the end", () -> run.status() == RunStatus.FINISHED);
        assertEquals(
                StopReason.CANCELLED, run.resultProperty().get().orElseThrow().stopReason());
        int epochs = run.curve().size();
        assertTrue(epochs >= 1 && epochs < 500, () -> "kept " + epochs);
    }

    @Test
    void twoRunsAreComparedByWhatTheyDifferIn() {
        window.train(TestWindow.QUICK, "control");
        window.train(TestWindow.change(TestWindow.QUICK, RecipeField.L2, "0.01"), "with l2");
        TableView<?> table = window.find("runs");
        window.doOnFxThread(() -> table.getSelectionModel().selectAll());
        window.await("the difference", () -> window.text("run-difference").contains("L2"));
        assertTrue(table.getColumns().stream().anyMatch(column -> column.getUserData() == RecipeField.L2));
        assertTrue(session.runs().stream().allMatch(run -> run.visibleProperty().get()));
    }

    @Test
    void theTimeSliderTakesTheWeightsBackToAnEarlierEpoch() {
        window.train(TestWindow.change(TestWindow.QUICK, RecipeField.EPOCHS, "3"), "three");
        window.doOnFxThread(() -> session.questionProperty().set("tab-weights"));
        window.await(
                "weights", () -> session.weights().parametersProperty().get().isPresent());
        String newest =
                session.weights().parametersProperty().get().orElseThrow().sha256();
        Slider time = window.find("time");
        window.doOnFxThread(time::requestFocus);
        window.robot.push(KeyCode.LEFT);
        window.robot.push(KeyCode.LEFT);
        window.await("epoch 1", () -> session.epochProperty().get() == 1);
        window.await("other weights", () -> session.weights()
                .parametersProperty()
                .get()
                .filter(then -> !then.sha256().equals(newest))
                .isPresent());
        assertTrue(window.text("time-label").contains("1"), window.text("time-label"));
        window.robot.push(KeyCode.LEFT);
        String untrained = Parameters.initial(TestWindow.QUICK.network(), TestWindow.QUICK.seed())
                .sha256();
        window.await("the weights before training", () -> session.weights()
                .parametersProperty()
                .get()
                .filter(then -> then.sha256().equals(untrained))
                .isPresent());
        window.robot.push(KeyCode.END);
        window.await("back", () -> session.epochProperty().get() == Session.LIVE);
    }

    @Test
    void themeAndLanguageChangeAtOnce() {
        assertEquals("Train", window.text("train"));
        window.robot.clickOn("#language");
        window.await("German", () -> window.text("train").equals("Trainieren"));
        assertEquals(Locale.GERMAN, session.languageProperty().get());
        List<String> light =
                List.copyOf(window.find("panels").getScene().getRoot().getStylesheets());
        window.robot.clickOn("#theme");
        window.await("dark", () -> session.themeProperty().get() == Theme.DARK);
        assertNotEquals(light, window.find("panels").getScene().getRoot().getStylesheets());
    }

    @Test
    void theKeyboardAloneTrainsLooksAndPresents() {
        window.robot.push(KeyCode.F5);
        window.await(
                "a run",
                () -> !session.runs().isEmpty() && session.runs().get(0).status() == RunStatus.FINISHED);
        TabPane questions = window.find("questions");
        Tab second = questions.getTabs().get(1);
        window.robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await("the second tab", second::isSelected);
        window.robot.push(KeyCode.F11);
        window.await(
                "no recipe",
                () -> window.robot.lookup("#recipe-panel").tryQuery().isEmpty());
        window.robot.push(KeyCode.ESCAPE);
        window.await(
                "the recipe",
                () -> window.robot.lookup("#recipe-panel").tryQuery().isPresent());
    }

    @Test
    void panelsFoldAndAreArrangedAgainAsTheyWere() {
        window.robot.clickOn("#fold-recipe");
        window.await(
                "a rail", () -> window.robot.lookup("#unfold-recipe").tryQuery().isPresent());
        Settings settings = TestLabs.settings(folder);
        window.doOnFxThread(() -> window.remember(settings));
        assertEquals(Optional.empty(), settings.save());
        window.robot.clickOn("#unfold-recipe");
        window.await(
                "no rail",
                () -> window.robot.lookup("#unfold-recipe").tryQuery().isEmpty());
        window.doOnFxThread(() -> window.restore(TestLabs.settings(folder)));
        window.await(
                "a rail again",
                () -> window.robot.lookup("#unfold-recipe").tryQuery().isPresent());
    }

    @Test
    void whatWasLeftUnfinishedIsOfferedAtTheNextStartAndGoesOn() throws Exception {
        RunItem run = window.onFxThread(
                () -> session.train(TestWindow.change(TestWindow.QUICK, RecipeField.EPOCHS, "40"), "long"));
        window.onFxThread(() -> session.train(TestWindow.QUICK, "waits"));
        window.await("an epoch", () -> !run.curve().isEmpty());
        window.close();
        int kept = run.curve().size();

        open(folder);
        window.await("both runs", () -> session.runs().size() == 2);
        assertTrue(session.runs().stream().allMatch(found -> found.status() == RunStatus.INTERRUPTED));
        window.robot.clickOn("#continue-interrupted");
        window.await("the end", () -> session.runs().stream().allMatch(r -> r.status() == RunStatus.FINISHED));
        assertEquals(
                List.of(2, 40),
                session.runs().stream().map(r -> r.curve().size()).sorted().toList());
        assertTrue(kept < 40, () -> "it was to be interrupted, but had " + kept + " epochs");
    }

    @Test
    void settingsThatCannotBeReadAreNamedAndLeftAlone() throws Exception {
        Files.writeString(folder.resolve("last-recipe.json"), "{ \"data\": 3 }");
        Settings settings = TestLabs.settings(folder);
        assertEquals(1, settings.problems().size());
        assertTrue(
                settings.problems().get(0).contains("last-recipe.json, line 1"),
                settings.problems().get(0));
        settings.setRecipe(TestWindow.QUICK);
        assertEquals(Optional.empty(), settings.save());
        assertEquals("{ \"data\": 3 }", Files.readString(folder.resolve("last-recipe.json")));
    }
}
