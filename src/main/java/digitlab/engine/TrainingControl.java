package digitlab.engine;

/** The flags by which other threads pause and cancel a training; it looks at them once a batch. */
public final class TrainingControl {
    private boolean paused;
    private boolean cancelled;
    private boolean left;

    /** Training waits before its next batch. */
    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Training ends before its next batch, paused or not. There is no way back. */
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /** Ends like {@link #cancel}, but the training is meant to go on at another time, from its last finished epoch. */
    public synchronized void leave() {
        left = true;
        cancel();
    }

    /** Whether training was ended by {@link #leave}. */
    public synchronized boolean isLeft() {
        return left;
    }

    public synchronized boolean isPaused() {
        return paused;
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Waits while training is paused. An interrupt of the waiting thread cancels.
     *
     * @return whether training may go on
     */
    synchronized boolean mayGoOn() {
        while (paused && !cancelled) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cancelled = true;
            }
        }
        return !cancelled;
    }
}
