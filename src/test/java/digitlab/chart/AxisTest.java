package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AxisTest {
    @Test
    void aVerticalAxisRunsUpwards() {
        Axis up = new PlotArea(40, 20, 600, 200).up(Scale.LINEAR, 0, 0.5);
        assertEquals(220, up.pixel(0));
        assertEquals(20, up.pixel(0.5));
        assertEquals(0.25, up.value(120));
    }

    @Test
    void onALogarithmicAxisEqualFactorsAreEqualDistances() {
        Axis axis = new Axis(Scale.LOG10, 0.01, 100, 0, 400);
        assertEquals(100, axis.pixel(0.1), 1e-12);
        assertEquals(300, axis.pixel(10), 1e-12);
        assertEquals(10, axis.value(300), 1e-12);
    }

    @Test
    void zeroHasNoPlaceOnALogarithmicAxis() {
        assertFalse(Scale.LOG10.shows(0));
        assertFalse(Scale.LOG10.shows(-1));
        assertFalse(Scale.LINEAR.shows(Double.NaN));
        var refused = assertThrows(IllegalArgumentException.class, () -> new Axis(Scale.LOG10, 0, 1, 0, 100));
        assertEquals(
                "a LOG10 axis must rise between values that it shows, but goes from 0.0 to 1.0", refused.getMessage());
    }

    @Test
    void zoomingKeepsWhatLiesUnderThePointer() {
        Axis whole = new Axis(Scale.LINEAR, 0, 20, 100, 500);
        Axis zoomed = Viewport.WHOLE.zoomed(0.5, 0.25).of(whole);
        assertEquals(whole.value(200), zoomed.value(200), 1e-12);
        assertEquals(10, zoomed.high() - zoomed.low(), 1e-12);
    }

    @Test
    void zoomingALogarithmicAxisHalvesItsPowers() {
        Axis zoomed = new Viewport(0.5, 1).of(new Axis(Scale.LOG10, 0.0001, 1, 0, 100));
        assertEquals(0.01, zoomed.low(), 1e-12);
        assertEquals(1, zoomed.high(), 1e-12);
    }

    @Test
    void panningStopsAtTheEnds() {
        assertEquals(new Viewport(0.5, 1), new Viewport(0.25, 0.75).panned(3));
        assertEquals(new Viewport(0, 0.5), new Viewport(0.25, 0.75).panned(-0.75));
        assertEquals(new Viewport(0.5, 1), new Viewport(0.25, 0.75).panned(0.5));
    }

    @Test
    void zoomingOutEndsAtTheWhole() {
        assertEquals(Viewport.WHOLE, new Viewport(0.4, 0.9).zoomed(100, 0.3));
    }
}
