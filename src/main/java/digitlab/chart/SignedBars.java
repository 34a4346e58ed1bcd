package digitlab.chart;

import digitlab.chart.Surface.Anchor;
import java.util.Arrays;
import java.util.Locale;

/** Numbers of either sign, one bar for each, to the left and right of a common line. */
public final class SignedBars implements Drawing {
    private static final double LABEL = 20;
    private static final double GAP = 8;

    private final double[] values;
    private final ColourScale colours;
    private final ChartStyle style;
    private final ValueFormat format;

    /**
     * The bars, from top to bottom; their labels count from 0.
     *
     * @param values copied
     */
    public SignedBars(double[] values, ChartStyle style, Locale language) {
        this.values = values.clone();
        this.colours = ColourScale.weights(style.colours().dark());
        this.style = style;
        this.format = ValueFormat.plain(language);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        double greatest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double row = height / Math.max(1, values.length);
        double numbers = surface.width(style.caption("−00.00"));
        double half = Math.max(0, (width - LABEL - GAP - numbers) / 2);
        double zero = LABEL + half;
        double thick = 0.7 * row;
        for (int i = 0; i < values.length; i++) {
            double middle = (i + 0.5) * row;
            double baseline = middle + 0.36 * style.textSize();
            double length = greatest > 0 ? half * values[i] / greatest : 0;
            surface.text(0, baseline, Anchor.START, style.name(Integer.toString(i)));
            surface.rectangle(
                    Math.min(zero, zero + length),
                    middle - thick / 2,
                    Math.abs(length),
                    thick,
                    colours.colour(Math.signum(values[i]), 2));
            String sign = values[i] > 0 ? "+" : "";
            surface.text(width, baseline, Anchor.END, style.caption(sign + format.decimals(values[i], 2)));
        }
        surface.line(zero, 0, zero, height, Stroke.solid(style.colours().axis(), 1));
    }
}
