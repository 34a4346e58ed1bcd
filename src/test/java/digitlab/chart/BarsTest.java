package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.chart.Sparkline.Range;
import digitlab.core.network.Activation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class BarsTest {
    private final RecordedSurface surface = new RecordedSurface();

    @Test
    void barsAreAsLongAsTheProbabilities() {
        var bars = new ProbabilityBars(new double[] {0.25, 0.75}, Colour.BLACK, ChartStyle.LIGHT, Locale.ENGLISH);
        bars.draw(surface, 174, 40);
        assertEquals(
                List.of(
                        "rectangle 20.0,5.0 100.0×10.0",
                        "rectangle 20.0,5.0 25.0×10.0",
                        "rectangle 20.0,25.0 100.0×10.0",
                        "rectangle 20.0,25.0 75.0×10.0"),
                surface.of("rectangle"));
        assertEquals("text 174.0,34.0 END 75.0\u202f%", surface.calls.get(7));
    }

    @Test
    void withoutAnAnswerTheBarsAreEmptyAndHaveNoNumbers() {
        new ProbabilityBars(new double[0], Colour.BLACK, ChartStyle.LIGHT, Locale.ENGLISH).draw(surface, 200, 200);
        assertEquals(10, surface.of("rectangle").size());
        assertEquals(10, surface.of("text").size());
    }

    @Test
    void signedBarsGoToBothSidesOfTheirLine() {
        var bars = new SignedBars(new double[] {-1, 0.5}, ChartStyle.LIGHT, Locale.ENGLISH);
        bars.draw(surface, 261, 20);
        assertEquals(List.of("rectangle 20.0,1.5 100.0×7.0", "rectangle 120.0,11.5 50.0×7.0"), surface.of("rectangle"));
        assertEquals("text 261.0,9.0 END −1.00", surface.calls.get(2));
        assertEquals("text 261.0,19.0 END +0.50", surface.calls.get(5));
    }

    @Test
    void aHistogramIsAsHighAsItsPlaceAtItsFullestBin() {
        var histogram = Histogram.ofWeights(List.of(0, 5, 10), -0.3, 0.3, ChartStyle.LIGHT, Locale.ENGLISH);
        histogram.draw(surface, 90, 120.8);
        assertEquals(
                List.of("rectangle 30.5,51.0 29.0×50.0", "rectangle 60.5,1.0 29.0×100.0"), surface.of("rectangle"));
    }

    @Test
    void anActivationIsDrawnThroughItsOwnPoints() {
        var relu = Sparkline.of(
                Activation.RELU::value, new Range(-2, 2), new Range(-1, 2), Colour.BLACK, ChartStyle.LIGHT);
        relu.draw(surface, 42, 34);
        assertEquals("polyline 1.0,22.0 41.0,22.0", surface.calls.get(0), "the line at f(z) = 0");
        String curve = surface.calls.get(2);
        assertTrue(curve.startsWith("polyline 1.0,22.0 "), curve);
        assertTrue(curve.endsWith(" 41.0,2.0"), curve);
    }

    @Test
    void aConstantCurveIsDrawnInTheMiddle() {
        Sparkline line =
                Sparkline.of(new Series(new double[] {0, 1}, new double[] {5, 5}), Colour.BLACK, ChartStyle.LIGHT);
        assertEquals(new Range(4, 6), line.up());
        Sparkline.of(Series.EMPTY, Colour.BLACK, ChartStyle.LIGHT).draw(surface, 20, 20);
    }
}
