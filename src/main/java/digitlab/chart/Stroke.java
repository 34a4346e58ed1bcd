package digitlab.chart;

import digitlab.core.Check;

/**
 * How a line is drawn.
 *
 * @param width in pixels, positive
 */
public record Stroke(Colour colour, double width, Dashes dashes) {
    public Stroke {
        Check.positive("width", width);
    }

    /** A line without gaps. */
    public static Stroke solid(Colour colour, double width) {
        return new Stroke(colour, width, Dashes.SOLID);
    }
}
