package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

final class AtlasTest {
    private static final int GROUND = 0;

    /** The mockup's 64 units in the place that they have there. */
    private static TileLayout fitting(int tiles, double width, double height) {
        return TileLayout.fitting(tiles, 28, 3, width, height, 2, 6);
    }

    @Test
    void sixtyFourUnitsFitEightByEightAtTwice() {
        TileLayout layout = fitting(64, 470, 470);
        assertEquals(new TileLayout(64, 8, 28, 2, 3), layout);
        assertEquals(469, layout.width());
        assertEquals(469, layout.height());
    }

    @Test
    void fewUnitsAreDrawnLarger() {
        assertEquals(new TileLayout(16, 4, 28, 4, 3), fitting(16, 470, 470));
    }

    @Test
    void moreThanFitAreScrolledToAtTwice() {
        TileLayout layout = fitting(512, 470, 470);
        assertEquals(new TileLayout(512, 8, 28, 2, 3), layout);
        assertEquals(64, layout.rows());
    }

    @Test
    void rowsAreOfAboutEqualLength() {
        assertEquals(new TileLayout(10, 5, 28, 3, 3), fitting(10, 522, 180));
        assertEquals(new TileLayout(9, 5, 28, 2, 3), TileLayout.enlarged(9, 28, 3, 500, 2), "8 and 1 would be two too");
    }

    @Test
    void aPlaceThatIsTooNarrowStillHasOneColumn() {
        assertEquals(1, fitting(10, 20, 20).columns());
    }

    @Test
    void pointsFindTheirTileAndNoneInTheGaps() {
        TileLayout layout = new TileLayout(10, 4, 28, 2, 3);
        assertEquals(0, layout.tileAt(0, 0));
        assertEquals(0, layout.tileAt(55.9, 55.9));
        assertEquals(-1, layout.tileAt(56, 10));
        assertEquals(5, layout.tileAt(59, 59));
        assertEquals(9, layout.tileAt(60, 120));
        assertEquals(-1, layout.tileAt(120, 120), "the last row has two tiles");
        assertEquals(-1, layout.tileAt(-1, 10));
        assertEquals(-1, layout.tileAt(240, 10), "right of the last column");
    }

    @Test
    void arrowsStayInTheGrid() {
        TileLayout layout = new TileLayout(10, 4, 28, 2, 3);
        assertEquals(1, layout.neighbour(0, 1, 0));
        assertEquals(3, layout.neighbour(3, 1, 0));
        assertEquals(4, layout.neighbour(4, -1, 0));
        assertEquals(9, layout.neighbour(5, 0, 1));
        assertEquals(6, layout.neighbour(6, 0, 1), "there is no tile below");
        assertEquals(2, layout.neighbour(2, 0, -1));
    }

    @Test
    void theColoursOfWeightsAreThoseOfThePaletteAndSymmetric() {
        ColourScale dark = ColourScale.weights(true);
        assertEquals(0xffa8daff, dark.argb(-1, 1));
        assertEquals(0xff3c96e1, dark.argb(-0.5f, 1));
        assertEquals(0xff12171e, dark.argb(0, 1));
        assertEquals(0xffde6a18, dark.argb(0.5f, 1));
        assertEquals(0xffffce96, dark.argb(1, 1));
        assertEquals(0xff053c6e, ColourScale.weights(false).argb(-0.3f, 0.3f));
        assertEquals(0xfff8f8f8, ColourScale.weights(false).argb(0, 0.3f));
    }

    @Test
    void whatLiesBeyondTheScaleKeepsTheEndColour() {
        assertEquals(0xffffce96, ColourScale.weights(true).argb(7, 0.3f));
        assertEquals(0xffa8daff, ColourScale.weights(true).argb(Float.NEGATIVE_INFINITY, 0.3f));
    }

    @Test
    void aScaleWithoutLengthAndWeightsThatAreNoNumbersHaveTheColourOfZero() {
        assertEquals(0xff12171e, ColourScale.weights(true).argb(1, 0));
        assertEquals(0xff12171e, ColourScale.weights(true).argb(Float.NaN, 1));
        assertEquals(0xff161b22, ColourScale.activations(true).argb(Float.NaN, 1));
    }

    @Test
    void tilesShowTheColumnsOfAKernelEnlargedInTheirOrder() {
        float[] kernel = {
            1, 0, // two units, four inputs
            0, 1,
            0, 0,
            1, 0
        };
        var atlas =
                new Atlas(2, TileValues.ofKernel(kernel, 2, new int[] {1, 0}), ColourScale.ink(), new float[] {1, 1});
        int[] argb = new int[9 * 4];
        atlas.paint(0, new TileLayout(2, 2, 2, 2, 1), GROUND, argb);
        int o = 0xff000000;
        int w = 0xffffffff;
        assertArrayEquals(
                new int[] {
                    o, o, w, w, GROUND, w, w, o, o,
                    o, o, w, w, GROUND, w, w, o, o,
                    o, o, o, o, GROUND, o, o, w, w,
                    o, o, o, o, GROUND, o, o, w, w
                },
                argb);
    }

    @Test
    void apartFromTheFirstRowsThoseBelowArePaintedAlone() {
        var atlas =
                new Atlas(1, (tile, values) -> values[0] = tile == 2 ? 1 : 0, ColourScale.ink(), new float[] {1, 1, 1});
        int[] argb = new int[1];
        atlas.paint(2, new TileLayout(1, 1, 1, 1, 0), GROUND, argb);
        assertArrayEquals(new int[] {0xffffffff}, argb);
    }

    @Test
    void markedTilesAreFadedAndCrossedInTheirCorner() {
        var plain = new Atlas(14, (tile, values) -> Arrays.fill(values, 1), ColourScale.ink(), new float[] {1, 1});
        var dead = new BitSet();
        dead.set(1);
        Atlas atlas = plain.withMarks(dead, Colour.web("#ff0000"));
        int red = 0xffff0000;
        int faded = 0xff404040;
        int[] argb = new int[14 * 28];
        atlas.paint(0, new TileLayout(2, 2, 14, 1, 0), GROUND, argb);
        assertArrayEquals(
                new int[] {faded, red, red, faded},
                Arrays.copyOfRange(argb, 28 + 14, 28 + 18),
                "second row of the mark");
        assertEquals(faded, argb[14]);
        assertEquals(0xffffffff, argb[28 + 1], "the first tile is as it was");
    }

    @Test
    void theSharedScaleIsNotMadeByAFewLargeWeights() {
        float[] weights = new float[1000];
        for (int i = 0; i < 1000; i++) {
            weights[i] = (i % 2 == 0 ? 1 : -1) * i * 0.0003f;
        }
        weights[999] = 50;
        assertEquals(0.35f, WeightLimit.shared(weights), 0.05f);
    }

    @Test
    void theScaleEndsAtARoundNumberAboveTheWeights() {
        assertEquals(0.35, WeightLimit.roundedUp(0.31), 1e-12);
        assertEquals(0.3, WeightLimit.roundedUp(0.3), 1e-12);
        assertEquals(1, WeightLimit.roundedUp(0.96), 1e-12);
        assertEquals(0, WeightLimit.shared(new float[10]));
    }

    @Test
    void everyUnitMayHaveItsOwnScale() {
        assertArrayEquals(new float[] {3, 2}, WeightLimit.perUnit(new float[] {1, -2, -3, 1, Float.NaN, 0}, 2));
    }
}
