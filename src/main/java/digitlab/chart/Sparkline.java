package digitlab.chart;

import java.util.function.DoubleUnaryOperator;

/**
 * A small curve without labels that fills its place, with thin lines through the origin where that shows.
 *
 * @param across the values of x that show, {@code low} to {@code high}
 */
public record Sparkline(Series curve, Range across, Range up, Colour colour, ChartStyle style) implements Drawing {
    private static final int SAMPLES = 120;

    /** From a value up to a greater one. */
    public record Range(double low, double high) {
        public Range {
            if (!(high > low)) {
                throw new IllegalArgumentException("high must be above low, but is " + high + " after " + low);
            }
        }
    }

    /** The graph of a function, such as an activation. */
    public static Sparkline of(DoubleUnaryOperator function, Range across, Range up, Colour colour, ChartStyle style) {
        double[] x = new double[SAMPLES + 1];
        double[] y = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            x[i] = across.low + (across.high - across.low) * i / SAMPLES;
            y[i] = function.applyAsDouble(x[i]);
        }
        return new Sparkline(new Series(x, y), across, up, colour, style);
    }

    /** Measurements in turn, between their least and greatest. */
    public static Sparkline of(Series curve, Colour colour, ChartStyle style) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < curve.size(); i++) {
            if (Double.isFinite(curve.y(i))) {
                least = Math.min(least, curve.y(i));
                greatest = Math.max(greatest, curve.y(i));
            }
        }
        return new Sparkline(
                curve,
                curve.size() > 1 && curve.lastX() > curve.x(0) ? new Range(curve.x(0), curve.lastX()) : new Range(0, 1),
                greatest > least ? new Range(least, greatest) : around(least),
                colour,
                style);
    }

    private static Range around(double value) {
        return Double.isFinite(value) ? new Range(value - 1, value + 1) : new Range(0, 1);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        if (!(width > 4 && height > 4)) {
            return;
        }
        var area = new PlotArea(1, 2, width - 2, height - 4);
        Axis x = area.across(Scale.LINEAR, across.low, across.high);
        Axis y = area.up(Scale.LINEAR, up.low, up.high);
        Stroke thin = Stroke.solid(style.colours().axis(), 0.5);
        if (y.contains(0)) {
            surface.line(area.left(), y.pixel(0), area.right(), y.pixel(0), thin);
        }
        if (x.contains(0) && across.low < 0) {
            surface.line(x.pixel(0), area.top(), x.pixel(0), area.bottom(), thin);
        }
        new LinePlot(surface, area, x, y, style).curve(curve, Stroke.solid(colour, 1.5 * style.lineFactor()));
    }
}
