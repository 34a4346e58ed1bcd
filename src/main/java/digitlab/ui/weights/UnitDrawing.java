package digitlab.ui.weights;

import digitlab.chart.ChartStyle;
import digitlab.chart.ColourBar;
import digitlab.chart.ColourScale;
import digitlab.chart.Drawing;
import digitlab.chart.Histogram;
import digitlab.chart.SignedBars;
import digitlab.chart.SignedColumns;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import digitlab.core.data.LabelledImages;
import java.util.Locale;

/**
 * One unit closely: its picture, how its weights are distributed, and where its output goes.
 *
 * @param limit the weight that has the end colour
 * @param layout where the parts lie
 */
record UnitDrawing(
        FirstLayer layer, int unit, double limit, UnitLayout layout, UnitTexts texts, ChartStyle style, Locale language)
        implements Drawing {
    /** More outgoing weights than these are columns, without labels. */
    private static final int MOST_BARS = 10;

    /**
     * What is written.
     *
     * @param name of the unit
     * @param facts behind the name
     * @param weights over the histogram
     * @param sparsity behind that
     * @param outgoing over the outgoing weights
     * @param strongest behind that
     */
    record UnitTexts(String name, String facts, String weights, String sparsity, String outgoing, String strongest) {}

    @Override
    public void draw(Surface surface, double width, double height) {
        heading(surface, layout.picture(), texts.name, texts.facts);
        picture(surface, layout.picture());
        if (layout.hasHistogram()) {
            heading(surface, layout.histogram(), texts.weights, texts.sparsity);
            within(surface, layout.histogram(), histogram());
        }
        if (layout.hasOutgoing()) {
            heading(surface, layout.outgoing(), texts.outgoing, texts.strongest);
            outgoing(surface, layout.outgoing());
        }
    }

    /** The note only where it fits behind the title. */
    private void heading(Surface surface, UnitLayout.Part part, String title, String note) {
        double middle = part.top() == 0 ? layout.heading(part) / 2 : 0.74 * style.textSize();
        double baseline = part.top() + middle + 0.36 * style.textSize();
        TextRun name = surface.fitted(style.name(title), part.width());
        surface.text(part.left(), baseline, Anchor.START, name);
        TextRun detail = style.caption(note);
        double left = surface.width(name) + 8;
        if (left + surface.width(detail) <= part.width()) {
            surface.text(part.left() + left, baseline, Anchor.START, detail);
        }
    }

    private void picture(Surface surface, UnitLayout.Part part) {
        ColourScale colours = ColourScale.weights(style.colours().dark());
        int side = LabelledImages.SIDE;
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colours.argb(layer.weight(i, unit), (float) limit);
        }
        double top = part.top() + layout.heading(part);
        int size = side * layout.factor();
        surface.picture(argb, side, side, part.left(), top, layout.factor());
        var bar = new ColourBar(colours, limit, style, language);
        surface.shifted(part.left() + size + 8, top, () -> bar.draw(surface, layout.barWidth(), size));
    }

    private Histogram histogram() {
        double end = layer.histogramEnd(unit);
        return Histogram.ofWeights(layer.histogram(unit), -end, end, style, language);
    }

    private void outgoing(Surface surface, UnitLayout.Part part) {
        double[] weights = layer.outgoing(unit);
        if (weights.length == 0) {
            return;
        }
        within(
                surface,
                part,
                weights.length <= MOST_BARS
                        ? new SignedBars(weights, style, language)
                        : new SignedColumns(weights, style, language));
    }

    private void within(Surface surface, UnitLayout.Part part, Drawing drawing) {
        surface.shifted(
                part.left(),
                part.top() + layout.heading(part),
                () -> drawing.draw(surface, part.width(), part.height() - layout.heading(part)));
    }
}
