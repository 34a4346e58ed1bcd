package digitlab.chart;

import digitlab.chart.Surface.Anchor;
import java.util.Locale;

/** The legend of a colour scale: its colours from bottom to top, with the values at the ends and at 0. */
public record ColourBar(ColourScale colours, double limit, ChartStyle style, Locale language) implements Drawing {
    private static final double BAR = 8;
    private static final int LEAST_DIGITS = 2;

    @Override
    public void draw(Surface surface, double width, double height) {
        int steps = Math.max(1, (int) height);
        int[] argb = new int[steps];
        double low = colours.isDiverging() ? -limit : 0;
        for (int i = 0; i < steps; i++) {
            argb[i] = colours.argb((float) (limit + (low - limit) * (i + 0.5) / steps), (float) limit);
        }
        int[] bar = new int[steps * (int) BAR];
        for (int i = 0; i < bar.length; i++) {
            bar[i] = argb[i / (int) BAR];
        }
        surface.picture(bar, (int) BAR, steps, 0, 0, 1);
        ValueFormat format = ValueFormat.plain(language);
        int digits = digits(limit);
        double textLeft = BAR + 6;
        double size = style.textSize();
        surface.text(
                textLeft,
                0.75 * size,
                Anchor.START,
                style.caption((limit > 0 ? "+" : "") + format.decimals(limit, digits)));
        String bottom = colours.isDiverging() ? format.decimals(low, digits) : "0";
        surface.text(textLeft, height, Anchor.START, style.caption(bottom));
        if (colours.isDiverging()) {
            surface.text(textLeft, height / 2 + 0.36 * size, Anchor.START, style.caption("0"));
        }
    }

    /** So many that two of them count, for small limits too. */
    private static int digits(double limit) {
        return limit > 0 ? Math.max(LEAST_DIGITS, 1 - (int) Math.floor(Math.log10(limit))) : LEAST_DIGITS;
    }
}
