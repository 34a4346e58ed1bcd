package digitlab.chart;

/**
 * The colours of a plot that belong to no run: those of the themes' style sheets, which a canvas and a file cannot look up.
 *
 * @param dark whether the ground is dark
 * @param trough ground of bars and empty tiles
 */
public record ChartColours(
        boolean dark,
        Colour ground,
        Colour text,
        Colour secondary,
        Colour grid,
        Colour axis,
        Colour trough,
        Colour accent) {
    public static final ChartColours LIGHT =
            of(false, "#ffffff", "#24292f", "#57606a", "#e7ebef", "#8c959f", "#eaeef2", "#0969da");
    public static final ChartColours DARK =
            of(true, "#0d1117", "#e0e6ec", "#9aa4af", "#1d232a", "#6e7681", "#21262d", "#58a6ff");
    public static final ChartColours HIGH_CONTRAST =
            of(true, "#000000", "#ffffff", "#e6e6e6", "#4d4d4d", "#ffffff", "#262626", "#71b7ff");

    private static ChartColours of(
            boolean dark,
            String ground,
            String text,
            String secondary,
            String grid,
            String axis,
            String trough,
            String accent) {
        return new ChartColours(
                dark,
                Colour.web(ground),
                Colour.web(text),
                Colour.web(secondary),
                Colour.web(grid),
                Colour.web(axis),
                Colour.web(trough),
                Colour.web(accent));
    }

    /** The colour of a run on this ground. */
    public Colour of(RunStyle run) {
        return run.colour(dark);
    }
}
