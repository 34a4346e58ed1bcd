package digitlab.chart;

import digitlab.chart.Surface.Anchor;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * How often values lie in bins of equal width, over an axis.
 *
 * @param counts of the bins, lowest first
 * @param low left edge of the first bin
 * @param high right edge of the last bin
 * @param colour of a bar, by the middle of its bin
 */
public record Histogram(
        List<Integer> counts, double low, double high, DoubleFunction<Colour> colour, ChartStyle style, Locale language)
        implements Drawing {
    public Histogram {
        counts = List.copyOf(counts);
        if (!(high > low)) {
            throw new IllegalArgumentException("high must be above low, but is " + high + " after " + low);
        }
    }

    /** Weights: blue below 0, orange above, grey about 0. */
    public static Histogram ofWeights(
            List<Integer> counts, double low, double high, ChartStyle style, Locale language) {
        ColourScale scale = ColourScale.weights(style.colours().dark());
        double bin = (high - low) / Math.max(1, counts.size());
        return new Histogram(
                counts,
                low,
                high,
                middle -> Math.abs(middle) <= 0.5 * bin ? style.colours().axis() : scale.colour(Math.signum(middle), 2),
                style,
                language);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        double bottom = height - 1.8 * style.textSize();
        if (counts.isEmpty() || bottom <= 0 || width <= 0) {
            return;
        }
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        double bin = width / counts.size();
        double gap = bin >= 4 ? 1 : 0;
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                double bar = Math.max(1, (bottom - 1) * counts.get(i) / most);
                double middle = low + (high - low) * (i + 0.5) / counts.size();
                surface.rectangle(i * bin + gap / 2, bottom - bar, bin - gap, bar, colour.apply(middle));
            }
        }
        double base = LinePlot.crisp(bottom);
        surface.line(0, base, width, base, Stroke.solid(style.colours().axis(), 1));
        labels(surface, width, height);
    }

    private void labels(Surface surface, double width, double height) {
        var axis = new Axis(Scale.LINEAR, low, high, 0, width);
        Ticks ticks = axis.ticks(Math.max(2, (int) (width / (4.5 * style.textSize()))));
        var format = ValueFormat.plain(language);
        for (double tick : ticks.major()) {
            TextRun label = style.caption(format.tick(tick, ticks));
            double half = surface.width(label) / 2;
            double x = Math.max(half, Math.min(width - half, axis.pixel(tick)));
            surface.text(x, height - 0.3 * style.textSize(), Anchor.MIDDLE, label);
        }
    }
}
