package digitlab.ui.app;

import digitlab.core.experiment.RunSpec;
import digitlab.lab.Lab;
import digitlab.lab.Settings;
import digitlab.ui.fx.FramePump;
import digitlab.ui.fx.Jobs;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import digitlab.ui.session.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** Opens the window on a lab, keeps it moving, and closes it without losing anything. */
public final class DigitLabApplication {
    /** More threads than this gain little for networks of this size; and one processor is the window's. */
    private static final int MOST_THREADS = 2;

    private static final int JOBS = 2;

    /** How often the settings are stored, if they changed. */
    private static final Duration REMEMBERING = Duration.seconds(5);

    private final CountDownLatch shown = new CountDownLatch(1);
    private final Session session;
    private final Settings settings;
    private final ExecutorService background;
    private final ExecutorService patient;
    private final LabWindow window;

    private DigitLabApplication(Lab lab, Settings settings) {
        this.settings = settings;
        this.background = Executors.newFixedThreadPool(JOBS, daemons("window-job"));
        for (int i = 0; i < JOBS; i++) {
            background.execute(this::awaitFirstPicture);
        }
        this.patient = Executors.newCachedThreadPool(daemons("long-job"));
        int threads = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1));
        RunSpec recipe = settings.recipe().orElse(RunSpec.DEFAULT.withThreads(threads));
        this.session = new Session(lab, new Jobs(background, patient, Platform::runLater), recipe);
        String language = settings.text("language", Locale.getDefault().getLanguage());
        session.languageProperty().set(language.equals("de") ? Locale.GERMAN : Locale.ENGLISH);
        session.themeProperty().set(theme(settings));
        session.experimentProperty().set(settings.text("experiments.chosen", ""));
        session.experimentsOpenProperty().set(settings.flag("experiments.open", false));
        session.noticeProperty().set(String.join(" ", settings.problems()));
        this.window = new LabWindow(session);
        window.restore(settings);
    }

    /** Whatever is read in the background would take processors from the first picture, and be shown after it anyway. */
    private void awaitFirstPicture() {
        try {
            shown.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Threads that do not keep the program from ending. */
    private static ThreadFactory daemons(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static Theme theme(Settings settings) {
        String name = settings.text("theme", Theme.LIGHT.name());
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElse(Theme.LIGHT);
    }

    /**
     * Opens the window; returns when it is closed.
     *
     * @return a sentence for each thing that could not be stored at the end
     * @throws UnsupportedOperationException if there is no screen
     */
    public static List<String> open(Lab lab, Settings settings) throws InterruptedException {
        var closed = new CountDownLatch(1);
        ToolkitLog.leaveOutTheClassPath();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Theme theme = theme(settings);
            new OpeningWindow(settings, theme).show(closed::countDown, stage -> {
                Look.base(theme);
                new DigitLabApplication(lab, settings).show(stage, closed::countDown);
            });
        });
        closed.await();
        List<String> problems = leave(lab, settings);
        Platform.exit();
        return problems;
    }

    /** Nobody sees the window any more: what still has to be stored may take its time. */
    private static List<String> leave(Lab lab, Settings settings) {
        List<String> problems = new ArrayList<>();
        settings.save().ifPresent(problems::add);
        try {
            lab.queue().leave();
        } catch (IOException | RuntimeException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems;
    }

    private void show(Stage stage, Runnable closed) {
        var scene = new Scene(
                window.root(), stage.getScene().getWidth(), stage.getScene().getHeight());
        window.addShortcuts(scene);
        stage.setScene(scene);
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (!mayClose(stage)) {
                event.consume();
            }
        });
        stage.setOnHiding(event -> {
            session.presentationProperty().set(false);
            remember(stage);
        });
        stage.setOnHidden(event -> {
            session.studies().close();
            patient.shutdownNow();
            background.shutdown();
            closed.run();
        });
        session.presentationProperty().addListener((observable, before, now) -> stage.setFullScreen(now));
        stage.fullScreenProperty().addListener((observable, before, now) -> {
            if (!now) {
                session.presentationProperty().set(false);
            }
        });
        session.loadRuns();
        new FramePump(window::pulse).start();
        OpeningWindow.afterNextPicture(() -> furnish(stage));
    }

    /** Each part shows before the next is made, unless the window is closed meanwhile. */
    private void furnish(Stage stage) {
        if (!stage.isShowing()) {
            return;
        }
        if (window.furnish()) {
            OpeningWindow.afterNextPicture(() -> furnish(stage));
        } else {
            shown.countDown();
            rememberNowAndThen(stage);
        }
    }

    /** A program that is killed forgets no more than the last seconds. Closing it tells whether they can be stored. */
    private void rememberNowAndThen(Stage stage) {
        var clock = new Timeline(new KeyFrame(REMEMBERING, event -> {
            if (!session.presentationProperty().get()) {
                remember(stage);
                settings.changes().ifPresent(changes -> background.execute(changes::store));
            }
        }));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        stage.showingProperty().addListener(observable -> clock.stop());
    }

    private void remember(Stage stage) {
        settings.set("window.maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            settings.set("window.width", stage.getWidth());
            settings.set("window.height", stage.getHeight());
            settings.set("window.x", stage.getX());
            settings.set("window.y", stage.getY());
        }
        settings.set("theme", session.themeProperty().get().name());
        settings.set("language", session.languageProperty().get().getLanguage());
        settings.set("experiments.open", false);
        settings.set("experiments.chosen", "");
        settings.setRecipe(session.recipe().recipe());
        window.remember(settings);
    }

    /** Runs that train are worth a question. */
    private boolean mayClose(Stage stage) {
        if (session.current().isEmpty() && !session.studies().isAnyOpen()) {
            return true;
        }
        Messages messages = Messages.of(DigitLabApplication.class, session.languageProperty());
        var question = new Alert(
                Alert.AlertType.CONFIRMATION, messages.get("close.question"), ButtonType.CANCEL, ButtonType.OK);
        question.getDialogPane()
                .getStylesheets()
                .setAll(Look.stylesheets(session.themeProperty().get()));
        question.initOwner(stage);
        question.setTitle("Digit Lab");
        question.setHeaderText(messages.get("close.title"));
        return question.showAndWait().filter(ButtonType.OK::equals).isPresent();
    }
}
