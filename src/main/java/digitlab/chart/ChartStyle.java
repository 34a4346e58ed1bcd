package digitlab.chart;

import digitlab.core.Check;

/**
 * How large and in which colours charts are drawn.
 *
 * @param textSize of axes and names, in pixels
 * @param lineFactor how much thicker than usual lines and markers are
 */
public record ChartStyle(ChartColours colours, double textSize, double lineFactor) {
    public static final ChartStyle LIGHT = new ChartStyle(ChartColours.LIGHT, 11, 1);
    public static final ChartStyle DARK = new ChartStyle(ChartColours.DARK, 11, 1);
    public static final ChartStyle HIGH_CONTRAST = new ChartStyle(ChartColours.HIGH_CONTRAST, 11, 1.25);

    public ChartStyle {
        Check.positive("textSize", textSize);
        Check.positive("lineFactor", lineFactor);
    }

    /**
     * The style that belongs to a look of the window.
     *
     * @param projected whether it has to be read from the last row
     */
    public static ChartStyle of(boolean darkGround, boolean highContrast, boolean projected) {
        ChartStyle style = highContrast ? HIGH_CONTRAST : darkGround ? DARK : LIGHT;
        return projected ? style.forPresentation() : style;
    }

    /** The same for a projector: nothing below 18 pixels. */
    public ChartStyle forPresentation() {
        return new ChartStyle(colours, 18, 1.75);
    }

    /**
     * Pixels between the left edge of a pane and its plots, with room for the labels of an axis. The time slider keeps the
     * same distances, so that its knob stands under its epoch.
     */
    public double plotLeft() {
        return 24 + Math.ceil(2.9 * textSize);
    }

    /** Pixels between plots and the right edge of a pane, with room for labels at the ends of lines. */
    public double plotRight() {
        return Math.ceil(10.9 * textSize);
    }

    /** A text beside an axis. */
    public TextRun caption(String text) {
        return TextRun.plain(text, textSize, colours.secondary());
    }

    /** A value that matters. */
    public TextRun value(String text) {
        return TextRun.plain(text, textSize, colours.text());
    }

    /** A name. */
    public TextRun name(String text) {
        return TextRun.bold(text, textSize + 1, colours.text());
    }

    /** Radius of a run's marker. */
    public double markerRadius() {
        return 4.25 * lineFactor;
    }
}
