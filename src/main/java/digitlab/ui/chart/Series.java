package digitlab.ui.chart;

import digitlab.ui.chart.RunStyle.Marker;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plot. Takes over its arrays, which nobody may write to afterwards.
 *
 * <p>x rises; points whose y is not finite, or not positive on a logarithmic axis, are left out.
 */
public final class Series {
    final double[] x;
    final double[] y;
    final Color colour;
    final double width;
    final Dashes dashes;
    final @Nullable Marker marker;
    final int markerOffset;

    /**
     * A line.
     *
     * @param marker drawn at every fifth whole x, or null for none
     * @param markerOffset which of the five, so that markers of several lines do not hide each other
     */
    public Series(
            double[] x,
            double[] y,
            Color colour,
            double width,
            Dashes dashes,
            @Nullable Marker marker,
            int markerOffset) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "a line must have as many y as x, but has " + y.length + " and " + x.length);
        }
        this.x = x;
        this.y = y;
        this.colour = colour;
        this.width = width;
        this.dashes = dashes;
        this.marker = marker;
        this.markerOffset = markerOffset;
    }

    /** The y at the last x that is not above the given one, or NaN. */
    public double at(double position) {
        double found = Double.NaN;
        for (int i = 0; i < x.length && x[i] <= position + 1e-9; i++) {
            found = y[i];
        }
        return found;
    }
}
