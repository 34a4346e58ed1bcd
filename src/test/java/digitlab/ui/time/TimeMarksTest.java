package digitlab.ui.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.chart.ChartStyle;
import digitlab.chart.RecordedSurface;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimeMarksTest {
    private final RecordedSurface surface = new RecordedSurface();

    @Test
    void trainedEpochsAreMarkedBelowTheTrackAndTheBestHasARing() {
        new TimeMarks(4, 3, 2, ChartStyle.LIGHT).draw(surface, 416, 40);
        assertEquals(
                List.of(
                        "polyline 8.5,29.0 8.5,33.0",
                        "polyline 108.5,29.0 108.5,33.0",
                        "polyline 208.5,29.0 208.5,33.0",
                        "polyline 308.5,29.0 308.5,33.0"),
                surface.of("polyline"),
                "the axis begins at 0, half a knob from the left");
        assertEquals(List.of("ring 208.0,20.0 5.0"), surface.of("ring"));
    }

    @Test
    void beforeTheFirstEpochNothingIsMarked() {
        TimeMarks.NONE.draw(surface, 416, 40);
        assertEquals(List.of(), surface.calls);
    }
}
