package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AreaScalingTest {
    @Test
    void aNewPixelIsTheMeanOfWhatItCovers() {
        GreyPicture square = Pictures.picture(3, 0, 0, 0, 0, 90, 180, 0, 180, 90);
        // Four pixels of 1.5×1.5; the middle one of the old gives a quarter of itself to each.
        assertEquals(List.of(10, 50, 50, 130), Pictures.values(AreaScaling.scale(square, 0, 0, 1.5, 2, 2)));
    }

    @Test
    void aUnitOfOneIsACopyOfAPart() {
        GreyPicture picture = Pictures.picture(3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertEquals(Pictures.picture(2, 5, 6, 8, 9), AreaScaling.scale(picture, 1, 1, 1, 2, 2));
    }

    @Test
    void outsideThePictureIsNothing() {
        GreyPicture white = Pictures.picture(1, 255);
        assertEquals(List.of(64, 64, 64, 64), Pictures.values(AreaScaling.scale(white, -0.5, -0.5, 1, 2, 2)));
    }

    @Test
    void aSmallerUnitEnlarges() {
        GreyPicture pair = Pictures.picture(2, 0, 200);
        assertEquals(Pictures.picture(4, 0, 0, 200, 200, 0, 0, 200, 200), AreaScaling.scale(pair, 0, 0, 0.5, 4, 2));
    }

    @Test
    void aPictureThatDoesNotFillItsPixelsLiesInTheMiddleOfThem() {
        GreyPicture white = Pictures.picture(3, 255, 255, 255);
        assertEquals(List.of(96, 96), Pictures.values(AreaScaling.fit(white, 2)));
    }

    @Test
    void roundingErrorsNeedNoFurtherPixel() {
        assertEquals(20, AreaScaling.pixels(20.000_000_1));
        assertEquals(21, AreaScaling.pixels(20.001));
        assertEquals(1, AreaScaling.pixels(0));
    }

    @Test
    void picturesAreShrunkByWholeFactorsOnlyIfTheyAreTooLarge() {
        GreyPicture large = new GreyPicture(1000, 10, new byte[10_000]);
        assertSame(large, AreaScaling.shrinkTo(large, 1000));
        GreyPicture half = AreaScaling.shrinkTo(large, 999);
        assertEquals(500, half.width());
        assertEquals(5, half.height());
    }
}
