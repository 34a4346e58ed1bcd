package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StripesTest {
    private static final Axis ACROSS = new Axis(Scale.LINEAR, 0, 100, 0, 100);
    private static final Axis UP = new Axis(Scale.LINEAR, 0, 10, 100, 0);

    private final Stripes stripes = new Stripes();
    private final RecordedSurface surface = new RecordedSurface();

    private String line(Series series, Axis up) {
        stripes.place(series, ACROSS, up);
        stripes.drawMeans(surface, Stroke.solid(Colour.BLACK, 1));
        return String.join("", surface.calls);
    }

    @Test
    void pointsThatLieApartAreDrawnAsTheyAre() {
        var series = new Series(new double[] {0, 10, 20}, new double[] {1, 2, 3});
        assertEquals("polyline 0.0,90.0 10.0,80.0 20.0,70.0", line(series, UP));
    }

    @Test
    void pointsWithinTwoPixelsAreDrawnAsTheirMeanAndTheEndsAsTheyAre() {
        var series = new Series(new double[] {0, 2, 2.5, 3, 5, 5.5}, new double[] {1, 2, 4, 6, 8, 9});
        assertEquals("polyline 0.0,90.0 2.5,60.0 5.0,20.0 5.5,10.0", line(series, UP));
    }

    @Test
    void thousandsOfPointsBecomeOneForEveryTwoPixels() {
        double[] x = new double[20_000];
        double[] y = new double[20_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 200.0;
        }
        stripes.place(new Series(x, y), ACROSS, UP);
        assertEquals(52, stripes.size(), "50 stripes and both ends");
    }

    @Test
    void aStripeRemembersHowFarItsPointsSpread() {
        var series = new Series(new double[] {0, 4, 4.5, 5, 10}, new double[] {5, 2, 8, 5, 5});
        stripes.place(series, ACROSS, UP);
        assertEquals(List.of(20.0, 50.0, 80.0), List.of(stripes.top(1), stripes.mean(1), stripes.bottom(1)));
        assertTrue(stripes.isNoisy());
        stripes.drawSpread(surface, Colour.BLACK);
        assertEquals("polygon 0.0,50.0 4.5,20.0 10.0,50.0 10.0,50.0 4.5,80.0 0.0,50.0", surface.calls.get(0));
    }

    @Test
    void aSmoothCurveIsNotNoisy() {
        stripes.place(new Series(new double[] {0, 1, 2, 3}, new double[] {1, 1.1, 1.2, 1.3}), ACROSS, UP);
        assertFalse(stripes.isNoisy());
    }

    @Test
    void whatHasNoPlaceOnTheAxisIsLeftOut() {
        var series = new Series(new double[] {0, 10, 20, 30}, new double[] {1, Double.NaN, 0, 0.01});
        Axis logarithmic = new Axis(Scale.LOG10, 0.01, 1, 100, 0);
        assertEquals("polyline 0.0,0.0 30.0,100.0", line(series, logarithmic));
    }

    @Test
    void whatLiesBeyondTheAxisIsNotDrawnExceptForTheNextPoint() {
        Axis zoomed = new Axis(Scale.LINEAR, 45, 55, 0, 100);
        var series = new Series(new double[] {20, 40, 50, 60, 80}, new double[] {1, 1, 1, 1, 1});
        stripes.place(series, zoomed, UP);
        stripes.drawMeans(surface, Stroke.solid(Colour.BLACK, 1));
        assertEquals("polyline -50.0,90.0 50.0,90.0 150.0,90.0", surface.calls.get(0));
    }

    @Test
    void theAreaBetweenTwoCurvesGoesAlongOneAndBackAlongTheOther() {
        var other = new Stripes();
        stripes.place(new Series(new double[] {10, 20}, new double[] {5, 6}), ACROSS, UP);
        other.place(new Series(new double[] {10, 20}, new double[] {1, 2}), ACROSS, UP);
        stripes.drawBetween(surface, other, Colour.BLACK);
        assertEquals("polygon 10.0,50.0 20.0,40.0 20.0,80.0 10.0,90.0", surface.calls.get(0));
    }
}
