package digitlab.chart;

import digitlab.core.Check;

/**
 * A piece of a line of text that looks the same throughout.
 *
 * @param size of the type in pixels, positive
 * @param bold weight 600 instead of 400
 */
public record TextRun(String text, double size, boolean bold, Colour colour) {
    public TextRun {
        Check.positive("size", size);
    }

    public static TextRun plain(String text, double size, Colour colour) {
        return new TextRun(text, size, false, colour);
    }

    public static TextRun bold(String text, double size, Colour colour) {
        return new TextRun(text, size, true, colour);
    }
}
