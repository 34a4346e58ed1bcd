package digitlab.ui.app;

import digitlab.TestLabs;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.EpochMetrics;
import digitlab.lab.Lab;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Prints, for each question, what the window costs while all of MNIST trains at full speed: the FX thread's work per frame,
 * and how fast training is beside the same recipe without a window. Not a test, since it says nothing while other work runs
 * beside it. Started by
 * <pre>
 *   ./mvnw -Pjmh test-compile exec:exec -Dmain=digitlab.ui.app.WindowBenchmark -Dbenchmarks="curves|weights" [-Dthreads=2]
 * </pre>
 * <p>It draws in software, on the screen that {@code DISPLAY} names or, without one, on one that nobody sees.
 */
final class WindowBenchmark {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    /** Long enough that a hundredth of the frames are some. */
    private static final int EPOCHS = 16;

    /** The just-in-time compiler is at work in the first ones, and the sum of an epoch's batches is cold. */
    private static final int WARM_UP_EPOCHS = 4;

    private static final int MNIST = 60_000;

    private final Session session;
    private final TabPane questions;
    private final FrameCosts costs;
    private final RunSpec recipe;

    private WindowBenchmark(Session session, LabWindow window, RunSpec recipe) {
        this.session = session;
        this.recipe = recipe;
        this.costs = new FrameCosts(window::pulse);
        var stage = new Stage();
        stage.setScene(new Scene(window.root(), WIDTH, HEIGHT));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        questions = (TabPane) window.root().lookup("#questions");
        costs.start();
    }

    public static void main(String[] arguments) throws Exception {
        Pattern wanted = Pattern.compile(arguments.length == 0 ? ".*" : arguments[0]);
        System.setProperty("prism.order", "sw");
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").equals("Linux")) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("headless.geometry", (int) WIDTH + "x" + (int) HEIGHT);
        }
        Path folder = Files.createTempDirectory("window-benchmark");
        Lab lab = TestLabs.in(folder);
        ExecutorService background = Executors.newFixedThreadPool(2, task -> new Thread(task, "window-job"));
        try {
            RunSpec recipe = TestWindow.change(
                    RunSpec.DEFAULT.withThreads(Integer.getInteger("threads", 1)),
                    RecipeField.EPOCHS,
                    String.valueOf(EPOCHS));
            Platform.setImplicitExit(false);
            var opened = new CompletableFuture<WindowBenchmark>();
            Platform.startup(() -> {
                var session = new Session(lab, new Jobs(background, Platform::runLater), recipe);
                opened.complete(new WindowBenchmark(session, TestWindow.whole(session), recipe));
            });
            opened.get().print(wanted);
        } finally {
            lab.queue().leave();
            background.shutdown();
            Platform.exit();
            delete(folder);
        }
    }

    private void print(Pattern wanted) throws Exception {
        alone(); // so that the just-in-time compiler has seen everything
        System.out.printf(
                "%s, batch %d, threads %d%n",
                recipe.network().shape(), recipe.training().batchSize(), recipe.threads());
        System.out.printf("%-12s %s %10s %14s%n", "", FrameCosts.HEADS, "images/s", "of no window");
        double before = alone();
        for (Tab question : questions.getTabs()) {
            String name = question.getId().replace("tab-", "");
            if (!wanted.matcher(name).matches()) {
                continue;
            }
            double beside = inWindow(question);
            String summary = onFxThread(costs::summary);
            double after = alone();
            System.out.printf(
                    "%-12s %s %,10.0f %12.0f %%%n", name, summary, beside, 100 * beside / ((before + after) / 2));
            before = after;
        }
    }

    /** Images per second of a run that nobody looks at. */
    private double alone() throws Exception {
        return speed(session.lab()
                .queue()
                .submit(recipe, "alone")
                .ended()
                .get(10, TimeUnit.MINUTES)
                .run()
                .curve());
    }

    private double inWindow(Tab question) throws Exception {
        RunItem run = onFxThread(() -> {
            questions.getSelectionModel().select(question);
            return session.train(recipe, question.getText());
        });
        var over = new CompletableFuture<Boolean>();
        onFxThread(() -> {
            run.curveProperty().subscribe(curve -> {
                if (curve.size() == WARM_UP_EPOCHS) {
                    costs.begin();
                }
            });
            run.statusProperty().subscribe(status -> {
                if (!status.isOpen() && !over.isDone()) {
                    costs.end();
                    over.complete(true);
                }
            });
            return true;
        });
        over.get(10, TimeUnit.MINUTES);
        return onFxThread(() -> {
            run.visibleProperty().set(false);
            return speed(run.curve());
        });
    }

    /** The median of the epochs after the first ones, measuring excluded. */
    private double speed(List<EpochMetrics> curve) {
        double[] seconds = curve.stream()
                .skip(WARM_UP_EPOCHS)
                .mapToDouble(EpochMetrics::trainingSeconds)
                .sorted()
                .toArray();
        return recipe.data().trainingImages(MNIST) / seconds[seconds.length / 2];
    }

    private static <T> T onFxThread(Callable<T> work) throws Exception {
        var done = new FutureTask<>(work);
        Platform.runLater(done);
        return done.get();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
