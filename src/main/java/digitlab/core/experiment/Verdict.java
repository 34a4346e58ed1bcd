package digitlab.core.experiment;

/** What repeated runs say of a claim that one thing is larger than another. */
public enum Verdict {
    /** The whole interval of the difference is above 0. */
    HOLDS("holds"),
    /** The whole interval of the difference is below 0: the opposite is true. */
    DOES_NOT_HOLD("does not hold"),
    /** The interval contains 0: these runs cannot tell. */
    INSIDE_THE_NOISE("inside the noise"),
    /** Fewer than two seeds: noise is unknown. */
    UNKNOWN("one seed cannot tell");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** For sentences, for example {@code inside the noise}. */
    public String words() {
        return words;
    }
}
