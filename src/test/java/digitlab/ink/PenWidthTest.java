package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

final class PenWidthTest {
    @Test
    void theWidthOfABarIsItsShortSide() {
        assertEquals(3, PenWidth.of(Pictures.rectangle(120, 30, 5, 5, 100, 3)), 1e-6);
        assertEquals(15, PenWidth.of(Pictures.rectangle(120, 30, 5, 5, 100, 15)), 1e-6);
        // An even width has no row of pixels in the middle.
        assertEquals(19, PenWidth.of(Pictures.rectangle(420, 30, 5, 5, 400, 20)), 1e-6);
        assertEquals(0, PenWidth.of(new InkMask(3, 3, new boolean[9])));
    }

    @Test
    void thickeningAddsOnEverySide() {
        // A margin of 4 moves the bar from (5, 4) to (9, 8), and 3 are added.
        InkMask thick = PenWidth.thickened(Pictures.rectangle(30, 10, 5, 4, 20, 1), 3);
        assertEquals(new PixelBox(6, 5, 32, 12), thick.bounds());
    }

    @Test
    void thinningTakesFromEverySideAndKeepsALineWhereNothingWouldBeLeft() {
        boolean[] ink = new boolean[60 * 30];
        for (int i = 0; i < ink.length; i++) {
            int column = i % 60;
            int row = i / 60;
            boolean isBar = row >= 5 && row < 25 && column >= 2 && column < 30;
            boolean isNeck = row >= 13 && row < 17 && column >= 30 && column < 58;
            ink[i] = isBar || isNeck;
        }
        InkMask thin = PenWidth.thinned(new InkMask(60, 30, ink), 5, 2);
        assertEquals(1, Components.of(thin).list().size());
        assertEquals(true, thin.at(20, 11));
        assertEquals(false, thin.at(20, 8));
        assertEquals(true, thin.at(50, 14));
        assertEquals(false, thin.at(50, 12));
    }

    @Test
    void aPenOfMnistStays() {
        InkMask digit = Pictures.rectangle(40, 170, 10, 5, 20, 160);
        assertSame(digit, PenWidth.likeMnist(digit));
    }

    @Test
    void aThinPenBecomesMnistsThinnestAndAThickOneItsThickest() {
        assertEquals(1.7, widthOf20(PenWidth.likeMnist(Pictures.rectangle(40, 170, 10, 5, 3, 160))), 0.15);
        assertEquals(3.9, widthOf20(PenWidth.likeMnist(Pictures.rectangle(80, 170, 10, 5, 60, 160))), 0.15);
    }

    private static double widthOf20(InkMask mask) {
        return 20 * PenWidth.of(mask) / mask.bounds().longestSide();
    }
}
