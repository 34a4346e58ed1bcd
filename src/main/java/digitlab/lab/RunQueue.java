package digitlab.lab;

import digitlab.core.experiment.RunSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Trains recipes in the background, in the order they were handed in, some at a time. */
public final class RunQueue implements AutoCloseable {
    private final TrainingService service;
    private final ExecutorService workers;
    private final List<QueuedRun> open = new ArrayList<>();

    /**
     * An empty queue.
     *
     * @param sideBySide runs that train at the same time, at least 1
     */
    public RunQueue(TrainingService service, int sideBySide) {
        this.service = service;
        this.workers = Executors.newFixedThreadPool(sideBySide, task -> {
            var thread = new Thread(task, "training");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Puts a recipe at the end of the queue. */
    public QueuedRun submit(RunSpec spec, String name) {
        return enqueue(
                new QueuedRun(name, spec, false, (control, observer) -> service.train(spec, name, control, observer)));
    }

    /** Puts an interrupted run at the end of the queue, to go on from its last finished epoch. */
    public QueuedRun resume(String id, RunSpec spec, String name) {
        return enqueue(new QueuedRun(name, spec, true, (control, observer) -> service.resume(id, control, observer)));
    }

    private QueuedRun enqueue(QueuedRun run) {
        synchronized (open) {
            open.add(run);
        }
        workers.execute(() -> {
            run.train();
            synchronized (open) {
                open.remove(run);
            }
        });
        return run;
    }

    /** Runs that wait or train, in order. */
    public List<QueuedRun> open() {
        synchronized (open) {
            return List.copyOf(open);
        }
    }

    /**
     * Ends all runs so that nothing is lost: what trains stays at its last finished epoch, what waits is stored untrained, and
     * both can be resumed from the store. Waits until that is done.
     *
     * @throws IOException if a waiting run cannot be stored because its data cannot be read
     */
    public void leave() throws IOException {
        for (QueuedRun run : open()) {
            if (run.leave() && !run.isStored()) {
                service.keepForLater(run.spec(), run.name());
            }
        }
        close();
    }

    /** Cancels all runs and waits until the training ones have stored what they have. */
    @Override
    public void close() {
        open().forEach(QueuedRun::cancel);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(30, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
