package digitlab.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.BoundingBox;
import org.junit.jupiter.api.Test;

final class BubblePlaceTest {
    private static BubblePlace at(double x, double y, double width, double height) {
        return BubblePlace.of(new BoundingBox(x, y, width, height), 340, 160, 1280, 720);
    }

    @Test
    void aFlatSightHasItBelowOrElseAboveWithTheArrowOnItsMiddle() {
        assertEquals(new BubblePlace(130, 54, List.of(291.0, 55.0, 300.0, 40.0, 309.0, 55.0)), at(260, 8, 80, 32));
        assertEquals(
                new BubblePlace(430, 486, List.of(591.0, 645.0, 600.0, 660.0, 609.0, 645.0)), at(500, 660, 200, 20));
    }

    @Test
    void aTallSightHasItAtTheSideThatHasRoom() {
        assertEquals(302, at(0, 48, 288, 672).x());
        assertEquals(1280 - 288 - 14 - 340, at(992, 48, 288, 672).x());
    }

    @Test
    void itStaysInTheWindowAndTheArrowStaysOnIt() {
        assertEquals(new BubblePlace(8, 54, List.of(19.0, 55.0, 28.0, 40.0, 37.0, 55.0)), at(0, 8, 40, 32));
    }

    @Test
    void aSightThatFillsTheWindowHasItInTheMiddleWithoutAnArrow() {
        assertEquals(new BubblePlace(470, 280, List.of()), at(0, 0, 1280, 720));
    }
}
