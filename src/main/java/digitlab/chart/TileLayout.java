package digitlab.chart;

import digitlab.core.Check;

/**
 * Where the tiles of an atlas lie: squares, enlarged by a whole factor, row after row.
 *
 * @param tiles in all
 * @param columns tiles in a row
 * @param side picture pixels along one side of a tile
 * @param factor screen pixels of one picture pixel
 * @param gap screen pixels between tiles
 */
public record TileLayout(int tiles, int columns, int side, int factor, int gap) {
    public TileLayout {
        Check.intRange("tiles", tiles, 0, 1 << 20);
        Check.intRange("columns", columns, 1, 1 << 20);
        Check.intRange("side", side, 1, 1 << 10);
        Check.intRange("factor", factor, 1, 64);
        Check.intRange("gap", gap, 0, 64);
    }

    /**
     * The largest factor in a range with which all tiles fit into a width and height; with the smallest one, those that do
     * not fit are scrolled to.
     */
    public static TileLayout fitting(
            int tiles, int side, int gap, double width, double height, int leastFactor, int mostFactor) {
        for (int factor = mostFactor; factor > leastFactor; factor--) {
            TileLayout layout = enlarged(tiles, side, gap, width, factor);
            if (layout.height() <= height && layout.width() <= width) {
                return layout;
            }
        }
        return enlarged(tiles, side, gap, width, leastFactor);
    }

    /** Tiles of one size in as few rows as a width allows, rows of as equal length as possible. */
    public static TileLayout enlarged(int tiles, int side, int gap, double width, int factor) {
        int most = Math.max(1, (int) ((width + gap) / (side * factor + gap)));
        int rows = Math.max(1, (tiles + most - 1) / most);
        return new TileLayout(tiles, Math.max(1, (tiles + rows - 1) / rows), side, factor, gap);
    }

    /** Screen pixels along one side of a tile. */
    public int size() {
        return side * factor;
    }

    /** Screen pixels from one tile to the next. */
    public int pitch() {
        return size() + gap;
    }

    public int rows() {
        return (tiles + columns - 1) / columns;
    }

    public int width() {
        return columns * pitch() - gap;
    }

    public int height() {
        return Math.max(1, rows()) * pitch() - gap;
    }

    public int x(int tile) {
        return tile % columns * pitch();
    }

    public int y(int tile) {
        return tile / columns * pitch();
    }

    /** The tile at a point, or −1 between and beyond them. */
    public int tileAt(double x, double y) {
        int column = (int) Math.floor(x / pitch());
        int row = (int) Math.floor(y / pitch());
        boolean inside = x - (double) column * pitch() < size() && y - (double) row * pitch() < size();
        int tile = row * columns + column;
        return inside && column >= 0 && column < columns && row >= 0 && tile < tiles ? tile : -1;
    }

    /** The tile that lies so many columns and rows away; the same one if there is none. */
    public int neighbour(int tile, int right, int down) {
        int column = tile % columns + right;
        int moved = tile + right + down * columns;
        return column >= 0 && column < columns && moved >= 0 && moved < tiles ? moved : tile;
    }
}
