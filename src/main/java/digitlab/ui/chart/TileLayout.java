package digitlab.ui.chart;

/**
 * Where the tiles of an atlas lie: 28×28 pixels each, enlarged by a whole factor, row after row.
 *
 * @param tiles in all
 * @param columns tiles in a row
 * @param factor screen pixels of one picture pixel
 * @param gap screen pixels between tiles
 */
public record TileLayout(int tiles, int columns, int factor, int gap) {
    /** Pixels along one side of a picture. */
    public static final int SIDE = 28;

    /** The largest factor, 1 to 4, with which all tiles fit; with 1, those that do not fit are scrolled to. */
    public static TileLayout fitting(int tiles, double width, double height, int gap) {
        for (int factor = 4; factor > 1; factor--) {
            TileLayout layout = ofWidth(tiles, width, factor, gap);
            if (layout.height() <= height && layout.width() <= width) {
                return layout;
            }
        }
        return ofWidth(tiles, width, 2, gap);
    }

    private static TileLayout ofWidth(int tiles, double width, int factor, int gap) {
        int columns = Math.max(1, (int) ((width + gap) / (SIDE * factor + gap)));
        return new TileLayout(tiles, Math.min(columns, Math.max(1, tiles)), factor, gap);
    }

    /** Screen pixels from one tile to the next. */
    public int pitch() {
        return SIDE * factor + gap;
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
        boolean inside = x - column * pitch() < SIDE * factor && y - row * pitch() < SIDE * factor;
        int tile = row * columns + column;
        return inside && column >= 0 && column < columns && row >= 0 && tile < tiles ? tile : -1;
    }
}
