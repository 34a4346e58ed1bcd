package digitlab.chart;

import digitlab.chart.Surface.Anchor;
import java.util.Arrays;
import java.util.Locale;

/** A network's answer: one bar for each class, from left to right, the most probable in bold. */
public final class ProbabilityBars implements Drawing {
    private static final double LABEL = 20;
    private static final double GAP = 6;

    private final double[] probabilities;
    private final Colour colour;
    private final ChartStyle style;
    private final Locale language;

    /**
     * The answer.
     *
     * @param probabilities of the classes; copied; none for empty bars without numbers
     */
    public ProbabilityBars(double[] probabilities, Colour colour, ChartStyle style, Locale language) {
        this.probabilities = probabilities.clone();
        this.colour = colour;
        this.style = style;
        this.language = language;
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        int classes = probabilities.length == 0 ? 10 : probabilities.length;
        double best = Arrays.stream(probabilities).max().orElse(Double.NaN);
        double row = height / classes;
        double numbers = surface.width(style.name(Confidence.percent(1, language)));
        double room = Math.max(0, width - LABEL - GAP - numbers);
        double thick = Math.min(10 * style.lineFactor(), 0.6 * row);
        for (int i = 0; i < classes; i++) {
            double middle = (i + 0.5) * row;
            double baseline = middle + 0.36 * style.textSize();
            boolean answer = probabilities.length > 0 && probabilities[i] == best;
            String digit = Integer.toString(i);
            surface.text(0, baseline, Anchor.START, answer ? style.name(digit) : style.caption(digit));
            surface.rectangle(
                    LABEL, middle - thick / 2, room, thick, style.colours().trough());
            if (probabilities.length > 0) {
                surface.rectangle(LABEL, middle - thick / 2, room * probabilities[i], thick, colour);
                String percent = Confidence.percent(probabilities[i], language);
                surface.text(width, baseline, Anchor.END, answer ? style.name(percent) : style.caption(percent));
            }
        }
    }
}
