package digitlab.ui.chart;

import javafx.scene.paint.Color;

/** The colours of a plot that belong to no run. */
public record ChartColours(Color ground, Color text, Color secondary, Color grid, Color axis, Color accent) {
    public static final ChartColours LIGHT = of("#ffffff", "#24292f", "#57606a", "#e7ebef", "#8c959f", "#0969da");
    public static final ChartColours DARK = of("#0d1117", "#e0e6ec", "#9aa4af", "#1d232a", "#6e7681", "#58a6ff");
    public static final ChartColours HIGH_CONTRAST =
            of("#000000", "#ffffff", "#e6e6e6", "#4d4d4d", "#ffffff", "#71b7ff");

    private static ChartColours of(
            String ground, String text, String secondary, String grid, String axis, String accent) {
        return new ChartColours(
                Color.web(ground),
                Color.web(text),
                Color.web(secondary),
                Color.web(grid),
                Color.web(axis),
                Color.web(accent));
    }
}
