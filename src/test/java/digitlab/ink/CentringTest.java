package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CentringTest {
    private static final Point AS_DRAWN = new Point(5, 20);

    /** 20 rows of 4 pixels, whose last row is all the ink. */
    private static GreyPicture heavyBelow() {
        byte[] pixels = new byte[80];
        Arrays.fill(pixels, 76, 80, (byte) 255);
        return new GreyPicture(4, 20, pixels);
    }

    private static GreyPicture with(int row, int left) {
        byte[] pixels = new byte[784];
        Arrays.fill(pixels, row * 28 + left, row * 28 + left + 4, (byte) 255);
        return new GreyPicture(28, 28, pixels);
    }

    @Test
    void theCentreOfMassGoesToIndexFourteen() {
        // Columns 0 … 3 balance at 1.5: moved by 12 (12.5 is rounded to even), they balance at 13.5.
        byte[] pixels = new byte[4 * 9];
        Arrays.fill(pixels, 12, 16, (byte) 255);
        assertEquals(with(14, 12), Centring.MASS.place(new GreyPicture(4, 9, pixels), AS_DRAWN));
    }

    @Test
    void noInkIsMovedOverTheEdge() {
        // Row 19 would go to 14, and row 0 to -5.
        assertEquals(with(19, 12), Centring.MASS.place(heavyBelow(), AS_DRAWN));
    }

    @Test
    void theMiddleOfTheBoxGoesToTheMiddleOfThePicture() {
        assertEquals(with(23, 12), Centring.BOX.place(heavyBelow(), AS_DRAWN));
    }

    @Test
    void theMiddleOfTheBoxStaysWhereItWasDrawn() {
        // Rows 10 … 30 are moved up to 8 … 28.
        assertEquals(with(27, 3), Centring.AS_DRAWN.place(heavyBelow(), AS_DRAWN));
    }

    @Test
    void aPictureWithoutInkIsPutInTheMiddle() {
        GreyPicture black = new GreyPicture(28, 28, new byte[784]);
        assertEquals(black, Centring.MASS.place(new GreyPicture(3, 3, new byte[9]), AS_DRAWN));
    }
}
