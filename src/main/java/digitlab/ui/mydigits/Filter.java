package digitlab.ui.mydigits;

/**
 * Which drawings show.
 *
 * @param label 0 to 9, or {@link #ANY}
 * @param misread whether only those that the focused run does not recognise
 */
record Filter(int label, boolean misread) {
    static final int ANY = -1;
    static final Filter ALL = new Filter(ANY, false);

    Filter withLabel(int other) {
        return new Filter(other, misread);
    }

    Filter withMisread(boolean only) {
        return new Filter(label, only);
    }

    /** @param said what the network says, or {@link #ANY} if nobody was asked */
    boolean accepts(int drawn, int said) {
        return (label == ANY || label == drawn) && (!misread || (said != ANY && said != drawn));
    }
}
