package digitlab.chart;

import digitlab.chart.Surface.Anchor;
import java.util.Locale;

/**
 * A difference with its interval, on an axis on which 0 is marked: does the interval contain 0?
 *
 * @param mean difference
 * @param low end of its interval; NaN if that is unknown
 * @param high end of its interval; NaN if that is unknown
 * @param reach the axis goes from −reach to reach; 0 for as far as the interval needs
 * @param below written at the left of 0
 * @param above written at the right of 0
 * @param caption below the axis; empty for none
 * @param colour of the interval
 */
public record DifferenceBar(
        double mean,
        double low,
        double high,
        double reach,
        String below,
        String above,
        String caption,
        Colour colour,
        ChartStyle style,
        Locale language)
        implements Drawing {
    private static final double ROOM = 1.25;
    private static final double CAP = 6;

    /** How far the axis must go at least. */
    public static double reach(double mean, double low, double high) {
        double far = Math.max(Math.abs(mean), Math.max(Math.abs(orZero(low)), Math.abs(orZero(high))));
        return far > 0 ? far * ROOM : 1;
    }

    private static double orZero(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        double text = style.textSize();
        double end = reach > 0 ? reach : reach(mean, low, high);
        var axis = new Axis(Scale.LINEAR, -end, end, 8, width - 8);
        boolean isNamed = !below.isEmpty();
        double top = isNamed ? 1.6 * text : 4;
        double base = Math.floor(height - (caption.isEmpty() ? 1.7 : 3.2) * text) + 0.5;
        double middle = (top + base) / 2;
        double zero = Math.floor(axis.pixel(0)) + 0.5;
        Stroke line = Stroke.solid(style.colours().axis(), 1);
        surface.line(8, base, width - 8, base, line);
        ticks(surface, axis, base);
        surface.line(
                zero, isNamed ? 2 : 0, zero, base, new Stroke(style.colours().text(), 1, new Dashes(4, 3)));
        if (isNamed) {
            surface.text(zero - 6, text, Anchor.END, surface.fitted(style.caption(below), zero - 8));
            surface.text(zero + 6, text, Anchor.START, surface.fitted(style.caption(above), width - zero - 8));
        }
        if (!caption.isEmpty()) {
            surface.text(width / 2, height - 0.4 * text, Anchor.MIDDLE, surface.fitted(style.caption(caption), width));
        }
        bar(surface, axis, middle);
    }

    private void ticks(Surface surface, Axis axis, double base) {
        Ticks ticks = axis.ticks((int) Math.max(2, (axis.end() - axis.start()) / (5.5 * style.textSize())));
        ValueFormat format = ValueFormat.plain(language);
        for (double tick : ticks.major()) {
            double x = Math.floor(axis.pixel(tick)) + 0.5;
            surface.line(x, base, x, base + 4, Stroke.solid(style.colours().axis(), 1));
            String label = (tick > 0 ? "+" : "") + format.tick(tick, ticks);
            surface.text(x, base + 4 + style.textSize(), Anchor.MIDDLE, style.caption(label));
        }
    }

    private void bar(Surface surface, Axis axis, double y) {
        Stroke stroke = Stroke.solid(colour, 2 * style.lineFactor());
        if (Double.isFinite(low) && Double.isFinite(high)) {
            double from = axis.pixel(low);
            double to = axis.pixel(high);
            surface.line(from, y, to, y, stroke);
            surface.line(from, y - CAP, from, y + CAP, stroke);
            surface.line(to, y - CAP, to, y + CAP, stroke);
        }
        surface.disc(axis.pixel(mean), y, 5 * style.lineFactor(), colour);
    }
}
