package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ColourTest {
    @Test
    void aWebColourIsWrittenAsItWasRead() {
        assertEquals("#0969da", Colour.web("#0969DA").hex());
        assertEquals(new Colour(1, 0, 0.2, 1), Colour.web("#ff0033"));
        assertEquals(0xff0969da, Colour.web("#0969da").argb());
    }

    @Test
    void halfWayBetweenBlackAndWhiteIsGrey() {
        assertEquals("#808080", Colour.BLACK.towards(Colour.WHITE, 0.5).hex());
        assertEquals(0x40000000, Colour.BLACK.withOpacity(0.25).argb());
    }

    @Test
    void whatIsNoColourIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Colour.web("red"));
        assertThrows(IllegalArgumentException.class, () -> new Colour(0, Double.NaN, 0, 1));
    }
}
