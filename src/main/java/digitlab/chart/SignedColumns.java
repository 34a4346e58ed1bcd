package digitlab.chart;

import digitlab.chart.Surface.Anchor;
import java.util.Arrays;
import java.util.Locale;

/**
 * Many numbers of either sign as narrow columns above and below a common line, from left to right. Where there are more than
 * pixels, a column reaches from the least to the greatest of its share.
 */
public final class SignedColumns implements Drawing {
    private static final double GAP = 4;

    private final double[] values;
    private final ColourScale colours;
    private final ChartStyle style;
    private final ValueFormat format;

    /**
     * The columns.
     *
     * @param values copied
     */
    public SignedColumns(double[] values, ChartStyle style, Locale language) {
        this.values = values.clone();
        this.colours = ColourScale.weights(style.colours().dark());
        this.style = style;
        this.format = ValueFormat.plain(language);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        double greatest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        String end = format.decimals(greatest, 2);
        double right = width - surface.width(style.caption("+" + end)) - GAP;
        double zero = Math.rint(height / 2);
        int count = (int) Math.min(values.length, Math.max(0, right));
        for (int column = 0; column < count && greatest > 0; column++) {
            int from = (int) ((long) column * values.length / count);
            int to = (int) ((long) (column + 1) * values.length / count);
            double least = Arrays.stream(values, from, to).min().orElse(0);
            double most = Arrays.stream(values, from, to).max().orElse(0);
            column(surface, column * right / count, right / count, zero, Math.max(0, most) / greatest);
            column(surface, column * right / count, right / count, zero, Math.min(0, least) / greatest);
        }
        surface.line(0, zero, right, zero, Stroke.solid(style.colours().axis(), 1));
        surface.text(width, 0.8 * style.textSize(), Anchor.END, style.caption("+" + end));
        surface.text(width, zero + 0.36 * style.textSize(), Anchor.END, style.caption("0"));
        surface.text(width, height - 1, Anchor.END, style.caption(format.decimals(-greatest, 2)));
    }

    private void column(Surface surface, double x, double pitch, double zero, double share) {
        double gap = pitch >= 4 ? 1 : 0;
        double length = share * (zero - 1);
        if (share != 0) {
            surface.rectangle(
                    x + gap / 2,
                    Math.min(zero, zero - length),
                    pitch - gap,
                    Math.abs(length),
                    colours.colour(Math.signum(share), 2));
        }
    }
}
