package digitlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.ink.Drawing;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.Point;
import digitlab.ink.Stroke;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import digitlab.ui.session.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes pictures of the whole window, and sees that no text on it had to be shortened. */
final class ScreenshotsTest {
    /** A tenth of the data is enough to look like the whole, and takes a second. */
    private static final RunSpec CONTROL = TestWindow.change(
            RunSpec.DEFAULT.withThreads(1),
            RecipeField.TRAINING_FRACTION,
            "0.1",
            RecipeField.EPOCHS,
            "8",
            RecipeField.HIDDEN,
            "64");

    @TempDir
    Path folder;

    @Test
    void everyQuestionInEveryThemeAndLanguageHasRoomForItsTexts() throws Exception {
        try (var window = TestWindow.open(folder, CONTROL, 1280, 720)) {
            Session session = window.session;
            RunItem control = window.train(CONTROL, "Control");
            window.train(TestWindow.change(CONTROL, RecipeField.DROPOUT, "0.5"), "Dropout 0.5");
            window.doOnFxThread(() -> session.focusedProperty().set(Optional.of(control)));
            draw(window);
            store(window);
            measureRobustness(window);
            var shortened = new TreeSet<String>();
            for (Theme theme : Theme.values()) {
                window.doOnFxThread(() -> session.themeProperty().set(theme));
                String name = theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
                shortened.addAll(pictures(window, "-" + name));
            }
            window.doOnFxThread(() -> session.themeProperty().set(Theme.LIGHT));
            window.doOnFxThread(() -> session.languageProperty().set(Locale.GERMAN));
            shortened.addAll(pictures(window, "-german"));
            window.doOnFxThread(() -> session.languageProperty().set(Locale.ENGLISH));
            window.doOnFxThread(() -> session.presentationProperty().set(true));
            TabPane questions = window.find("questions");
            window.doOnFxThread(() -> questions.getSelectionModel().select(0));
            window.settle();
            window.picture("presentation-light");
            shortened.addAll(window.shortenedTexts());
            assertEquals(List.of(), List.copyOf(shortened));
        }
        if ("write".equals(System.getProperty("pictures"))) {
            renewDocumentPictures();
        }
    }

    /** Documents show some of the pictures: those that are there already are taken anew. */
    private static void renewDocumentPictures() throws IOException {
        try (Stream<Path> shown = Files.list(Path.of("assets", "screenshots"))) {
            for (Path picture : shown.toList()) {
                Files.copy(
                        Path.of("target", "screenshots").resolve(picture.getFileName()),
                        picture,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Set<String> pictures(TestWindow window, String suffix) throws IOException {
        var shortened = new TreeSet<String>();
        TabPane questions = window.find("questions");
        for (Tab question : questions.getTabs()) {
            window.doOnFxThread(() -> questions.getSelectionModel().select(question));
            window.settle();
            window.picture(question.getId().replace("tab-", "") + suffix);
            shortened.addAll(window.shortenedTexts());
        }
        experiment(window);
        window.picture("experiments" + suffix);
        shortened.addAll(window.shortenedTexts());
        window.doOnFxThread(() -> window.session.experimentsOpenProperty().set(false));
        return shortened;
    }

    private static void experiment(TestWindow window) {
        window.doOnFxThread(() -> window.session.experimentsOpenProperty().set(true));
        ListView<?> experiments = window.find("experiment-list");
        window.doOnFxThread(() -> experiments.getSelectionModel().select(1));
        window.settle();
    }

    /** Some of the user's own digits, so that there is something to browse and to score. */
    private static void store(TestWindow window) {
        for (int i = 0; i < 12; i++) {
            int size = 100 + 10 * i;
            Drawing one = drawing(size, new double[] {.35, .3, .55, .1, .5, .9});
            Drawing seven = drawing(size, new double[] {.2, .1, .8, .1, .4, .9});
            window.doOnFxThread(() -> {
                window.session.digits().add(new LabelledDrawing(1, one), stored -> {});
                window.session.digits().add(new LabelledDrawing(7, seven), stored -> {});
            });
        }
        window.await(
                "the digits are stored", () -> window.session.digits().list().size() == 24);
    }

    /** One stroke through points whose coordinates, x and y in turn, are shares of a size. */
    private static Drawing drawing(int size, double[] coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(size * coordinates[i], size * coordinates[i + 1]));
        }
        return new Drawing(List.of(new Stroke(points)));
    }

    private static void measureRobustness(TestWindow window) {
        TabPane questions = window.find("questions");
        window.doOnFxThread(() -> questions.getSelectionModel().selectLast());
        Button start = window.find("measure-robustness");
        window.doOnFxThread(start::fire);
        window.await("robustness is measured", () -> !window.find("cancel-robustness")
                .isVisible());
    }

    /** A four, as somebody would draw it. */
    private static void draw(TestWindow window) {
        Node paper = window.find("paper");
        double[][][] strokes = {{{.42, .2}, {.25, .55}, {.75, .55}}, {{.62, .2}, {.6, .85}}};
        for (double[][] stroke : strokes) {
            window.robot.moveTo(at(window, paper, stroke[0])).press(MouseButton.PRIMARY);
            for (double[] point : stroke) {
                window.robot.moveTo(at(window, paper, point));
            }
            window.robot.release(MouseButton.PRIMARY);
        }
    }

    private static javafx.geometry.Point2D at(TestWindow window, Node paper, double[] share) {
        return window.onFxThread(() -> paper.localToScreen(
                paper.getLayoutBounds().getWidth() * share[0],
                paper.getLayoutBounds().getHeight() * share[1]));
    }
}
