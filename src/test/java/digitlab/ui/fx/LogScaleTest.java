package digitlab.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LogScaleTest {
    /** Off, then 1e-6, 2e-6, 5e-6, 1e-5 … 1e-1. */
    private final LogScale penalty = new LogScale(-6, -1, true);

    @Test
    void beginsWithOffAsFarFromTheLowestPowerAsAPowerIsWide() {
        assertEquals(-3, penalty.first());
        assertEquals(0, penalty.value(penalty.first()));
    }

    @Test
    void endsWithTheHighestPower() {
        assertEquals(0.1, penalty.value(penalty.last()));
    }

    @Test
    void hasThreeStopsToAPower() {
        assertEquals(1e-3, penalty.value(9));
        assertEquals(2e-3, penalty.value(10));
        assertEquals(5e-3, penalty.value(11));
    }

    @Test
    void placesEveryStopAtItsNumber() {
        for (int stop = 0; stop <= penalty.last(); stop++) {
            assertEquals(stop, penalty.stop(penalty.position(penalty.value(stop))));
        }
    }

    @Test
    void placesZeroAtOff() {
        assertEquals(-3, penalty.position(0));
    }

    @Test
    void placesAValueBetweenItsNeighbours() {
        assertEquals(9 + 3 * Math.log10(3), penalty.position(3e-3), 1e-12);
    }

    @Test
    void keepsValuesBeyondItsEndsAtTheEnds() {
        assertEquals(penalty.last(), penalty.position(7));
        assertEquals(0, penalty.position(1e-9));
    }

    @Test
    void knowsNoStopBetweenOffAndTheLowestPower() {
        assertEquals(-3, penalty.stop(-1.6));
        assertEquals(0, penalty.stop(-1.4));
    }

    @Test
    void stepsFromTheLowestPowerToOffAndBack() {
        assertEquals(-3, penalty.next(0, -1));
        assertEquals(0, penalty.next(-3, 1));
    }

    @Test
    void stepsFromBetweenToTheNeighbours() {
        assertEquals(10, penalty.next(10.4, -1));
        assertEquals(11, penalty.next(10.4, 1));
    }

    @Test
    void staysAtItsEnds() {
        assertEquals(-3, penalty.next(-3, -1));
        assertEquals(penalty.last(), penalty.next(penalty.last(), 1));
    }

    @Test
    void staysAtTheLowestPowerWithoutOff() {
        assertEquals(0, new LogScale(-5, 0, false).next(0, -1));
    }

    @Test
    void writesPowersBelow() {
        assertEquals("1e-6", penalty.label(0));
        assertEquals("1", new LogScale(-5, 0, false).label(15));
    }
}
