package digitlab.ui.chart;

import digitlab.chart.ChartColours;
import digitlab.chart.RunStyle;
import digitlab.chart.Stroke;
import javafx.scene.canvas.Canvas;

/** How a run is told apart, as a small picture beside its name. */
public final class RunSymbol extends Canvas {
    private static final double HEIGHT = 14;
    private static final double RADIUS = 4.5;

    private RunSymbol(RunStyle style, ChartColours colours, double width, boolean line) {
        super(width, HEIGHT);
        var surface = new CanvasSurface(getGraphicsContext2D(), new FontMeasure());
        double middle = HEIGHT / 2;
        if (line) {
            surface.line(0, middle, width, middle, Stroke.solid(colours.of(style), 2));
        }
        surface.marker(style.marker(), width / 2, middle, RADIUS, colours.of(style), colours.ground());
        getStyleClass().add("dl-run-symbol");
        setMouseTransparent(true);
    }

    /** The run's marker. */
    public static RunSymbol marker(RunStyle style, ChartColours colours) {
        return new RunSymbol(style, colours, HEIGHT, false);
    }

    /** The run's marker on a piece of its line. */
    public static RunSymbol line(RunStyle style, ChartColours colours) {
        return new RunSymbol(style, colours, 36, true);
    }
}
