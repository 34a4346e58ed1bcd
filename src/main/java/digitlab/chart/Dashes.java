package digitlab.chart;

import digitlab.core.Check;
import java.util.Arrays;

/** Lengths of dashes and gaps in pixels, in turn; none for a solid line. Immutable. */
public final class Dashes {
    public static final Dashes SOLID = new Dashes();

    private final double[] lengths;

    public Dashes(double... lengths) {
        for (double length : lengths) {
            Check.positive("dash", length);
        }
        if (lengths.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "dashes must come with as many gaps, but there are " + lengths.length + " lengths");
        }
        this.lengths = lengths.clone();
    }

    /** A copy. */
    public double[] lengths() {
        return lengths.clone();
    }

    /** The same pattern for a line that is drawn thicker. */
    public Dashes times(double factor) {
        return new Dashes(Arrays.stream(lengths).map(length -> length * factor).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dashes dashes && Arrays.equals(lengths, dashes.lengths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lengths);
    }

    @Override
    public String toString() {
        return "Dashes" + Arrays.toString(lengths);
    }
}
