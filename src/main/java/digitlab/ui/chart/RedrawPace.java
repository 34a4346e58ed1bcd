package digitlab.ui.chart;

/** Holds back drawing that is asked for more often than the eye can follow. */
final class RedrawPace {
    private final long intervalNanos;
    private long last;
    private boolean started;
    private boolean wanted;

    /**
     * A pace.
     *
     * @param intervalNanos least time from one drawing to the next
     */
    RedrawPace(long intervalNanos) {
        this.intervalNanos = intervalNanos;
    }

    void want() {
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }

    /** Whether to draw in the frame of that time; if so, the wish is fulfilled. */
    boolean take(long nanos) {
        if (!wanted || (started && nanos - last < intervalNanos)) {
            return false;
        }
        wanted = false;
        started = true;
        last = nanos;
        return true;
    }
}
