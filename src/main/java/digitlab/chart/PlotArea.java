package digitlab.chart;

import digitlab.core.Check;

/** The rectangle between a plot's axes, in pixels. */
public record PlotArea(double left, double top, double width, double height) {
    public PlotArea {
        Check.positive("width", width);
        Check.positive("height", height);
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    /** The axis from left to right. */
    public Axis across(Scale scale, double low, double high) {
        return new Axis(scale, low, high, left, right());
    }

    /** The axis from bottom to top. */
    public Axis up(Scale scale, double low, double high) {
        return new Axis(scale, low, high, bottom(), top);
    }
}
