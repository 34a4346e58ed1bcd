package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class GreyPictureTest {
    @Test
    void pixelsAreUnsignedAndRowAfterRow() {
        GreyPicture picture = Pictures.picture(3, 0, 1, 2, 127, 128, 255);
        assertEquals(2, picture.at(2, 0));
        assertEquals(128, picture.at(1, 1));
        assertEquals(255, picture.at(2, 1));
    }

    @Test
    void picturesWithTheSamePixelsInTheSameShapeAreEqual() {
        GreyPicture picture = Pictures.picture(3, 1, 2, 3, 4, 5, 6);
        assertEquals(picture, Pictures.picture(3, 1, 2, 3, 4, 5, 6));
        assertEquals(picture.hashCode(), Pictures.picture(3, 1, 2, 3, 4, 5, 6).hashCode());
        assertNotEquals(picture, Pictures.picture(2, 1, 2, 3, 4, 5, 6));
        assertNotEquals(picture, Pictures.picture(3, 1, 2, 3, 4, 5, 7));
    }

    @Test
    void pixelsThatDoNotFitTheShapeAreRefused() {
        assertEquals(
                "pixels must be 6 for 3×2, but are 5",
                assertThrows(IllegalArgumentException.class, () -> new GreyPicture(3, 2, new byte[5]))
                        .getMessage());
        assertEquals(
                "width must be a whole number between 1 and 16384, but is 0",
                assertThrows(IllegalArgumentException.class, () -> new GreyPicture(0, 2, new byte[0]))
                        .getMessage());
    }
}
