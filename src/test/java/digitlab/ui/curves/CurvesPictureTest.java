package digitlab.ui.curves;

import static digitlab.ui.curves.SampleCurves.epoch;
import static digitlab.ui.curves.SampleCurves.finished;
import static digitlab.ui.curves.SampleCurves.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.chart.ChartStyle;
import digitlab.chart.PlotArea;
import digitlab.chart.RecordedSurface;
import digitlab.chart.Scale;
import digitlab.chart.Smoothing;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.training.StopReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CurvesPictureTest {
    private final RunCurves low = finished("low", 0, List.of(epoch(1, 0.1, 0.1), epoch(2, 0.1, 0.1)));
    private final RunCurves high = finished("high", 1, List.of(epoch(1, 0.4, 0.4), epoch(2, 0.4, 0.4)));
    private final CurvesPicture picture = picture(List.of(low, high), 1, Scale.LINEAR, ChartStyle.LIGHT);
    private final CurvesLayout layout = CurvesLayout.of(798, 448, ChartStyle.LIGHT);

    @Test
    void plotsLieWhereTheWindowIsPlannedToHaveThem() {
        assertEquals(new PlotArea(56, 35, 622, 225), layout.loss());
        assertEquals(Optional.of(new PlotArea(56, 308, 622, 105)), layout.accuracy());
    }

    @Test
    void whereThereIsNoRoomForBothTheLossIsShownAlone() {
        CurvesLayout small = CurvesLayout.of(400, 180, ChartStyle.LIGHT);
        assertEquals(Optional.empty(), small.accuracy());
        assertEquals(110, small.loss().height());
    }

    @Test
    void thePointerFindsTheNearestEpoch() {
        assertEquals(2, picture.epochAt(layout, 600));
        assertEquals(1, picture.epochAt(layout, 300));
        assertEquals(1, picture.epochAt(layout, 56), "there is nothing at epoch 0");
    }

    @Test
    void aClickFindsTheLineThatIsNear() {
        double y = picture.loss(layout).pixel(0.4);
        assertEquals(Optional.of(high), picture.runAt(layout, 500, y + 5, 6));
        assertEquals(Optional.empty(), picture.runAt(layout, 500, y + 7, 6));
        assertEquals(Optional.empty(), picture.runAt(layout, 100, y, 6), "before the first epoch");
        assertEquals(
                Optional.of(low),
                picture.runAt(layout, 500, picture.accuracy(layout).pixel(0.97), 6));
    }

    @Test
    void theGroundIsTheSameWhileOnlyALiveRunGrows() {
        RunCurves one = SampleCurves.training("live", 2, 2, List.of(epoch(1, 0.2, 0.2)), List.of());
        RunCurves more =
                SampleCurves.training("live", 2, 2, List.of(epoch(1, 0.2, 0.2), epoch(2, 0.1, 0.1)), List.of());
        CurvesPicture before = picture(List.of(low, one), 0, Scale.LINEAR, ChartStyle.LIGHT);
        assertTrue(
                picture(List.of(low, more), 0, Scale.LINEAR, ChartStyle.LIGHT).hasGroundOf(before));
        assertFalse(
                picture(List.of(low, more), 1, Scale.LINEAR, ChartStyle.LIGHT).hasGroundOf(before), "focus");
        assertFalse(
                picture(List.of(low, more), 0, Scale.LINEAR, ChartStyle.DARK).hasGroundOf(before), "theme");
        assertFalse(
                picture(List.of(high, more), 0, Scale.LINEAR, ChartStyle.LIGHT).hasGroundOf(before), "run");
    }

    @Test
    void theBestEpochHasTheLowestValidationLossAndIsKnownWhenTrainingHasEnded() {
        List<EpochMetrics> curve = List.of(epoch(1, 0.3, 0.3), epoch(2, 0.2, 0.25), epoch(3, 0.1, 0.28));
        assertEquals(2, finished("run", 0, curve).best().orElseThrow().epoch());
        assertEquals(
                Optional.empty(),
                SampleCurves.training("run", 0, 9, curve, List.of()).best());
    }

    @Test
    void onlyARunThatEndedEarlyIsStopped() {
        List<EpochMetrics> curve = List.of(epoch(1, 0.3, 0.3));
        for (StopReason reason : StopReason.values()) {
            RunCurves run = RunCurves.of("run", 0, false, 0, curve, List.of(), Optional.of(reason), Smoothing.NONE);
            assertEquals(reason != StopReason.COMPLETED, run.stopped(), reason.name());
        }
    }

    @Test
    void runsAreNamedAtTheirEndsWithoutCoveringEachOther() {
        RunCurves twin = finished("twin", 2, List.of(epoch(1, 0.1, 0.1), epoch(2, 0.1, 0.1)));
        var surface = new RecordedSurface();
        new CurvesDrawing(picture(List.of(low, twin), -1, Scale.LINEAR, ChartStyle.LIGHT))
                .live()
                .draw(surface, 798, 448);
        List<String> names = surface.of("text").stream()
                .filter(call -> call.matches(".*(low|twin)"))
                .toList();
        assertEquals(2, names.size());
        assertEquals(36, y(names.get(1)) - y(names.get(0)), 0.2);
    }

    private static double y(String call) {
        return Double.parseDouble(call.substring(call.indexOf(',') + 1, call.indexOf(" START")));
    }

    @Test
    void aRunThatTrainsIsNamedWhereItEnds() {
        RunCurves live = SampleCurves.training("live", 2, 10, List.of(epoch(1, 0.2, 0.2)), List.of());
        var surface = new RecordedSurface();
        new CurvesDrawing(picture(List.of(live), 0, Scale.LINEAR, ChartStyle.LIGHT))
                .live()
                .draw(surface, 798, 448);
        assertTrue(
                surface.calls.stream().anyMatch(call -> call.endsWith("START live  |live, validation 0.200")),
                () -> String.join("\n", surface.calls));
    }

    @Test
    void numbersAreSavedAsTheyWereMeasured() {
        RunCurves quoted = finished("a \"b\", c", 0, List.of(epoch(1, 0.5, 0.9, Double.NaN, Double.NaN)));
        String expected =
                """
                run,epoch,training_loss,training_accuracy,validation_loss,validation_accuracy,learning_rate,seconds
                "a ""b"", c",1,0.5,0.9,,,0.001,0.4
                """;
        assertEquals(expected.replace("\n", "\r\n"), CurvesCsv.of(List.of(quoted), ','));
    }
}
