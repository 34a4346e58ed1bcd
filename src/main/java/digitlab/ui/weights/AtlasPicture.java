package digitlab.ui.weights;

import digitlab.chart.Atlas;
import digitlab.chart.ChartStyle;
import digitlab.chart.ColourBar;
import digitlab.chart.ColourScale;
import digitlab.chart.Drawing;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TileLayout;
import java.util.Locale;

/**
 * All units in one picture to be saved, under a line that says what it shows.
 *
 * @param title the run
 * @param about the layer, its order and its epoch
 * @param limit the weight that has the end colour; 0 if each unit has its own
 */
record AtlasPicture(
        Atlas atlas, TileLayout layout, String title, String about, double limit, ChartStyle style, Locale language)
        implements Drawing {
    private static final int FACTOR = 2;
    private static final int GAP = 3;
    private static final int MARGIN = 16;

    /** About as wide as high. */
    static AtlasPicture of(Atlas atlas, String title, String about, double limit, ChartStyle style, Locale language) {
        int columns = Math.max(6, (int) Math.ceil(1.2 * Math.sqrt(atlas.tiles())));
        double width = (double) columns * (FACTOR * atlas.side() + GAP) - GAP;
        TileLayout layout = TileLayout.enlarged(atlas.tiles(), atlas.side(), GAP, width, FACTOR);
        return new AtlasPicture(atlas, layout, title, about, limit, style, language);
    }

    private double headHeight() {
        return MARGIN + 4 * style.textSize();
    }

    private double barWidth() {
        return limit > 0 ? 14 + 3.6 * style.textSize() + MARGIN : 0;
    }

    int width() {
        return (int) Math.ceil(Math.max(20 * style.textSize(), 2 * MARGIN + layout.width() + barWidth()));
    }

    int height() {
        return (int) Math.ceil(headHeight() + layout.height() + MARGIN);
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        surface.rectangle(0, 0, width, height, style.colours().ground());
        double text = style.textSize();
        double room = width - 2 * MARGIN;
        surface.text(MARGIN, MARGIN + text, Anchor.START, surface.fitted(style.name(title), room));
        surface.text(MARGIN, MARGIN + 2.5 * text, Anchor.START, surface.fitted(style.caption(about), room));
        int[] argb = new int[layout.width() * layout.height()];
        atlas.paint(0, layout, style.colours().ground().argb(), argb);
        surface.picture(argb, layout.width(), layout.height(), MARGIN, headHeight(), 1);
        if (limit > 0) {
            var bar = new ColourBar(ColourScale.weights(style.colours().dark()), limit, style, language);
            double tall = Math.min(layout.height(), 14 * text);
            surface.shifted(
                    MARGIN + layout.width() + MARGIN, headHeight(), () -> bar.draw(surface, barWidth() - MARGIN, tall));
        }
    }
}
