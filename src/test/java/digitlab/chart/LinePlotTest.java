package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.chart.RunStyle.Marker;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LinePlotTest {
    private static final PlotArea AREA = new PlotArea(40, 10, 200, 100);

    private final RecordedSurface surface = new RecordedSurface();
    private final Axis across = AREA.across(Scale.LINEAR, 0, 20);
    private final Axis up = AREA.up(Scale.LINEAR, 0, 1);
    private final LinePlot plot = new LinePlot(surface, AREA, across, up, ChartStyle.LIGHT);

    private static Series flat(int epochs) {
        double[] x = IntStream.rangeClosed(1, epochs).asDoubleStream().toArray();
        return new Series(
                x, IntStream.rangeClosed(1, epochs).mapToDouble(i -> 0.5).toArray());
    }

    @Test
    void theGridIsSharpAndLabelledOnTheLeft() {
        plot.grid(across.wholeTicks(2), up.ticks(2), ValueFormat.plain(Locale.ENGLISH));
        assertEquals(
                List.of(
                        "polyline 40.5,10.0 40.5,110.0",
                        "polyline 140.5,10.0 140.5,110.0",
                        "polyline 240.5,10.0 240.5,110.0",
                        "polyline 40.0,110.5 240.0,110.5",
                        "polyline 40.0,60.5 240.0,60.5",
                        "polyline 40.0,10.5 240.0,10.5"),
                surface.of("polyline"));
        assertEquals(
                List.of("text 32.0,114.5 END 0.0", "text 32.0,64.5 END 0.5", "text 32.0,14.5 END 1.0"),
                surface.of("text"));
    }

    @Test
    void theUnitStandsBehindTheLastCaption() {
        plot.captions(across.wholeTicks(2), ValueFormat.plain(Locale.ENGLISH), "epochs");
        assertEquals("text 253.5,127.0 START epochs", surface.calls.get(3), "240 + half of '20' + 8");
    }

    @Test
    void markersComeEveryFiveEpochsStaggeredByRun() {
        plot.markers(flat(20), Marker.CIRCLE, Colour.BLACK, 5, 3);
        assertEquals(
                List.of("disc 70.0,60.0 4.3", "disc 120.0,60.0 4.3", "disc 170.0,60.0 4.3", "disc 220.0,60.0 4.3"),
                surface.calls,
                "epochs 3, 8, 13, 18");
    }

    @Test
    void whatLiesOutsideOfTheAxesHasNoMarker() {
        plot.marker(Marker.CIRCLE, 21, 0.5, Colour.BLACK);
        plot.ring(10, 1.1, Colour.BLACK);
        plot.stop(10, Double.NaN, Colour.BLACK);
        plot.dot(-1, 0.5, Colour.BLACK);
        assertEquals(List.of(), surface.calls);
    }

    @Test
    void everyRunHasItsOwnShape() {
        long different = IntStream.range(0, 6)
                .mapToObj(slot -> {
                    var shape = new RecordedSurface();
                    shape.marker(RunStyle.of(slot).marker(), 0, 0, 4, Colour.BLACK, Colour.WHITE);
                    return shape.calls;
                })
                .distinct()
                .count();
        assertEquals(6, different);
    }
}
