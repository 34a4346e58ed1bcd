package digitlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.TestLabs;
import digitlab.chart.Png;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.lab.Lab;
import digitlab.lab.Settings;
import digitlab.lab.StudyLab;
import digitlab.ui.fx.FramePump;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a screen that nobody sees, with the real engine and MNIST, on a folder of the test's. */
final class TestWindow implements AutoCloseable {
    /** A recipe of a second: 500 images, two epochs, one thread. */
    static final RunSpec QUICK =
            change(RunSpec.DEFAULT.withThreads(1), RecipeField.TRAINING_FRACTION, "0.01", RecipeField.EPOCHS, "2");

    private static final int PATIENCE_SECONDS = 90;
    private static final long SETTLING_MILLIS = 700;

    final FxRobot robot = new FxRobot();
    final Session session;
    /** Answers the window's questions for files and folders, in the order of asking. */
    final AnsweredQuestions answers = new AnsweredQuestions();

    /** The pages that a browser would have shown. */
    final List<Path> pages = new CopyOnWriteArrayList<>();

    private final Lab lab;
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final LabWindow window;
    private final FramePump pump;
    private final Stage stage;

    private TestWindow(Path folder, RunSpec recipe, double width, double height) throws TimeoutException {
        lab = recordingPages(TestLabs.in(folder));
        session = new Session(lab, new Jobs(background, Platform::runLater), answers, recipe);
        stage = FxToolkit.registerPrimaryStage();
        window = onFxThread(() -> whole(session));
        pump = onFxThread(() -> {
            var scene = new Scene(window.root(), width, height);
            window.addShortcuts(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            session.loadRuns();
            var frames = new FramePump(window::pulse);
            frames.start();
            return frames;
        });
    }

    private Lab recordingPages(Lab real) {
        StudyLab studies = real.studies();
        return new Lab(
                real.data(),
                real.engines(),
                real.library(),
                real.queue(),
                real.networks(),
                real.drawings(),
                new StudyLab(
                        studies.service(), studies.sideBySide(), studies.experiments(), studies.reports(), pages::add));
    }

    static TestWindow open(Path folder, RunSpec recipe, double width, double height) throws TimeoutException {
        return new TestWindow(folder, recipe, width, height);
    }

    static TestWindow open(Path folder) throws TimeoutException {
        return open(folder, QUICK, 1280, 720);
    }

    /** Changes fields of a recipe, each named and followed by its new text. */
    static RunSpec change(RunSpec spec, Object... fieldsAndTexts) {
        RunSpec changed = spec;
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            changed = ((RecipeField) fieldsAndTexts[i]).with(changed, (String) fieldsAndTexts[i + 1]);
        }
        return changed;
    }

    /** A window with all its parts. */
    static LabWindow whole(Session session) {
        var window = new LabWindow(session);
        while (window.furnish()) {
            // each makes a part
        }
        return window;
    }

    <T> T onFxThread(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    void doOnFxThread(Runnable work) {
        onFxThread(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until something is true of what the FX thread sees. */
    void await(String what, Supplier<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFxThread(condition::get));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "waited in vain: " + what + "; the window says: "
                            + session.noticeProperty().get(),
                    e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Trains a recipe to its end, as F5 would. */
    RunItem train(RunSpec spec, String name) {
        RunItem run = onFxThread(() -> session.train(spec, name));
        await(name + " has ended", () -> !run.status().isOpen());
        return run;
    }

    void remember(Settings settings) {
        window.remember(settings);
    }

    void restore(Settings settings) {
        window.restore(settings);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as TestFX looks things up
    <T extends Node> T find(String id) {
        return robot.lookup("#" + id).query();
    }

    /** Whether a node of that id is in the window, and visible with all that is around it. */
    boolean shows(String id) {
        return robot.lookup("#" + id)
                .tryQuery()
                .filter(node -> node.getScene() != null
                        && Stream.iterate(node, Objects::nonNull, Node::getParent)
                                .allMatch(Node::isVisible))
                .isPresent();
    }

    String text(String id) {
        return onFxThread(() -> robot.lookup("#" + id).<Labeled>query().getText());
    }

    /** All texts that are on the screen but had to be shortened. */
    List<String> shortenedTexts() {
        return onFxThread(() -> {
            List<String> shortened = new ArrayList<>();
            collectShortened(window.root(), shortened);
            return shortened;
        });
    }

    private static void collectShortened(Node node, List<String> shortened) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getStyleClass().contains("control-buttons-tab")) {
            shortened.add("a tab in a menu in " + place(node));
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            for (Node child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text
                        && text.getText().endsWith(labeled.getEllipsisString())
                        && !text.getText().equals(labeled.getText())) {
                    shortened.add("'" + labeled.getText() + "' as '" + text.getText() + "' in " + place(labeled));
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectShortened(child, shortened));
        }
    }

    private static String place(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return "#" + at.getId();
            }
        }
        return "the window";
    }

    /** Waits until what was begun in the background for the shown question is on the screen. */
    void settle() {
        WaitForAsyncUtils.sleep(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Writes what the window looks like into target/screenshots. */
    void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onFxThread(() -> window.root().getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        assertTrue(
                java.util.Arrays.stream(argb).distinct().limit(100).count() == 100,
                () -> name + " shows hardly anything");
        Path folder = Path.of("target", "screenshots");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".png"), Png.encode(argb, width, height));
    }

    @Override
    public void close() throws IOException {
        onFxThread(() -> {
            pump.stop();
            stage.hide();
            return true;
        });
        session.studies().close();
        lab.queue().leave();
        background.shutdown();
    }
}
