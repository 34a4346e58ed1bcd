package digitlab.core.experiment;

/** How far a run has come. */
public enum RunState {
    /** A process is training it. */
    RUNNING("running"),
    /** Its process ended before it did; the finished epochs are kept, and training can go on from the last of them. */
    INTERRUPTED("interrupted"),
    /** Trained and evaluated on the test set; {@link RunResult#stopReason()} says why training ended. */
    FINISHED("finished"),
    /** Ended by a fault, such as a full disk; the finished epochs are kept. */
    FAILED("failed");

    private final String id;

    RunState(String id) {
        this.id = id;
    }

    /** The name in files and JSON, for example {@code interrupted}. */
    public String id() {
        return id;
    }
}
