package digitlab.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrokeWidthTest {
    private static final int SIDE = LabelledImages.SIDE;

    private static GreyPlane plane(byte[] image) {
        var plane = new GreyPlane();
        plane.load(image, 0);
        return plane;
    }

    private static GreyPlane changed(GreyPlane source, double width) {
        var result = new GreyPlane();
        StrokeWidth.change(source, width, result);
        return result;
    }

    private static int at(GreyPlane plane, int row, int column) {
        return plane.cells[GreyPlane.cell(row, column)];
    }

    /** A full stroke from top to bottom in the given columns. */
    private static GreyPlane stroke(int first, int last) {
        byte[] image = new byte[LabelledImages.PIXELS];
        for (int row = 0; row < SIDE; row++) {
            for (int column = first; column <= last; column++) {
                image[row * SIDE + column] = (byte) 255;
            }
        }
        return plane(image);
    }

    @Test
    void noChangeLeavesEveryCell() {
        byte[] image = new byte[LabelledImages.PIXELS];
        var random = new SplittableRandom(1);
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) random.nextInt();
        }
        assertArrayEquals(plane(image).cells, changed(plane(image), 0).cells);
    }

    @Test
    void aStrokeBecomesWiderByTheWidth() {
        GreyPlane wider = changed(stroke(12, 14), 0.8);
        assertEquals(0, at(wider, 14, 10));
        assertEquals(102, at(wider, 14, 11)); // 0.4 of 255 on either side
        assertEquals(255, at(wider, 14, 12));
        assertEquals(255, at(wider, 14, 14));
        assertEquals(102, at(wider, 14, 15));
    }

    @Test
    void aStrokeBecomesThinnerByTheWidth() {
        GreyPlane thinner = changed(stroke(12, 14), -0.8);
        assertEquals(0, at(thinner, 14, 11));
        assertEquals(153, at(thinner, 14, 12)); // 0.6 of 255
        assertEquals(255, at(thinner, 14, 13));
        assertEquals(153, at(thinner, 14, 14));
    }

    @Test
    void aDotBecomesADisc() {
        byte[] image = new byte[LabelledImages.PIXELS];
        image[14 * SIDE + 14] = (byte) 240;
        GreyPlane disc = changed(plane(image), 1);
        assertEquals(240, at(disc, 14, 14));
        assertEquals(120, at(disc, 13, 14)); // ½
        assertEquals(120, at(disc, 14, 15));
        assertEquals(30, at(disc, 15, 15)); // (½·√½)² = ⅛
        assertEquals(0, at(disc, 14, 16));
    }

    @Test
    void theBoxAroundTheInkGrowsWithIt() {
        GreyPlane wider = changed(stroke(12, 14), 0.8);
        assertEquals(11, wider.left);
        assertEquals(15, wider.right);
        assertEquals(0, wider.top);
        assertEquals(27, wider.bottom);
    }

    @Test
    void theMarginStaysEmpty() {
        GreyPlane wider = changed(stroke(0, 27), 2);
        for (int i = -2; i < SIDE + 2; i++) {
            assertEquals(0, at(wider, -1, i));
            assertEquals(0, at(wider, SIDE, i));
            assertEquals(0, at(wider, i, -1));
            assertEquals(0, at(wider, i, SIDE));
        }
    }
}
