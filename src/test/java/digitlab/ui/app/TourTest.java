package digitlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.TestLabs;
import digitlab.lab.Settings;
import digitlab.ui.session.RunStatus;
import digitlab.ui.session.Theme;
import digitlab.ui.tour.Sight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TourTest {
    @TempDir
    Path folder;

    private TestWindow window;

    @BeforeEach
    void open() throws Exception {
        window = TestWindow.open(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void start() {
        window.robot.clickOn("#help");
        window.robot.clickOn("#help-tour");
        window.await("the tour", () -> window.shows("tour"));
    }

    @Test
    void itIsOfferedAtTheFirstStartOnly() {
        Settings first = TestLabs.settings(folder);
        window.doOnFxThread(() -> window.restore(first));
        window.await("the offer", () -> window.shows("tour-offer"));
        window.robot.clickOn("#tour-later");
        window.await("no offer", () -> !window.shows("tour-offer"));
        window.doOnFxThread(() -> window.remember(first));
        assertEquals(Optional.empty(), first.save());
        window.doOnFxThread(() -> window.restore(TestLabs.settings(folder)));
        assertFalse(window.shows("tour-offer"));
    }

    @Test
    void eachStepPointsAtSomethingOnTheScreenAndItsBubbleIsWholeBesideIt() throws Exception {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            window.doOnFxThread(() -> window.session.themeProperty().set(theme));
            start();
            for (int step = 1; step <= Sight.values().length; step++) {
                window.settle();
                window.picture("tour-%d-%s".formatted(step, theme.name().toLowerCase(Locale.ROOT)));
                assertTrue(window.text("tour-count").startsWith(step + " "), window.text("tour-count"));
                Bounds bubble = inScene("tour-bubble");
                Bounds ring = window.onFxThread(() -> {
                    Node found = window.robot.lookup(".tour-ring").query();
                    return found.isVisible() ? found.localToScene(found.getLayoutBounds()) : null;
                });
                assertTrue(ring != null && ring.getWidth() > 20, "step " + step + " points at nothing");
                assertFalse(bubble.intersects(ring), "step " + step + " covers what it is about");
                assertTrue(bubble.getMinX() >= 0 && bubble.getMaxX() <= 1280, bubble::toString);
                assertTrue(bubble.getMinY() >= 0 && bubble.getMaxY() <= 720, bubble::toString);
                window.robot.clickOn("#tour-next");
            }
            window.await("the end", () -> !window.shows("tour"));
        }
        assertEquals(List.of(), window.shortenedTexts());
    }

    private Bounds inScene(String id) {
        return window.onFxThread(() -> {
            Node node = window.robot.lookup("#" + id).query();
            return node.localToScene(node.getLayoutBounds());
        });
    }

    @Test
    void theKeyboardLeadsThroughItAndOutOfIt() {
        start();
        List<String> titles = new ArrayList<>(List.of(window.text("tour-title")));
        window.robot.push(KeyCode.RIGHT);
        titles.add(window.text("tour-title"));
        window.robot.push(KeyCode.ENTER);
        titles.add(window.text("tour-title"));
        window.robot.push(KeyCode.LEFT);
        titles.add(window.text("tour-title"));
        assertEquals(List.of("The recipe", "Train", "Curves: does it learn?", "Train"), titles);
        window.robot.push(KeyCode.ESCAPE);
        window.await("the end", () -> !window.shows("tour"));
    }

    @Test
    void whatIsFoldedUnfoldsAndFoldsAgainAndTrainingGoesOnMeanwhile() {
        window.robot.clickOn("#fold-recipe");
        window.robot.clickOn("#fold-draw");
        start();
        window.await("the recipe", () -> window.shows("recipe-panel"));
        window.robot.clickOn("#train");
        window.await(
                "a finished run",
                () -> !window.session.runs().isEmpty()
                        && window.session.runs().get(0).status() == RunStatus.FINISHED);
        for (int step = 1; step < 6; step++) {
            window.robot.clickOn("#tour-next");
        }
        window.await("the paper", () -> window.shows("paper"));
        window.robot.clickOn("#tour-skip");
        window.await("both folded", () -> window.shows("unfold-recipe") && window.shows("unfold-draw"));
    }

    @Test
    void itSpeaksGermanAndHasRoomForIt() {
        window.doOnFxThread(() -> window.session.languageProperty().set(Locale.GERMAN));
        start();
        for (int step = 1; step <= Sight.values().length; step++) {
            window.settle();
            assertEquals(List.of(), window.shortenedTexts());
            window.robot.clickOn("#tour-next");
        }
        window.await("the end", () -> !window.shows("tour"));
    }
}
