package digitlab.ui.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/*
 * A frame's work is all processor time that the FX thread has spent from the beginning of one frame to that of the next:
 * the frame pump, jobs that came back, style, layout, and handing the picture over to the render thread. How long a frame took
 * by the clock is measured by a piece of work that is put behind it; there waiting for the render thread or for a processor counts too.
 */
/** Keeps account of what the FX thread does frame by frame. Made and used on the FX thread. */
final class FrameCosts extends AnimationTimer {
    static final String HEADS = "  frames |  p50  p95  p99  max ms work |  p99 ms by the clock | FX, render %";

    private static final int MOST = 100_000;

    private final LongConsumer eachFrame;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long renderer = threadNamed("QuantumRenderer");
    private final double[] work = new double[MOST];
    private final double[] clock = new double[MOST];
    private int frames;
    private boolean counts;
    private long cpuBefore;
    private long rendererBegan;
    private long began;
    private double seconds;
    private double rendererSeconds;

    /** @param eachFrame what the window does in each */
    FrameCosts(LongConsumer eachFrame) {
        this.eachFrame = eachFrame;
    }

    private long threadNamed(String beginning) {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(beginning)) {
                return thread.getThreadId();
            }
        }
        throw new IllegalStateException("no thread is called " + beginning + "…");
    }

    @Override
    public void handle(long nanos) {
        long cpu = threads.getCurrentThreadCpuTime();
        if (counts && frames < MOST) {
            int frame = frames;
            work[frame] = 1e-6 * (cpu - cpuBefore);
            frames++;
            long start = System.nanoTime();
            Platform.runLater(() -> clock[frame] = 1e-6 * (System.nanoTime() - start));
        }
        cpuBefore = cpu;
        eachFrame.accept(nanos);
    }

    /** Counts from the next frame on. */
    void begin() {
        frames = 0;
        counts = true;
        began = System.nanoTime();
        rendererBegan = threads.getThreadCpuTime(renderer);
    }

    void end() {
        counts = false;
        seconds = 1e-9 * (System.nanoTime() - began);
        rendererSeconds = 1e-9 * (threads.getThreadCpuTime(renderer) - rendererBegan);
    }

    /** One line under {@link #HEADS}. */
    String summary() {
        double[] sorted = Arrays.copyOf(work, frames);
        Arrays.sort(sorted);
        double[] byTheClock = Arrays.copyOf(clock, frames);
        Arrays.sort(byTheClock);
        double busy = 1e-3 * Arrays.stream(sorted).sum();
        return String.format(
                "%8d | %4.1f %4.1f %4.1f %4.1f         | %8.1f            | %5.1f %5.1f",
                frames,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1),
                at(byTheClock, 0.99),
                100 * busy / seconds,
                100 * rendererSeconds / seconds);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
