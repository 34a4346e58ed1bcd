package digitlab.ui.chart;

import java.util.Arrays;

/** Colours the columns of a kernel as tiles, off the FX thread. */
public final class AtlasPixels {
    private AtlasPixels() {}

    /**
     * Paints one tile for each unit.
     *
     * @param kernel (784×units), row-major
     * @param order which unit each tile shows
     * @param limits largest absolute weight of the scale, for each unit
     * @param ground ARGB between the tiles
     * @return ARGB (layout.height × layout.width)
     */
    public static int[] paint(
            float[] kernel,
            int units,
            int[] order,
            float[] limits,
            TileLayout layout,
            DivergingColours colours,
            int ground) {
        int width = layout.width();
        int[] argb = new int[width * layout.height()];
        Arrays.fill(argb, ground);
        for (int tile = 0; tile < order.length; tile++) {
            int unit = order[tile];
            for (int row = 0; row < TileLayout.SIDE; row++) {
                int top = layout.y(tile) + row * layout.factor();
                int from = top * width + layout.x(tile);
                for (int column = 0; column < TileLayout.SIDE; column++) {
                    float weight = kernel[(row * TileLayout.SIDE + column) * units + unit];
                    int start = from + column * layout.factor();
                    Arrays.fill(argb, start, start + layout.factor(), colours.argb(weight, limits[unit]));
                }
                int length = TileLayout.SIDE * layout.factor();
                for (int copy = 1; copy < layout.factor(); copy++) {
                    System.arraycopy(argb, from, argb, from + copy * width, length);
                }
            }
        }
        return argb;
    }
}
