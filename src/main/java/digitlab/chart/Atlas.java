package digitlab.chart;

import java.util.Arrays;

/** Many small pictures that are coloured together: what a {@code HeatmapAtlas} of the window shows. Immutable. */
public final class Atlas {
    /** Nothing to show. */
    public static final Atlas EMPTY = new Atlas(1, (tile, values) -> {}, ColourScale.weights(false), new float[0]);

    private final int side;
    private final TileValues values;
    private final ColourScale colours;
    private final float[] limits;

    /**
     * An atlas.
     *
     * @param side picture pixels along one side of a tile
     * @param limits the value at the end of the colours, for each tile; copied
     */
    public Atlas(int side, TileValues values, ColourScale colours, float[] limits) {
        this.side = side;
        this.values = values;
        this.colours = colours;
        this.limits = limits.clone();
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
            paintTile(tileValues, limits[first + tile], layout, layout.y(tile) * width + layout.x(tile), target);
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
            argb[i] = colours.argb(tileValues[i], limits[tile]);
        }
        return argb;
    }
}
