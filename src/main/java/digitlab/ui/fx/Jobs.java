package digitlab.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work that takes longer than a frame. It is done elsewhere and its result comes back to the FX thread; tests give the
 * current thread for both.
 */
public final class Jobs {
    private final Executor background;
    private final Executor patient;
    private final Executor fxThread;

    public Jobs(Executor background, Executor fxThread) {
        this(background, background, fxThread);
    }

    /**
     * Work with a place for what takes long.
     *
     * @param background for what somebody waits for, which few threads do
     * @param patient for what takes seconds or minutes, so that it keeps nothing else waiting
     */
    public Jobs(Executor background, Executor patient, Executor fxThread) {
        this.background = background;
        this.patient = patient;
        this.fxThread = fxThread;
    }

    /** Does the work in the background, then one of the two on the FX thread. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        run(background, work, done, failed);
    }

    /** The same for work that takes seconds or minutes. */
    public <T> void runLong(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        run(patient, work, done, failed);
    }

    private <T> void run(Executor executor, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        executor.execute(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                fxThread.execute(() -> failed.accept(e));
                return;
            }
            fxThread.execute(() -> done.accept(result));
        });
    }

    /** Does work that sees to its result itself. */
    public void inBackground(Runnable work) {
        background.execute(work);
    }

    /** Does a bit of work on the FX thread soon. */
    public void onFxThread(Runnable work) {
        fxThread.execute(work);
    }

    /** A line in which a newer job takes the place of one that still waits, and late results are dropped. */
    public Line line() {
        return new Line();
    }

    /** Latest wins: typing, drawing and sliding ask faster than anything can be computed. Used on the FX thread. */
    public final class Line {
        private long asked;
        private boolean busy;
        private Runnable next = () -> {};

        private Line() {}

        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            asked++;
            long number = asked;
            Runnable start = () -> {
                busy = true;
                Jobs.this.run(
                        work,
                        result -> {
                            if (number == asked) {
                                done.accept(result);
                            }
                            goOn();
                        },
                        failure -> {
                            if (number == asked) {
                                failed.accept(failure);
                            }
                            goOn();
                        });
            };
            if (busy) {
                next = start;
            } else {
                start.run();
            }
        }

        private void goOn() {
            busy = false;
            Runnable waiting = next;
            next = () -> {};
            waiting.run();
        }
    }
}
