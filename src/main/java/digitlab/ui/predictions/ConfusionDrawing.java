package digitlab.ui.predictions;

import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.ColourScale;
import digitlab.chart.Drawing;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import digitlab.core.data.LabelledImages;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.ui.fx.Numbers;

/**
 * How often digits (rows) were taken for others (columns): right ones blue, mistakes the more orange the more there are.
 *
 * @param found the word above the share of each digit that was recognised
 * @param choice whose cell is framed, if it is one
 */
record ConfusionDrawing(ConfusionMatrix confusion, Choice choice, ChartStyle style, Numbers numbers, String found)
        implements Drawing {
    private static final int CLASSES = LabelledImages.CLASSES;
    private static final double GAP = 2;
    private static final double FAINTEST = 0.1;
    private static final double STRONGEST = 0.55;
    private static final double RIGHT = 0.36;
    private static final double DARK_ENOUGH = 0.45;

    @Override
    public void draw(Surface surface, double width, double height) {
        ConfusionLayout layout = ConfusionLayout.fitting(width, height, style.textSize());
        int most = mostMistakes();
        for (int truth = 0; truth < CLASSES; truth++) {
            labels(surface, layout, truth);
            for (int predicted = 0; predicted < CLASSES; predicted++) {
                cell(surface, layout, truth, predicted, most);
            }
        }
        surface.text(layout.right() + 8, layout.top() - 6, Anchor.START, style.caption(found));
        if (choice.isCell()) {
            frame(surface, layout);
        }
    }

    int mostMistakes() {
        int most = 1;
        for (int truth = 0; truth < CLASSES; truth++) {
            for (int predicted = 0; predicted < CLASSES; predicted++) {
                most = truth == predicted ? most : Math.max(most, confusion.count(truth, predicted));
            }
        }
        return most;
    }

    private void labels(Surface surface, ConfusionLayout layout, int digit) {
        TextRun name = style.name(Integer.toString(digit));
        double middle = layout.cell() / 2;
        surface.text(layout.left() - 10, baseline(layout, digit), Anchor.END, name);
        surface.text(layout.x(digit) + middle, layout.top() - 6, Anchor.MIDDLE, name);
        String share = numbers.percent(confusion.recall(digit));
        surface.text(layout.right() + 8, baseline(layout, digit), Anchor.START, style.caption(share));
    }

    private double baseline(ConfusionLayout layout, int truth) {
        return layout.y(truth) + layout.cell() / 2 + 0.36 * style.textSize();
    }

    private void cell(Surface surface, ConfusionLayout layout, int truth, int predicted, int most) {
        int count = confusion.count(truth, predicted);
        Colour fill = fill(truth == predicted, count, most);
        double size = layout.cell() - GAP;
        surface.rectangle(layout.x(predicted) + GAP / 2, layout.y(truth) + GAP / 2, size, size, fill);
        if (count > 0) {
            boolean dark = luminance(fill) < DARK_ENOUGH;
            TextRun text = TextRun.plain(
                    Integer.toString(count),
                    Math.min(style.textSize(), layout.cell() / 2.6),
                    dark ? Colour.web("#f0f3f6") : Colour.web("#1b1f24"));
            surface.text(layout.x(predicted) + layout.cell() / 2, baseline(layout, truth), Anchor.MIDDLE, text);
        }
    }

    Colour fill(boolean right, int count, int most) {
        boolean dark = style.colours().dark();
        if (count == 0) {
            return style.colours().trough().towards(style.colours().ground(), 0.5);
        }
        return right
                ? ColourScale.activations(dark).colour(RIGHT, 1)
                : ColourScale.weights(dark).colour(FAINTEST + (STRONGEST - FAINTEST) * count / most, 1);
    }

    /** Perceived lightness, 0 to 1, by the weights of ITU-R BT.601. */
    private static double luminance(Colour c) {
        return 0.299 * c.red() + 0.587 * c.green() + 0.114 * c.blue();
    }

    private void frame(Surface surface, ConfusionLayout layout) {
        double left = layout.x(choice.predicted());
        double top = layout.y(choice.truth());
        double right = left + layout.cell();
        double bottom = top + layout.cell();
        Stroke stroke = Stroke.solid(style.colours().accent(), 2);
        surface.polyline(
                new double[] {left, right, right, left, left}, new double[] {top, top, bottom, bottom, top}, 5, stroke);
    }
}
