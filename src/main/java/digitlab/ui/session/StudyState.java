package digitlab.ui.session;

/** How far a study of the window has come. */
public enum StudyState {
    /** Nothing of it trains; some of its runs may be there from earlier times. */
    IDLE,
    /** What is missing is looked up. */
    STARTING,
    TRAINING,
    PAUSED,
    /** Trained, cancelled, or out of time. */
    ENDED;

    /** Whether it trains or will. */
    public boolean isOpen() {
        return this == STARTING || this == TRAINING || this == PAUSED;
    }
}
