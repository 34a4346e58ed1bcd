package digitlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.ui.session.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HelpTest {
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

    private void awaitTitle(String title) {
        window.await("the page " + title, () -> window.shows("help-title") && title.equals(window.text("help-title")));
    }

    @Test
    void theMenuOpensTheContentsLinksLeadOnAndBackAndEscapeLeaves() {
        window.robot.clickOn("#help");
        window.robot.clickOn("#help-contents-item");
        awaitTitle("Documents");
        Hyperlink glossary = window.robot
                .lookup((Hyperlink link) -> "Glossary".equals(link.getText()))
                .query();
        window.doOnFxThread(glossary::fire);
        awaitTitle("Glossary");
        window.robot.clickOn("#help-back");
        awaitTitle("Documents");
        window.robot.push(KeyCode.ESCAPE);
        window.await("the questions", () -> !window.shows("help-view") && window.shows("questions"));
    }

    @Test
    void everyTabLeadsToAHeadingOfItsOwn() {
        TabPane questions = window.find("questions");
        for (Tab tab : questions.getTabs()) {
            window.doOnFxThread(() -> questions.getSelectionModel().select(tab));
            window.robot.clickOn("#help-question");
            awaitTitle("User guide");
            ScrollPane page = window.find("help-page");
            String heading = window.onFxThread(() -> HelpPlaces.ofQuestion(questions));
            window.await(heading + " is at the top", () -> isAtTheTop(page, heading));
            window.robot.push(KeyCode.ESCAPE);
            window.await("the questions", () -> !window.shows("help-view"));
        }
        assertEquals(
                HelpPlaces.QUESTIONS.keySet(),
                new TreeSet<>(questions.getTabs().stream().map(Tab::getId).toList()));
    }

    /** As far as the page can be scrolled; headings are known by their names in links. */
    private static boolean isAtTheTop(ScrollPane page, String place) {
        if (page.getVvalue() >= 1) {
            return true;
        }
        double top = page.localToScene(page.getLayoutBounds()).getMinY();
        return page.getContent().lookupAll(".help-h3").stream()
                .filter(flow -> place.endsWith("#" + anchor((TextFlow) flow)))
                .anyMatch(flow ->
                        Math.abs(flow.localToScene(flow.getLayoutBounds()).getMinY() - top) < 3);
    }

    private static String anchor(TextFlow heading) {
        return heading.getChildren().stream()
                .map(text -> ((Text) text).getText())
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z -]", "")
                .replace(' ', '-');
    }

    @Test
    void aSearchListsPlacesAndOneClickOpensThem() {
        window.doOnFxThread(() -> window.session.helpProperty().set("index.md"));
        awaitTitle("Documents");
        window.robot.clickOn("#help-search").write("dropout rate", 0);
        window.await("something found", () -> window.shows("help-found"));
        assertFalse(window.text("help-found").contains("0"), window.text("help-found"));
        window.robot.clickOn(".help-hit");
        window.await("another page", () -> !window.text("help-title").equals("Documents"));
        window.doOnFxThread(() -> window.<TextField>find("help-search").clear());
        window.await("the contents", () -> !window.shows("help-found"));
        window.doOnFxThread(() -> window.<TextField>find("help-search").setText("xyzzy"));
        window.await(
                "nothing",
                () -> window.shows("help-found") && window.text("help-found").equals("Nothing found"));
    }

    @Test
    void anExperimentLeadsToTheLessonAboutItsTopic() {
        window.robot.clickOn("#experiments-button");
        window.await("an experiment", () -> window.shows("experiment-lesson"));
        window.robot.clickOn("#experiment-lesson");
        awaitTitle("Lesson 1: Learning by heart");
        window.robot.push(KeyCode.ESCAPE);
        window.await("the experiments", () -> !window.shows("help-view") && window.shows("experiment-lesson"));
    }

    @Test
    void lessonsAreGermanInAGermanWindowAndWhatIsNotSaysSo() {
        window.doOnFxThread(() -> window.session.languageProperty().set(Locale.GERMAN));
        window.doOnFxThread(() -> window.session.helpProperty().set("lessons/overfitting.md"));
        awaitTitle("Stunde 1: Auswendig gelernt");
        assertFalse(window.shows("help-foreign"));
        window.doOnFxThread(() -> window.session.helpProperty().set("glossary.md"));
        awaitTitle("Glossary");
        assertTrue(window.shows("help-foreign"));
    }

    @Test
    void pagesCanBeReadInEveryThemeAndForAnAudience() throws Exception {
        window.doOnFxThread(() -> window.session.helpProperty().set("user-guide.md"));
        awaitTitle("User guide");
        for (Theme theme : Theme.values()) {
            window.doOnFxThread(() -> window.session.themeProperty().set(theme));
            window.settle();
            window.picture("help-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        window.doOnFxThread(() -> window.session.themeProperty().set(Theme.LIGHT));
        window.doOnFxThread(() -> window.session.helpProperty().set("experiment-format.md#fields"));
        awaitTitle("Experiment files");
        window.settle();
        window.picture("help-table");
        window.doOnFxThread(() -> window.session.presentationProperty().set(true));
        window.settle();
        window.picture("help-presentation");
        assertEquals(List.of(), window.shortenedTexts());
    }
}
