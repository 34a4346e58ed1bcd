package digitlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;
import digitlab.ink.Drawing;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.Point;
import digitlab.ink.Stroke;
import digitlab.lab.MnistAndMyDigits;
import digitlab.lab.MyDigits;
import digitlab.ui.chart.HeatmapAtlas;
import digitlab.ui.fx.FramePump;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.FewImagesLab;
import digitlab.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Draws in the whole window with the mouse, as people do. */
final class DrawingTest {
    private static final int TIMEOUT_SECONDS = 30;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private FewImagesLab lab;
    private Session session;
    private Stage stage;
    private final AtomicReference<FramePump> pump = new AtomicReference<>();

    @BeforeEach
    void openWindow() throws Exception {
        lab = new FewImagesLab(folder);
        lab.train("first", "second");
        stage = FxToolkit.registerPrimaryStage();
        session = new Session(lab.lab(), new Jobs(background, Platform::runLater), FewImagesLab.RECIPE);
        FxToolkit.setupFixture(() -> {
            session.languageProperty().set(Locale.ENGLISH);
            var window = TestWindow.whole(session);
            var scene = new Scene(window.root(), 1280, 720);
            window.addShortcuts(scene);
            stage.setScene(scene);
            stage.show();
            session.loadRuns();
            var frames = new FramePump(window::pulse);
            pump.set(frames);
            frames.start();
        });
        await(() -> session.networks().runsProperty().get().size() == 2);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> {
            Objects.requireNonNull(pump.get()).stop();
            stage.hide();
        });
        background.shutdown();
        lab.close();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return robot.lookup(id).queryAs(type);
    }

    /** A seven; places are shares of the paper's side. */
    private void drawSeven() {
        drag(0.25, 0.2, 0.7, 0.2, 0.45, 0.8);
    }

    private void drag(double... places) {
        Node paper = find("#paper", Node.class);
        Bounds on = paper.localToScreen(paper.getBoundsInLocal());
        robot.moveTo(x(on, places[0]), y(on, places[1])).press(MouseButton.PRIMARY);
        for (int i = 2; i < places.length; i += 2) {
            for (int step = 1; step <= 4; step++) {
                double share = step / 4.0;
                robot.moveTo(
                        x(on, places[i - 2] + share * (places[i] - places[i - 2])),
                        y(on, places[i - 1] + share * (places[i + 1] - places[i - 1])));
            }
        }
        robot.release(MouseButton.PRIMARY);
    }

    private static double x(Bounds paper, double share) {
        return paper.getMinX() + share * paper.getWidth();
    }

    private static double y(Bounds paper, double share) {
        return paper.getMinY() + share * paper.getHeight();
    }

    private String bars() {
        return String.valueOf(find("#probability-bars", Node.class).getAccessibleText());
    }

    @Test
    void aDigitDrawnWithTheMouseShowsItsStepsAndEveryNetworksAnswer() throws Exception {
        assertTrue(find("#it-was-7", Button.class).isDisabled());
        drawSeven();
        await(() -> !bars().isEmpty());
        assertTrue(bars().matches("first says \\d with .*%\\. second says \\d with .*%\\."), bars());
        assertTrue(find("#says-0", Label.class).getText().startsWith("says "));
        for (String step : new String[] {"ink", "size", "pen", "centre"}) {
            assertNotNull(find("#step-picture-" + step, ImageView.class).getImage(), step);
        }
        assertEquals(
                28, find("#step-picture-centre", ImageView.class).getImage().getWidth());
        assertTrue(session.drawingProperty().get().isPresent());
        assertFalse(find("#seen", Node.class).isVisible());
        robot.interact(() -> session.presentationProperty().set(true));
        assertTrue(find("#seen", Node.class).isVisible(), "an audience sees what the network sees");
        assertEquals(28, find("#seen-picture", ImageView.class).getImage().getWidth());
    }

    @Test
    void aLabelledDrawingIsFoundInMyDigitsAndTheRunsAreScoredOnIt() throws Exception {
        drawSeven();
        await(() -> !find("#it-was-7", Button.class).isDisabled());
        robot.clickOn("#it-was-7");
        await(() -> session.digits().list().size() == 1);
        assertEquals("Stored as 7", find("#it-was", Label.class).getText());
        assertEquals(
                "My digits: 1 stored", find("#my-digits-count", Label.class).getText());
        robot.interact(() -> {
            var questions = (TabPane) stage.getScene().lookup("#questions");
            questions
                    .getSelectionModel()
                    .select(questions.getTabs().stream()
                            .filter(tab -> "tab-my-digits".equals(tab.getId()))
                            .findFirst()
                            .orElseThrow());
        });
        await(() -> robot.lookup("#score-mine-0").tryQuery().isPresent()
                && !find("#score-mine-0", Label.class).getText().equals("–"));
        String before = find("#score-mine-0", Label.class).getText();
        assertTrue(before.startsWith("0.0") || before.startsWith("100.0"), before);
        robot.interact(() ->
                find("#my-digits-atlas", HeatmapAtlas.class).selectedProperty().set(0));
        int said = Integer.parseInt(find("#says-0", Label.class).getText().replaceAll("^says (\\d).*", "$1"));
        boolean right = before.startsWith("100.0");
        robot.interact(() -> find("#relabel-" + (right ? (said + 1) % 10 : said), Button.class)
                .fire());
        await(() -> !find("#score-mine-0", Label.class).getText().equals(before));
        assertNotEquals(before, find("#score-mine-0", Label.class).getText());
    }

    @Test
    void keysOnThePaperStoreUndoAndClear() throws Exception {
        drawSeven();
        await(() -> !find("#it-was-3", Button.class).isDisabled());
        robot.type(KeyCode.DIGIT3);
        await(() -> session.digits().list().size() == 1);
        assertEquals(3, session.digits().list().get(0).label());
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        await(() -> session.drawingProperty().get().isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        await(() -> session.drawingProperty().get().isPresent());
        assertFalse(session.recipe().undoableProperty().get(), "the recipe is not what was undone");
        robot.type(KeyCode.DELETE);
        await(() -> session.drawingProperty().get().isEmpty());
    }

    @Test
    void aDotGetsASentenceInsteadOfBars() throws Exception {
        robot.clickOn("#paper");
        await(() -> find("#no-answer", Label.class).isVisible());
        assertEquals(
                "That is only a dot. A digit needs at least one line.",
                find("#no-answer", Label.class).getText());
        assertFalse(find("#probability-bars", Node.class).isVisible());
        assertEquals("", bars());
    }

    @Test
    void whyShowsTheReasonsForTheAnswerAndForAnotherDigit() throws Exception {
        drawSeven();
        await(() -> !find("#why", Button.class).isDisabled());
        robot.clickOn("#why");
        await(() -> robot.lookup("#why-title").tryQuery().isPresent()
                && find("#why-evidence", ImageView.class).getImage() != null);
        assertTrue(find("#why-title", Label.class).getText().matches("Why second says \\d"));
        robot.interact(() -> find("#why-5", Button.class).fire());
        await(() -> find("#why-title", Label.class).getText().contains("5"));
    }

    @Test
    void aTouchDrawsOnceAndASecondFingerNotAtAll() throws Exception {
        var escaped = new AtomicInteger();
        stage.getScene().addEventHandler(TouchEvent.ANY, event -> escaped.incrementAndGet());
        stage.getScene().addEventHandler(ScrollEvent.ANY, event -> escaped.incrementAndGet());
        Touch touch = new Touch(find("#paper", Node.class));
        robot.interact(() -> {
            touch.finger(TouchEvent.TOUCH_PRESSED, MouseEvent.MOUSE_PRESSED, 0.3, 0.2);
            touch.finger(TouchEvent.TOUCH_MOVED, MouseEvent.MOUSE_DRAGGED, 0.6, 0.5);
            touch.secondFinger(TouchEvent.TOUCH_PRESSED, 0.9, 0.9);
            touch.finger(TouchEvent.TOUCH_MOVED, MouseEvent.MOUSE_DRAGGED, 0.3, 0.8);
            touch.secondFinger(TouchEvent.TOUCH_MOVED, 0.1, 0.9);
            touch.scroll();
            touch.finger(TouchEvent.TOUCH_RELEASED, MouseEvent.MOUSE_RELEASED, 0.3, 0.8);
            touch.rest(0.6, 0.5);
        });
        await(() -> !find("#it-was-3", Button.class).isDisabled());
        robot.clickOn("#it-was-3");
        await(() -> session.digits().list().size() == 1);
        var drawing = (Drawing) session.digits().list().get(0).drawing().ink();
        assertEquals(
                List.of(List.of(new Point(150, 100), new Point(300, 250), new Point(150, 400))),
                drawing.strokes().stream().map(Stroke::points).toList());
        assertEquals(0, escaped.get(), "nothing scrolls below the finger");
    }

    @Test
    void drawingsJoinTheTrainingImagesWithASwitch() throws Exception {
        robot.clickOn("#data-header");
        await(() -> robot.lookup("#my-digits-counts").tryQuery().isPresent());
        ToggleSwitch mine = find("#my-digits", ToggleSwitch.class);
        robot.interact(() -> mine.setSelected(true));
        assertFalse(mine.isSelected());
        assertTrue(find("#my-digits-error", Label.class).getText().startsWith("There is no drawing to train on yet"));

        var stroke = new Stroke(List.of(new Point(250, 50), new Point(250, 450)));
        for (int i = 0; i < 9; i++) {
            int count = i + 1;
            robot.interact(
                    () -> session.digits().add(new LabelledDrawing(1, new Drawing(List.of(stroke))), added -> {}));
            await(() -> session.digits().list().size() == count);
        }
        robot.interact(() -> mine.setSelected(true));
        assertEquals("", find("#my-digits-error", Label.class).getText());
        long heldBack =
                session.digits().list().stream().filter(MyDigits::isHeldBack).count();
        String counts = find("#my-digits-counts", Label.class).getText();
        assertTrue(counts.contains(String.valueOf(9 - heldBack)), counts);
        assertEquals(MnistAndMyDigits.ID, session.recipe().recipe().data().dataSet());
        long training = 300 + 9 - heldBack - 60;
        await(() -> find("#data-summary", Label.class).getText().startsWith(training + " train"));
    }
}
