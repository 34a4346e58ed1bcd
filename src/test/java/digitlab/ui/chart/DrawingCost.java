package digitlab.ui.chart;

import digitlab.chart.Atlas;
import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.ColourScale;
import digitlab.chart.Dashes;
import digitlab.chart.LinePlot;
import digitlab.chart.PlotArea;
import digitlab.chart.RunStyle;
import digitlab.chart.Scale;
import digitlab.chart.Series;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.TileValues;
import digitlab.chart.ValueFormat;
import digitlab.ui.chart.DrawingPane.Layer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Prints what drawing costs: processor time per update of the FX thread, of the render thread, and of the thread that
 * colours tiles. Not a test, since it says nothing while other work runs beside it; started by hand from the test class path
 * with the software pipeline, {@code -Dprism.order=sw -Dglass.platform=Monocle -Dmonocle.platform=Headless}.
 */
final class DrawingCost {
    private static final int UPDATES = 150;
    private static final int WARM_UP = 50;
    private static final int RUNS = 20;
    private static final int POINTS = 2000;
    private static final int UNITS = 128;

    private DrawingCost() {}

    public static void main(String[] args) throws Exception {
        var started = new CompletableFuture<Void>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> started.complete(null));
        started.get();
        System.out.printf("%-46s %8s %8s %8s%n", "CPU ms per update", "FX", "render", "tiles");
        curves("20 runs of 2,000 points, smooth, all redrawn", 0, RUNS);
        curves("20 runs of 2,000 points, noisy, all redrawn", 0.02, RUNS);
        curves("20 runs of 2,000 points, noisy, one redrawn", 0.02, 1);
        tiles();
        Platform.exit();
    }

    private static Series[] runs(double noise) {
        var random = new Random(1);
        Series[] runs = new Series[RUNS];
        for (int r = 0; r < RUNS; r++) {
            double[] x = new double[POINTS];
            double[] y = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                x[i] = i / 100.0;
                y[i] = 0.02 + 0.01 * r + 0.4 / (1 + i / 100.0) + noise * random.nextGaussian();
            }
            runs[r] = new Series(x, y);
        }
        return runs;
    }

    /** The first runs are drawn with every update, the others once. */
    private static void curves(String name, double noise, int redrawn) throws Exception {
        Series[] runs = runs(noise);
        var pane = new DrawingPane(() -> {});
        Layer ground = pane.addLayer();
        Layer live = pane.addLayer();
        ground.show((surface, width, height) -> draw(surface, width, height, runs, redrawn, RUNS));
        measure(
                name,
                pane,
                update -> live.show((surface, width, height) -> draw(surface, width, height, runs, 0, redrawn)));
    }

    private static void draw(Surface surface, double width, double height, Series[] runs, int from, int to) {
        var area = new PlotArea(56, 35, width - 176, height - 70);
        Axis across = area.across(Scale.LINEAR, 0, 20);
        Axis up = area.up(Scale.LINEAR, 0, 0.6);
        var plot = new LinePlot(surface, area, across, up, ChartStyle.LIGHT);
        if (from == 0) {
            plot.grid(across.wholeTicks(6), up.ticks(5), ValueFormat.plain(java.util.Locale.ENGLISH));
        }
        for (int r = from; r < to; r++) {
            RunStyle style = RunStyle.of(r);
            Dashes dashes = r % 2 == 0 ? Dashes.SOLID : style.dashes();
            plot.curve(runs[r], new Stroke(style.light(), 2, dashes));
        }
    }

    private static void tiles() throws Exception {
        var random = new Random(1);
        float[][] kernels = new float[2][784 * UNITS];
        for (float[] kernel : kernels) {
            for (int i = 0; i < kernel.length; i++) {
                kernel[i] = (float) (0.1 * random.nextGaussian());
            }
        }
        int[] order = new int[UNITS];
        Arrays.setAll(order, i -> i);
        float[] limits = new float[UNITS];
        Arrays.fill(limits, 0.3f);
        var colouring = Executors.newSingleThreadExecutor(task -> new Thread(task, "tiles"));
        var atlas = new HeatmapAtlas(colouring, Platform::runLater, 3, 3);
        measure(
                "128 tiles of 28×28, ×3",
                atlas,
                update -> atlas.show(new Atlas(
                        28,
                        TileValues.ofKernel(kernels[update % 2], UNITS, order),
                        ColourScale.weights(true),
                        limits)));
        colouring.shutdown();
    }

    private static void measure(String name, Parent content, IntConsumer update) throws Exception {
        var done = new CompletableFuture<long[]>();
        Platform.runLater(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(content, 1000, 600));
            stage.show();
            new AnimationTimer() {
                private int frame;
                private int updates;
                private long[] before = new long[3];

                @Override
                public void handle(long nanos) {
                    frame++;
                    if (frame % 3 != 0) {
                        return;
                    }
                    if (updates == WARM_UP) {
                        before = times();
                    }
                    if (updates == WARM_UP + UPDATES) {
                        long[] after = times();
                        Arrays.setAll(after, i -> after[i] - before[i]);
                        stop();
                        stage.hide();
                        done.complete(after);
                        return;
                    }
                    updates++;
                    update.accept(updates);
                }
            }.start();
        });
        long[] spent = done.get();
        System.out.printf(
                "%-46s %8.1f %8.1f %8.1f%n",
                name, spent[0] / 1e6 / UPDATES, spent[1] / 1e6 / UPDATES, spent[2] / 1e6 / UPDATES);
    }

    /** Processor time of the three threads, in nanoseconds. */
    private static long[] times() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[3];
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            if (info == null) {
                continue;
            }
            String name = info.getThreadName();
            int slot = name.startsWith("JavaFX Application")
                    ? 0
                    : name.startsWith("QuantumRenderer") ? 1 : name.equals("tiles") ? 2 : -1;
            if (slot >= 0) {
                times[slot] += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return times;
    }
}
