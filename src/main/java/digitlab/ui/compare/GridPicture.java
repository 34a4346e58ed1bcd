package digitlab.ui.compare;

import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.ColourScale;
import digitlab.chart.Drawing;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import digitlab.core.experiment.Interval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measure over two fields as a heatmap with numbers.
 *
 * @param chosen row that is framed, −1 for none
 * @param downName of the lines
 * @param acrossName of the columns
 */
record GridPicture(
        Comparison comparison,
        FieldGrid grid,
        int chosen,
        String downName,
        String acrossName,
        ChartStyle style,
        Locale language)
        implements Drawing {
    private static final double LARGEST_CELL = 84;

    @Override
    public void draw(Surface surface, double width, double height) {
        double text = style.textSize();
        surface.text(left(), 1.3 * text, Anchor.START, style.name(acrossName));
        surface.text(8, top() - 0.6 * text, Anchor.START, surface.fitted(style.name(downName), left() - 16));
        for (int column = 0; column < grid.acrossValues().size(); column++) {
            TextRun value = surface.fitted(style.value(grid.acrossValues().get(column)), cellWidth(width) - 4);
            surface.text(x(column, width) + cellWidth(width) / 2, top() - 0.6 * text, Anchor.MIDDLE, value);
        }
        for (int line = 0; line < grid.downValues().size(); line++) {
            TextRun value = surface.fitted(style.value(grid.downValues().get(line)), left() - 16);
            surface.text(left() - 8, y(line, height) + cellHeight(height) / 2 + 0.36 * text, Anchor.END, value);
            for (int column = 0; column < grid.acrossValues().size(); column++) {
                cell(surface, line, column, width, height);
            }
        }
    }

    private double left() {
        return 9 * style.textSize();
    }

    private double top() {
        return 3.6 * style.textSize();
    }

    private double cellWidth(double width) {
        return Math.max(20, (width - left() - 16) / grid.acrossValues().size());
    }

    private double cellHeight(double height) {
        return Math.max(
                14,
                Math.min(LARGEST_CELL, (height - top() - 12) / grid.downValues().size()));
    }

    private double x(int column, double width) {
        return left() + column * cellWidth(width);
    }

    private double y(int line, double height) {
        return top() + line * cellHeight(height);
    }

    private void cell(Surface surface, int line, int column, double width, double height) {
        int row = grid.row(line, column);
        @Nullable Interval value = row < 0 ? null : comparison.rows().get(row).value();
        double x = x(column, width);
        double y = y(line, height);
        double w = cellWidth(width) - 2;
        double h = cellHeight(height) - 2;
        Colour fill = value == null ? style.colours().trough() : colour(value.mean());
        surface.rectangle(x, y, w, h, fill);
        if (value != null) {
            Colour ink = isLight(fill) ? Colour.web("#24292f") : Colour.WHITE;
            var writing = new Writing(comparison.measure(), language);
            double middle = y + h / 2 + 0.36 * style.textSize();
            boolean both = value.isKnown() && h > 3.2 * style.textSize();
            TextRun mean = TextRun.bold(writing.mean(value), style.textSize() + 1, ink);
            surface.text(
                    x + w / 2, middle - (both ? 0.7 * style.textSize() : 0), Anchor.MIDDLE, surface.fitted(mean, w));
            if (both) {
                TextRun half = TextRun.plain(writing.halfWidth(value), style.textSize(), ink);
                surface.text(x + w / 2, middle + 0.8 * style.textSize(), Anchor.MIDDLE, surface.fitted(half, w));
            }
        }
        if (row >= 0 && row == chosen) {
            surface.polyline(
                    new double[] {x + 1, x + w - 1, x + w - 1, x + 1, x + 1},
                    new double[] {y + 1, y + 1, y + h - 1, y + h - 1, y + 1},
                    5,
                    Stroke.solid(style.colours().accent(), 3));
        }
    }

    /** The stronger the better, over the range of the means. */
    private Colour colour(double mean) {
        double low = comparison.rows().stream()
                .mapToDouble(Comparison.Row::mean)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double high = comparison.rows().stream()
                .mapToDouble(Comparison.Row::mean)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double share = high > low ? (mean - low) / (high - low) : 0.5;
        double better = comparison.measure().isLargerBetter() ? share : 1 - share;
        return ColourScale.activations(style.colours().dark()).colour(0.12 + 0.8 * better, 1);
    }

    /** By the luminance of sRGB, roughly. */
    private static boolean isLight(Colour colour) {
        return 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue() > 0.55;
    }

    /** The row whose cell lies there; −1 if there is none. */
    int rowAt(double x, double y, double width, double height) {
        int column = (int) Math.floor((x - left()) / cellWidth(width));
        int line = (int) Math.floor((y - top()) / cellHeight(height));
        boolean isCell = column >= 0
                && column < grid.acrossValues().size()
                && line >= 0
                && line < grid.downValues().size();
        return isCell ? grid.row(line, column) : -1;
    }
}
