package digitlab.ui.predictions;

import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Drawing;
import digitlab.chart.RunStyle;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.core.data.LabelledImages;
import digitlab.ui.fx.Numbers;

/** The probabilities of the ten digits as standing bars; the true one green, a wrong answer orange. */
record OutputDrawing(Sample sample, ChartStyle style, Numbers numbers) implements Drawing {
    private static final RunStyle TRUE = RunStyle.of(2);
    private static final RunStyle WRONG = RunStyle.of(1);

    @Override
    public void draw(Surface surface, double width, double height) {
        double pitch = width / LabelledImages.CLASSES;
        double bar = 0.7 * pitch;
        double text = style.textSize();
        double top = 1.6 * text;
        double bottom = height - 1.7 * text;
        for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
            double middle = (digit + 0.5) * pitch;
            double probability = sample.probabilities()[digit];
            double full = bottom - top;
            surface.rectangle(middle - bar / 2, top, bar, full, style.colours().trough());
            surface.rectangle(
                    middle - bar / 2,
                    bottom - full * probability,
                    bar,
                    full * probability,
                    colour(sample, style, digit));
            boolean matters = digit == sample.truth() || digit == sample.predicted();
            String percent = numbers.decimal(Math.min(99.9, Math.floor(1000 * probability) / 10), 1);
            surface.text(middle, text, Anchor.MIDDLE, style.caption(percent));
            String name = Integer.toString(digit);
            surface.text(middle, height - 0.3 * text, Anchor.MIDDLE, matters ? style.name(name) : style.caption(name));
        }
    }

    /** What tells a digit apart: whether it is the true one, the answer, or neither. */
    static Colour colour(Sample sample, ChartStyle style, int digit) {
        if (digit == sample.truth()) {
            return style.colours().of(TRUE);
        }
        return digit == sample.predicted()
                ? style.colours().of(WRONG)
                : style.colours().axis();
    }
}
