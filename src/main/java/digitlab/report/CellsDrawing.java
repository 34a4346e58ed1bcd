package digitlab.report;

import digitlab.chart.ChartStyle;
import digitlab.chart.Colour;
import digitlab.chart.Drawing;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import java.util.List;

/**
 * A grid of coloured cells with numbers in them: scores over two varied fields, or digits taken for others.
 *
 * @param across what the columns are
 * @param down what the rows are
 * @param cells row after row, as many as columns in each
 */
record CellsDrawing(
        String across, String down, List<String> columns, List<String> rows, List<List<Shade>> cells, double rowHeight)
        implements Drawing {
    private static final double TOP = 44;
    private static final double GAP = 2;
    private static final double MOST_LEFT = 220;
    private static final double DARK = 0.5;
    private static final ChartStyle STYLE = ReportStyle.CHART;

    /**
     * A cell.
     *
     * @param text rows, from top to bottom; none for an empty cell
     */
    record Shade(List<String> text, Colour fill) {
        public Shade {
            text = List.copyOf(text);
        }
    }

    double height() {
        return TOP + rows.size() * rowHeight + 4;
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        surface.rectangle(0, 0, width, height, STYLE.colours().ground());
        double names = rows.stream()
                .mapToDouble(row -> surface.width(STYLE.value(row)))
                .max()
                .orElse(0);
        double left = Math.min(MOST_LEFT, Math.max(names, surface.width(STYLE.name(down))) + 16);
        double cell = (width - left - 4) / columns.size();
        double baseline = TOP - 8;
        surface.text(0, baseline, Anchor.START, STYLE.name(down));
        surface.text(left + (width - left) / 2, STYLE.textSize() + 2, Anchor.MIDDLE, STYLE.name(across));
        for (int column = 0; column < columns.size(); column++) {
            TextRun name = surface.fitted(STYLE.value(columns.get(column)), cell - 4);
            surface.text(left + (column + 0.5) * cell, baseline, Anchor.MIDDLE, name);
        }
        for (int row = 0; row < rows.size(); row++) {
            double top = TOP + row * rowHeight;
            TextRun name = surface.fitted(STYLE.value(rows.get(row)), left - 12);
            surface.text(left - 12, top + rowHeight / 2 + 0.36 * STYLE.textSize(), Anchor.END, name);
            for (int column = 0; column < columns.size(); column++) {
                cell(surface, left + column * cell, top, cell, cells.get(row).get(column));
            }
        }
    }

    private void cell(Surface surface, double x, double y, double width, Shade shade) {
        surface.rectangle(x + GAP / 2, y + GAP / 2, width - GAP, rowHeight - GAP, shade.fill);
        Colour ink = luminance(shade.fill) < DARK ? Colour.WHITE : Colour.web("#1b1f24");
        double line = 1.35 * STYLE.textSize();
        double first = y + rowHeight / 2 - (shade.text.size() - 1) * line / 2 + 0.36 * STYLE.textSize();
        for (int i = 0; i < shade.text.size(); i++) {
            double size = i == 0 ? STYLE.textSize() : STYLE.textSize() - 2;
            TextRun text = TextRun.plain(shade.text.get(i), size, ink);
            surface.text(x + width / 2, first + i * line, Anchor.MIDDLE, surface.fitted(text, width - 2));
        }
    }

    /** Perceived lightness, 0 to 1, by the weights of ITU-R BT.601. */
    private static double luminance(Colour c) {
        return 0.299 * c.red() + 0.587 * c.green() + 0.114 * c.blue();
    }
}
