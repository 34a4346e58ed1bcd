package digitlab.ui.app;

import digitlab.core.experiment.RunSpec;
import digitlab.lab.Lab;
import digitlab.ui.fx.FramePump;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.Session;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Opens the window on a lab, keeps it moving, and closes it without losing anything. */
public final class DigitLabApplication {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Session session;
    private final Lab lab;
    private final ExecutorService background;

    private DigitLabApplication(Lab lab) {
        this.lab = lab;
        this.background = Executors.newFixedThreadPool(2, task -> {
            var thread = new Thread(task, "window-job");
            thread.setDaemon(true);
            return thread;
        });
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        this.session = new Session(
                lab, new Jobs(background, Platform::runLater), RunSpec.DEFAULT.withThreads(Math.min(threads, 2)));
    }

    /**
     * Opens the window; returns when it is closed.
     *
     * @throws UnsupportedOperationException if there is no screen
     */
    public static void open(Lab lab) throws InterruptedException {
        var closed = new java.util.concurrent.CountDownLatch(1);
        Platform.startup(() -> new DigitLabApplication(lab).show(new Stage(), closed::countDown));
        closed.await();
        Platform.exit();
    }

    private void show(Stage stage, Runnable closed) {
        session.languageProperty().set(Locale.getDefault().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH);
        var window = new LabWindow(session);
        var scene = new Scene(window.root(), WIDTH, HEIGHT);
        window.addShortcuts(scene);
        stage.setTitle("Digit Lab");
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (!mayClose(stage)) {
                event.consume();
            }
        });
        stage.setOnHidden(event -> {
            session.studies().close();
            lab.queue().close();
            background.shutdown();
            closed.run();
        });
        session.presentationProperty().addListener((observable, before, now) -> stage.setFullScreen(now));
        session.loadRuns();
        new FramePump(window::pulse).start();
        stage.show();
    }

    /** A run that trains is worth a question. */
    private boolean mayClose(Stage stage) {
        if (session.current().isEmpty() && !session.studies().isAnyOpen()) {
            return true;
        }
        var messages = digitlab.ui.fx.Messages.of(DigitLabApplication.class, session.languageProperty());
        var question = new Alert(
                Alert.AlertType.CONFIRMATION, messages.get("close.question"), ButtonType.CANCEL, ButtonType.OK);
        question.initOwner(stage);
        question.setHeaderText(messages.get("close.title"));
        return question.showAndWait().filter(ButtonType.OK::equals).isPresent();
    }
}
