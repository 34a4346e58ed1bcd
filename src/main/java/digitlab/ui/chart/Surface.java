package digitlab.ui.chart;

import digitlab.ui.chart.RunStyle.Marker;
import javafx.scene.paint.Color;

/**
 * What a plot draws on: a canvas, or a file. Coordinates are in pixels, y downwards; arrays are read up to {@code n} and
 * not kept.
 */
public interface Surface {
    /** Where a text stands beside its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void line(double[] x, double[] y, int n, Color colour, double width, Dashes dashes);

    void area(double[] x, double[] y, int n, Color fill);

    void rectangle(double x, double y, double width, double height, Color fill);

    void marker(Marker marker, double x, double y, double size, Color colour, Color ground);

    /** A circle without filling. */
    void ring(double x, double y, double radius, Color colour, double width);

    /** A text whose baseline is at y. */
    void text(String text, double x, double y, double size, boolean bold, Color colour, Anchor anchor);

    /** Until {@link #unclip}, nothing is drawn outside of the rectangle. */
    void clip(double x, double y, double width, double height);

    void unclip();
}
