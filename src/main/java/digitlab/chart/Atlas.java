package digitlab.chart;

import java.util.Arrays;
import java.util.BitSet;

/** Many small pictures that are coloured together: what a {@code HeatmapAtlas} of the window shows. Immutable. */
public final class Atlas {
    /** Nothing to show. */
    public static final Atlas EMPTY = new Atlas(1, (tile, values) -> {}, ColourScale.weights(false), new float[0]);

    /** How much paler marked tiles are. */
    private static final float FADED = 4;

    private final int side;
    private final TileValues values;
    private final ColourScale colours;
    private final float[] limits;
    private final BitSet marked;
    private final int mark;

    /**
     * An atlas.
     *
     * @param side picture pixels along one side of a tile
     * @param limits the value at the end of the colours, for each tile; copied
     */
    public Atlas(int side, TileValues values, ColourScale colours, float[] limits) {
        this(side, values, colours, limits.clone(), new BitSet(), 0);
    }

    private Atlas(int side, TileValues values, ColourScale colours, float[] limits, BitSet marked, int mark) {
        this.side = side;
        this.values = values;
        this.colours = colours;
        this.limits = limits;
        this.marked = marked;
        this.mark = mark;
    }

    /** The same with some tiles faded and crossed in their corner. */
    public Atlas withMarks(BitSet tiles, Colour cross) {
        return new Atlas(side, values, colours, limits, (BitSet) tiles.clone(), cross.argb());
    }

    public int side() {
        return side;
    }

    public int tiles() {
        return limits.length;
    }

    /**
     * Colours everything. Takes some milliseconds: not for the FX thread.
     *
     * @param first the atlas' tile that the layout's first one shows
     * @param ground ARGB between the tiles
     * @param target (layout.height × layout.width) ARGB, all of it is written
     */
    public void paint(int first, TileLayout layout, int ground, int[] target) {
        int width = layout.width();
        float[] tileValues = new float[side * side];
        Arrays.fill(target, 0, width * layout.height(), ground);
        for (int tile = 0; tile < layout.tiles(); tile++) {
            values.read(first + tile, tileValues);
            int corner = layout.y(tile) * width + layout.x(tile);
            paintTile(tileValues, limit(first + tile), layout, corner, target);
            if (marked.get(first + tile)) {
                paintCross(layout, corner, target);
            }
        }
    }

    private float limit(int tile) {
        return marked.get(tile) ? FADED * limits[tile] : limits[tile];
    }

    /** Two strokes of two pixels' width in the upper left corner, as long as a sixth of the tile. */
    private void paintCross(TileLayout layout, int corner, int[] target) {
        int length = Math.max(1, layout.size() / 6);
        int from = layout.size() / 14;
        for (int i = 0; i < length; i++) {
            for (int thick = 0; thick < 2 && i + thick < length; thick++) {
                int row = corner + (from + i) * layout.width() + from;
                target[row + i + thick] = mark;
                target[row + length - 1 - i - thick] = mark;
            }
        }
    }

    private void paintTile(float[] tileValues, float limit, TileLayout layout, int corner, int[] target) {
        int width = layout.width();
        int factor = layout.factor();
        for (int row = 0; row < side; row++) {
            int from = corner + row * factor * width;
            int at = from;
            for (int column = 0; column < side; column++) {
                int argb = colours.argb(tileValues[row * side + column], limit);
                for (int copy = 0; copy < factor; copy++) {
                    target[at++] = argb;
                }
            }
            for (int copy = 1; copy < factor; copy++) {
                System.arraycopy(target, from, target, from + copy * width, side * factor);
            }
        }
    }

    /** One tile alone, for example to save it: (side×side) ARGB. */
    public int[] tile(int tile) {
        float[] tileValues = new float[side * side];
        values.read(tile, tileValues);
        int[] argb = new int[tileValues.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colours.argb(tileValues[i], limit(tile));
        }
        return argb;
    }
}
