package digitlab.chart;

import digitlab.core.data.LabelledImages;
import java.util.Arrays;

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

    /** Images as the network sees them, 0 to 1, in a given order. */
    static TileValues ofImages(LabelledImages images, int[] order) {
        int[] shown = order.clone();
        return (tile, values) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = images.pixel(shown[tile], i) / 255f;
            }
        };
    }

    /** One number a tile, such as a unit's activation. */
    static TileValues ofSingle(float[] numbers) {
        float[] shown = numbers.clone();
        return (tile, values) -> Arrays.fill(values, shown[tile]);
    }
}
