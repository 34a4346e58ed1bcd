package digitlab.ui.session;

/** How far a run of the window has come. */
public enum RunStatus {
    /** Waits for its turn. */
    QUEUED,
    TRAINING,
    PAUSED,
    /** Trained, by whatever {@link digitlab.core.training.StopReason}. */
    FINISHED,
    /** Its process ended before it did. */
    INTERRUPTED,
    FAILED;

    /** Whether it holds or waits for the training thread. */
    public boolean isOpen() {
        return this == QUEUED || this == TRAINING || this == PAUSED;
    }
}
