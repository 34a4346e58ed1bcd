package digitlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.ui.session.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who has trained nothing yet. */
final class FirstStartTest {
    @TempDir
    Path folder;

    @Test
    void everyEmptyTabSaysWhatToDo() throws Exception {
        List<String> silent = new ArrayList<>();
        try (var window = TestWindow.open(folder)) {
            TabPane questions = window.find("questions");
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                window.doOnFxThread(() -> window.session.themeProperty().set(theme));
                for (Tab tab : questions.getTabs()) {
                    window.doOnFxThread(() -> questions.getSelectionModel().select(tab));
                    window.settle();
                    window.picture("empty-" + tab.getId().replace("tab-", "") + "-"
                            + theme.name().toLowerCase(Locale.ROOT));
                    List<String> texts = new ArrayList<>();
                    window.doOnFxThread(() -> collect(tab.getContent(), texts));
                    if (texts.stream().noneMatch(text -> text.matches("(?s).*\\b(Train|Draw|draw|Store)\\b.*"))) {
                        silent.add(tab.getId() + " says " + texts);
                    }
                }
            }
            assertEquals(List.of(), window.shortenedTexts());
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void trainIsThereBeforeAllElse() throws Exception {
        List<String> made = new ArrayList<>();
        try (var window = TestWindow.open(folder)) {
            window.doOnFxThread(() -> {
                var another = new LabWindow(window.session);
                new Scene(another.root());
                do {
                    another.root().applyCss(); // makes what is inside of controls
                    Stream.of("draw", "runs", "curves", "recipe", "questions", "train")
                            .filter(id -> !made.contains(id) && another.root().lookup("#" + id) != null)
                            .forEach(made::add);
                } while (another.furnish());
            });
        }
        assertEquals(List.of("train", "questions", "recipe", "curves", "runs", "draw"), made);
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
