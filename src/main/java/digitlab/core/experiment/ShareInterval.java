package digitlab.core.experiment;

/**
 * A share that was counted on a sample, such as an accuracy on 30 drawings, with its 95 % interval.
 *
 * @param hits counted, 0 … count
 * @param count size of the sample, at least 1
 */
public record ShareInterval(int hits, int count) {
    /** The normal distribution's 97.5 % quantile. */
    private static final double Z = 1.959963984540054;

    public ShareInterval {
        if (count < 1 || hits < 0 || hits > count) {
            throw new IllegalArgumentException(
                    "hits must be between 0 and a count of at least 1, but are %d of %d".formatted(hits, count));
        }
    }

    /** hits/count. */
    public double share() {
        return (double) hits / count;
    }

    /** Lower end by Wilson's score, which stays between 0 and 1 for small samples too. */
    public double low() {
        return Math.max(0, centre() - halfWidth());
    }

    public double high() {
        return Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (share() + Z * Z / (2 * count)) / (1 + Z * Z / count);
    }

    private double halfWidth() {
        double p = share();
        return Z * Math.sqrt(p * (1 - p) / count + Z * Z / (4.0 * count * count)) / (1 + Z * Z / count);
    }
}
