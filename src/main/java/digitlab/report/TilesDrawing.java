package digitlab.report;

import digitlab.chart.ChartStyle;
import digitlab.chart.Drawing;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import java.util.List;

/** Small pictures side by side, each with a line or two below it: digits that were taken for others, weights of units. */
record TilesDrawing(List<Tile> tiles, int columns, int factor, boolean captions) implements Drawing {
    private static final int SIDE = 28;
    private static final double GAP = 12;
    private static final double CAPTION = 32;
    private static final ChartStyle STYLE = ReportStyle.CHART;

    /** A picture of 28×28 pixels. Owns its array. */
    static final class Tile {
        private final int[] argb;
        private final String first;
        private final String second;

        /**
         * A picture.
         *
         * @param argb row-major, opaque; copied
         * @param first line below it, in bold
         */
        Tile(int[] argb, String first, String second) {
            this.argb = argb.clone();
            this.first = first;
            this.second = second;
        }
    }

    TilesDrawing {
        tiles = List.copyOf(tiles);
    }

    private double pitchAcross(double width) {
        return (width + GAP) / columns;
    }

    private double pitchDown() {
        return (double) SIDE * factor + (captions ? CAPTION : 0) + GAP;
    }

    double height() {
        int rows = Math.max(1, (tiles.size() + columns - 1) / columns);
        return rows * pitchDown();
    }

    @Override
    public void draw(Surface surface, double width, double height) {
        surface.rectangle(0, 0, width, height, STYLE.colours().ground());
        double size = (double) SIDE * factor;
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            double pitch = pitchAcross(width);
            double x = i % columns * pitch + (pitch - GAP - size) / 2;
            int row = i / columns;
            double y = row * pitchDown() + 2;
            surface.picture(tile.argb, SIDE, SIDE, x, y, factor);
            frame(surface, x, y, size);
            if (captions) {
                double middle = x + size / 2;
                TextRun first = surface.fitted(STYLE.name(tile.first), pitch - 2);
                TextRun second = surface.fitted(STYLE.caption(tile.second), pitch - 2);
                surface.text(middle, y + size + STYLE.textSize() + 3, Anchor.MIDDLE, first);
                surface.text(middle, y + size + 2.2 * STYLE.textSize() + 4, Anchor.MIDDLE, second);
            }
        }
    }

    private static void frame(Surface surface, double x, double y, double size) {
        double right = x + size;
        double bottom = y + size;
        surface.polyline(
                new double[] {x, right, right, x, x, right},
                new double[] {y, y, bottom, bottom, y, y},
                6,
                Stroke.solid(STYLE.colours().axis(), 0.75));
    }
}
