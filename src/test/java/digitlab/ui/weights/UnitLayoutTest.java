package digitlab.ui.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.ui.weights.UnitLayout.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitLayoutTest {
    private static final double HEAD = 30;
    private static final double TEXT = 11;

    @Test
    void inAHighTabEverythingStandsBelowTheLargestPicture() {
        UnitLayout layout = UnitLayout.fitting(766, 560, HEAD, TEXT, true);
        assertEquals(7, layout.factor());
        assertEquals(0, layout.outgoing().left());
        assertTrue(layout.outgoing().top() > layout.histogram().top());
    }

    @Test
    void inALowTabOutgoingWeightsStandBesideThePicture() {
        UnitLayout layout = UnitLayout.fitting(672, 330, HEAD, TEXT, true);
        assertEquals(5, layout.factor());
        assertEquals(0, layout.outgoing().top());
        assertTrue(layout.outgoing().left() > layout.picture().width());
    }

    @Test
    void anOutputLayerHasNoPlaceForOutgoingWeights() {
        UnitLayout layout = UnitLayout.fitting(672, 330, HEAD, TEXT, false);
        assertFalse(layout.hasOutgoing());
        assertEquals(layout.picture().width(), layout.width());
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        UnitLayout layout = UnitLayout.fitting(400, 130, HEAD, TEXT, true);
        assertEquals(3, layout.factor());
        assertFalse(layout.hasHistogram());
    }

    @ParameterizedTest
    @CsvSource({"672,330,11", "960,330,11", "766,470,11", "766,560,11", "1248,480,18", "500,400,11", "1800,900,11"})
    void nothingReachesBeyondTheTabOrOverSomethingElse(double width, double height, double text) {
        UnitLayout layout = UnitLayout.fitting(width, height, HEAD, text, true);
        for (Part part : new Part[] {layout.picture(), layout.histogram(), layout.outgoing()}) {
            assertTrue(part.top() + part.height() <= height, () -> part + " in " + height);
            assertTrue(part.left() + part.width() <= layout.width(), () -> part + " in " + layout.width());
        }
        assertTrue(layout.histogram().top() >= layout.picture().height());
        assertTrue(layout.outgoing().left() >= layout.picture().width()
                || layout.outgoing().top()
                        >= layout.histogram().top() + layout.histogram().height());
        assertTrue(layout.width() <= 0.55 * width, () -> layout.width() + " of " + width);
        assertTrue(layout.hasOutgoing() && layout.hasHistogram());
    }
}
