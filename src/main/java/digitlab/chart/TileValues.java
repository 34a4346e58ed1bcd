package digitlab.chart;

/** The numbers behind the tiles of an atlas. */
@FunctionalInterface
public interface TileValues {
    /** Writes a tile's numbers (side×side), row-major; all of them. */
    void read(int tile, float[] values);

    /**
     * The weights that reach units: columns of a kernel.
     *
     * @param kernel (inputs×units), row-major; not to be written to while it is shown
     * @param order the unit of each tile; copied
     */
    static TileValues ofKernel(float[] kernel, int units, int[] order) {
        int[] shown = order.clone();
        return (tile, values) -> {
            int at = shown[tile];
            for (int i = 0; i < values.length; i++) {
                values[i] = kernel[at];
                at += units;
            }
        };
    }
}
