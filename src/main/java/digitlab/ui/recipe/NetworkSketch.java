package digitlab.ui.recipe;

import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Drawing;
import digitlab.chart.LinePlot;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.core.network.NetworkSpec;

/** A network as people sketch it: a column of dots for each layer, the more the wider it is, and lines between them. */
record NetworkSketch(NetworkSpec network, ChartStyle style) implements Drawing {
    private static final double RADIUS = 2.5;
    private static final int MOST_DOTS = 9;
    private static final int FEWEST_DOTS = 2;

    @Override
    public void draw(Surface surface, double width, double height) {
        int columns = network.layerCount() + 1;
        double captions = 1.5 * style.textSize();
        double margin = 1.4 * style.textSize();
        double step = (width - 2 * margin) / (columns - 1);
        double middle = (height - captions) / 2;
        double pitch = (height - captions - 2 * RADIUS) / (MOST_DOTS - 1);
        Stroke thin = Stroke.solid(LinePlot.faded(style.colours().axis(), 0.35), 0.5);
        for (int column = 1; column < columns; column++) {
            double left = margin + (column - 1) * step;
            for (int from = 0; from < dots(column - 1); from++) {
                for (int to = 0; to < dots(column); to++) {
                    surface.line(
                            left, y(from, column - 1, middle, pitch), left + step, y(to, column, middle, pitch), thin);
                }
            }
        }
        boolean every = step > 2.6 * style.textSize();
        for (int column = 0; column < columns; column++) {
            double x = margin + column * step;
            Colour colour = column == 0 || column == columns - 1
                    ? style.colours().secondary()
                    : style.colours().accent();
            for (int dot = 0; dot < dots(column); dot++) {
                surface.disc(x, y(dot, column, middle, pitch), RADIUS, colour);
            }
            if (every || column == 0 || column == columns - 1) {
                surface.text(x, height - 2, Anchor.MIDDLE, style.caption(Integer.toString(units(column))));
            }
        }
    }

    private int units(int column) {
        return column == 0 ? network.inputs() : network.unitsOf(column - 1);
    }

    /** Grows with the logarithm of the units: 10 have 4, 128 have 7, 784 all. */
    int dots(int column) {
        int dots = (int) Math.round(Math.log(units(column)) / Math.log(2));
        return Math.max(FEWEST_DOTS, Math.min(MOST_DOTS, dots));
    }

    private double y(int dot, int column, double middle, double pitch) {
        return middle + (dot - (dots(column) - 1) / 2.0) * pitch;
    }
}
