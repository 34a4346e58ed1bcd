package digitlab.ui.chart;

import java.util.Arrays;

/** Lengths of dashes and gaps in pixels, in turn; none for a solid line. Immutable. */
public final class Dashes {
    public static final Dashes SOLID = new Dashes();

    private final double[] lengths;

    public Dashes(double... lengths) {
        this.lengths = lengths.clone();
    }

    public double[] lengths() {
        return lengths.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dashes dashes && Arrays.equals(lengths, dashes.lengths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lengths);
    }
}
