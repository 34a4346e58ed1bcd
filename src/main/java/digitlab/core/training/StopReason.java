package digitlab.core.training;

/** Why a training ended. */
public enum StopReason {
    /** All epochs of the plan were trained. */
    COMPLETED("completed"),
    /** The validation loss had stopped falling. */
    EARLY_STOPPING("early-stopping"),
    /** Somebody asked for it; the curve so far is kept. */
    CANCELLED("cancelled"),
    /** The loss became infinite or NaN; the curve so far is kept. */
    DIVERGED("diverged");

    private final String id;

    StopReason(String id) {
        this.id = id;
    }

    /** The name in files and JSON, for example {@code early-stopping}. */
    public String id() {
        return id;
    }
}
