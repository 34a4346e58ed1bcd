package digitlab.ui.app;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.ui.session.Session;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Prints how long the bars take to follow the pen: from a mouse event's place in the queue of the FX thread until the bars
 * have their new lengths, in the whole window. Not a test, since it says nothing while other work runs beside it; started by
 * hand from the test class path like {@code DrawingCost}.
 */
final class PenResponse {
    private static final int WARM_UP = 300;
    private static final int EVENTS = 300;
    private static final int EVENTS_OF_DIGIT = 60;
    private static final int FIRST = 15;

    /** As often as a screen is drawn anew. */
    private static final long INTERVAL_NANOS = 16_666_667;

    private static final RunSpec RECIPE = TestWindow.change(
            RunSpec.DEFAULT.withThreads(1),
            RecipeField.HIDDEN,
            "512,128",
            RecipeField.TRAINING_FRACTION,
            "0.02",
            RecipeField.EPOCHS,
            "2");

    private final TestWindow window;
    private final Node paper;
    private volatile CompletableFuture<Long> waiting = new CompletableFuture<>();

    private PenResponse(TestWindow window) {
        this.window = window;
        this.paper = window.find("paper");
        Session session = window.session;
        // set after the bars, by the same piece of work
        window.doOnFxThread(() -> session.drawingProperty().subscribe(image -> waiting.complete(System.nanoTime())));
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("pen-response");
        System.out.printf("%-10s %8s %8s %8s   %8s %8s%n", "networks", "median", "95 %", "most", "FX cpu", "job cpu");
        try (var window = TestWindow.open(folder, RECIPE, 1280, 720)) {
            for (int networks = 1; networks <= 3; networks++) {
                window.train(TestWindow.change(RECIPE, RecipeField.SEED, "" + networks), "run " + networks);
                int wanted = networks;
                window.await(
                        "the networks",
                        () -> window.session.networks().networksProperty().get().size() == wanted);
                new PenResponse(window).measure(networks);
            }
        }
        System.exit(0);
    }

    private void measure(int networks) throws Exception {
        draw(WARM_UP);
        long[] before = times();
        long[] nanos = draw(EVENTS);
        long[] after = times();
        Arrays.sort(nanos);
        System.out.printf(
                "%-10d %8.1f %8.1f %8.1f   %8.1f %8.1f  ms%n",
                networks,
                nanos[EVENTS / 2] / 1e6,
                nanos[EVENTS * 95 / 100] / 1e6,
                nanos[EVENTS - 1] / 1e6,
                (after[0] - before[0]) / 1e6 / EVENTS,
                (after[1] - before[1]) / 1e6 / EVENTS);
    }

    /** Digits like a 3, a stroke of many points each; nanoseconds from each event to its bars. */
    private long[] draw(int events) throws Exception {
        long[] nanos = new long[events];
        for (int i = 0; i < events; i++) {
            int step = i % EVENTS_OF_DIGIT;
            if (step == 0) {
                beginDigit();
            }
            long start = System.nanoTime();
            var answered = new CompletableFuture<Long>();
            waiting = answered;
            Platform.runLater(() -> fire(MouseEvent.MOUSE_DRAGGED, FIRST + step));
            nanos[i] = answered.get(10, TimeUnit.SECONDS) - start;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, INTERVAL_NANOS - (System.nanoTime() - start)));
        }
        return nanos;
    }

    /** What is shorter than its pen is wide is a dot, to which there is no answer. */
    private void beginDigit() throws Exception {
        window.doOnFxThread(() -> {
            fire(MouseEvent.MOUSE_RELEASED, FIRST);
            window.<Button>find("clear-drawing").fire();
            fire(MouseEvent.MOUSE_PRESSED, 0);
            for (int step = 1; step < FIRST; step++) {
                fire(MouseEvent.MOUSE_DRAGGED, step);
            }
        });
        TimeUnit.MILLISECONDS.sleep(100);
    }

    private void fire(EventType<MouseEvent> type, int step) {
        Bounds size = paper.getLayoutBounds();
        double share = step / (double) (FIRST + EVENTS_OF_DIGIT);
        double turn = 2.5 * Math.PI * share;
        double x = size.getWidth() * (0.45 + 0.2 * Math.abs(Math.sin(turn)));
        double y = size.getHeight() * (0.2 + 0.6 * share);
        Point2D screen = paper.localToScreen(x, y);
        Point2D scene = paper.localToScene(x, y);
        Event.fireEvent(
                paper,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        type != MouseEvent.MOUSE_RELEASED,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    /** Processor time of the FX thread and of the window's background, in nanoseconds. */
    private static long[] times() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[2];
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            String name = info == null ? "" : info.getThreadName();
            int slot = name.startsWith("JavaFX Application") ? 0 : name.startsWith("pool-") ? 1 : -1;
            if (slot >= 0) {
                times[slot] += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return times;
    }
}
