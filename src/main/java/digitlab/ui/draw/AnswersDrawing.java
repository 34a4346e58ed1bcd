package digitlab.ui.draw;

import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Confidence;
import digitlab.chart.Drawing;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import java.util.List;
import java.util.Locale;

/** Answers side by side: ten rows, a bar in each column, what is most probable in bold. Nothing drawn, no numbers. */
final class AnswersDrawing implements Drawing {
    /** Where the columns begin. */
    static final double LEFT = 20;

    static final double GAP = 12;

    private static final int ROWS = 10;

    private final List<Column> columns;
    private final int answer;
    private final ChartStyle style;
    private final Locale language;

    /**
     * One network's answer.
     *
     * @param probabilities none for empty bars
     */
    record Column(Colour colour, List<Double> probabilities) {
        Column {
            probabilities = List.copyOf(probabilities);
        }

        int best() {
            int best = -1;
            for (int i = 0; i < probabilities.size(); i++) {
                best = best < 0 || probabilities.get(i) > probabilities.get(best) ? i : best;
            }
            return best;
        }
    }

    /** @param answer digit whose row is emphasised, or −1 */
    AnswersDrawing(List<Column> columns, int answer, ChartStyle style, Locale language) {
        this.columns = List.copyOf(columns);
        this.answer = answer;
        this.style = style;
        this.language = language;
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        double row = height / ROWS;
        for (int digit = 0; digit < ROWS; digit++) {
            String name = Integer.toString(digit);
            surface.text(
                    0, baseline(digit, row), Anchor.START, digit == answer ? style.name(name) : style.caption(name));
        }
        double room = (width - LEFT - GAP * (columns.size() - 1)) / Math.max(1, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            column(surface, columns.get(i), LEFT + i * (room + GAP), room, row);
        }
    }

    private double baseline(int digit, double row) {
        return Math.round((digit + 0.5) * row + 0.36 * style.textSize());
    }

    /** Where there is little room, the sign stands once above. */
    private String number(double probability) {
        String percent = Confidence.percent(probability, language);
        return columns.size() > 2 ? percent.replace("\u202f%", "") : percent;
    }

    private void column(Surface surface, Column column, double left, double width, double row) {
        double numbers = surface.width(style.name(number(1)));
        double bar = Math.max(8, width - numbers - 4);
        double thick = Math.round(Math.min(10 * style.lineFactor(), 0.6 * row));
        int best = column.best();
        for (int digit = 0; digit < ROWS; digit++) {
            double top = Math.round((digit + 0.5) * row - thick / 2);
            surface.rectangle(left, top, bar, thick, style.colours().trough());
            if (best >= 0) {
                double probability = column.probabilities.get(digit);
                surface.rectangle(left, top, bar * probability, thick, column.colour);
                String percent = number(probability);
                surface.text(
                        left + width,
                        baseline(digit, row),
                        Anchor.END,
                        digit == best ? style.name(percent) : style.caption(percent));
            }
        }
    }
}
