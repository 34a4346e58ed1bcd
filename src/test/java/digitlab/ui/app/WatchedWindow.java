package digitlab.ui.app;

import digitlab.NetworkWatch;
import digitlab.ui.session.Theme;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;

/** A process that uses the window, all tabs of it, while {@link NetworkWatch} looks. */
final class WatchedWindow {
    private WatchedWindow() {}

    public static void main(String[] arguments) throws Exception {
        NetworkWatch.begin();
        try (var window = TestWindow.open(Path.of(arguments[0]))) {
            window.train(TestWindow.QUICK, "watched");
            window.robot
                    .moveTo("#paper")
                    .press(MouseButton.PRIMARY)
                    .moveBy(20, 60)
                    .release(MouseButton.PRIMARY);
            TabPane questions = window.find("questions");
            for (var question : questions.getTabs()) {
                window.doOnFxThread(() -> questions.getSelectionModel().select(question));
                window.settle();
            }
            window.doOnFxThread(() -> window.session.themeProperty().set(Theme.DARK));
            window.doOnFxThread(() -> window.session.languageProperty().set(Locale.GERMAN));
            window.doOnFxThread(() -> window.session.experimentsOpenProperty().set(true));
            window.settle();
            window.doOnFxThread(() -> window.session.helpProperty().set("user-guide.md"));
            window.settle();
            System.out.println("runs: " + window.session.runs().size());
        }
        System.out.println("asked for a network: " + NetworkWatch.asked());
        System.exit(0);
    }
}
