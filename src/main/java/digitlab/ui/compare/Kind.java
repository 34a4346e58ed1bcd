package digitlab.ui.compare;

/** Ways to look at a comparison. */
enum Kind {
    /** Along a field's numbers. */
    CURVE("curve"),
    /** Over two fields. */
    GRID("grid"),
    /** A line for each group. */
    LEVELS("levels"),
    /** Mean curves with bands. */
    BANDS("bands"),
    /** Digits that one run gets right and the other wrong. */
    DISAGREEMENT("disagreement");

    private final String key;

    Kind(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
