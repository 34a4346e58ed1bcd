package digitlab.ui.weights;

import digitlab.chart.Axis;
import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Drawing;
import digitlab.chart.LinePlot;
import digitlab.chart.PlotArea;
import digitlab.chart.Scale;
import digitlab.chart.Series;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.ui.session.Session;

/**
 * How a figure changed over the epochs, small: from 0 up to its greatest value, with a line at the shown epoch. What is
 * later fades.
 *
 * @param history by epoch
 * @param lastEpoch right end of the axis
 * @param shownEpoch of the time slider, or {@link Session#LIVE} for the newest
 */
record Trend(Series history, int lastEpoch, int shownEpoch, ChartStyle style) implements Drawing {
    private static final double EDGE = 1.1;

    @Override
    public void draw(Surface surface, double width, double height) {
        double text = style.textSize();
        double bottom = 1.4 * text;
        double dot = edge();
        if (!(width > 4 * dot && height > bottom + 2 * dot)) {
            return;
        }
        var area = new PlotArea(dot, dot, width - 2 * dot, height - bottom - dot);
        Axis across = across(width);
        Axis up = area.up(Scale.LINEAR, 0, end());
        var plot = new LinePlot(surface, area, across, up, style);
        Colour colour = style.colours().accent();
        plot.base();
        plot.curve(history, Stroke.solid(colour, 1.5 * style.lineFactor()));
        if (shownEpoch != Session.LIVE) {
            plot.veil(shownEpoch);
            double x = across.pixel(Math.max(1, Math.min(shownEpoch, lastEpoch)));
            surface.line(
                    x,
                    area.top(),
                    x,
                    area.bottom(),
                    Stroke.solid(style.colours().text(), 1));
        }
        dot(plot, colour);
        double baseline = height - 0.2 * text;
        surface.text(area.left(), baseline, Anchor.START, style.caption("1"));
        surface.text(area.right(), baseline, Anchor.END, style.caption(Integer.toString(lastEpoch)));
    }

    /** Room for half a dot. */
    private double edge() {
        return Math.ceil(4.5 * style.lineFactor());
    }

    private Axis across(double width) {
        return new Axis(Scale.LINEAR, 1, lastEpoch, edge(), width - edge());
    }

    /** The epoch that lies nearest to a place. */
    int epochAt(double x, double width) {
        double nearest = width > 4 * edge() ? Math.rint(across(width).value(x)) : lastEpoch;
        return (int) Math.max(1, Math.min(lastEpoch, nearest));
    }

    private void dot(LinePlot plot, Colour colour) {
        int index = shownEpoch != Session.LIVE ? history.indexAt(shownEpoch) : history.size() - 1;
        if (index >= 0) {
            plot.dot(history.x(index), history.y(index), colour);
        }
    }

    private double end() {
        double greatest = 0;
        for (int i = 0; i < history.size(); i++) {
            if (Double.isFinite(history.y(i))) {
                greatest = Math.max(greatest, history.y(i));
            }
        }
        return greatest > 0 ? greatest * EDGE : 1;
    }
}
