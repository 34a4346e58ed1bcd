package digitlab.ui.chart;

import digitlab.core.Check;
import javafx.scene.paint.Color;

/**
 * How a line is drawn.
 *
 * @param width in pixels, positive
 */
public record Stroke(Color colour, double width, Dashes dashes) {
    public Stroke {
        Check.positive("width", width);
    }

    /** A line without gaps. */
    public static Stroke solid(Color colour, double width) {
        return new Stroke(colour, width, Dashes.SOLID);
    }
}
