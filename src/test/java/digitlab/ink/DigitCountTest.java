package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DigitCountTest {
    private static final Box BODY = new Box(0, 30, 60, 100);

    @Test
    void partsNearEachOtherAreOneDigit() {
        assertEquals(0, DigitCount.of(List.of()));
        assertEquals(1, DigitCount.of(List.of(BODY)));
        assertEquals(1, DigitCount.of(List.of(BODY, new Box(65, 30, 70, 100))));
    }

    @Test
    void theHatOfAFiveMayFloatAboveIt() {
        assertEquals(1, DigitCount.of(List.of(BODY, new Box(10, 5, 80, 10))));
    }

    @Test
    void digitsSideBySideAreCounted() {
        Box next = new Box(80, 25, 130, 105);
        Box third = new Box(150, 30, 155, 100);
        assertEquals(3, DigitCount.of(List.of(BODY, third, next)));
    }

    @Test
    void aSmallMarkAsideIsNoDigit() {
        assertEquals(1, DigitCount.of(List.of(BODY, new Box(200, 90, 210, 100))));
    }

    @Test
    void aPartBetweenTwoOthersJoinsThem() {
        Box left = new Box(0, 0, 10, 100);
        Box right = new Box(40, 0, 50, 100);
        Box between = new Box(12, 45, 38, 50);
        assertEquals(2, DigitCount.of(List.of(left, right)));
        assertEquals(1, DigitCount.of(List.of(left, right, between)));
    }
}
