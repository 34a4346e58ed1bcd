package digitlab.ui.curves;

import static digitlab.ui.curves.SampleCurves.epoch;
import static digitlab.ui.curves.SampleCurves.finished;
import static digitlab.ui.curves.SampleCurves.training;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.chart.Scale;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CurveRangesTest {
    private static CurveRanges linear(RunCurves... runs) {
        return CurveRanges.of(List.of(runs), Scale.LINEAR);
    }

    @Test
    void withoutRunsTheLossOfGuessingFits() {
        assertEquals(new CurveRanges(1, 0, 3, 0), linear());
    }

    @Test
    void axesEndAtRoundValuesBeyondAllRuns() {
        RunCurves one = finished("one", 0, List.of(epoch(1, 0.21, 0.96, 0.24, 0.94), epoch(2, 0.1, 0.99, 0.12, 0.971)));
        RunCurves two = finished("two", 1, List.of(epoch(1, 0.28, 0.95, 0.22, 0.95)));
        CurveRanges ranges = linear(one, two);
        assertEquals(2, ranges.epochs());
        assertEquals(0.3, ranges.lossHigh(), 1e-12);
        assertEquals(0.92, ranges.accuracyLow(), 1e-12);
    }

    @Test
    void theSteepBeginningOfALongRunMayLeaveThePlot() {
        List<EpochMetrics> curve = new ArrayList<>(List.of(epoch(1, 2.1, 2.0), epoch(2, 0.9, 0.8)));
        for (int e = 3; e <= 20; e++) {
            curve.add(epoch(e, 0.1, 0.15));
        }
        assertEquals(0.2, linear(finished("long", 0, curve)).lossHigh(), 1e-12);
    }

    @Test
    void aRunThatTrainsHasRoomForAllEpochsThatAreToCome() {
        assertEquals(
                20,
                linear(training("live", 0, 20, List.of(epoch(1, 0.2, 0.2)), List.of()))
                        .epochs());
    }

    @Test
    void beforeTheFirstEpochEndsItsBatchesCount() {
        CurveRanges ranges =
                linear(training("live", 0, 5, List.of(), List.of(new BatchPoint(0.05, 2.2), new BatchPoint(0.1, 1.8))));
        assertEquals(3, ranges.lossHigh(), 1e-12);
    }

    @Test
    void whatIsNoNumberDoesNotCount() {
        RunCurves diverged = finished("diverged", 0, List.of(epoch(1, 0.19, 0.1), epoch(2, Double.NaN, Double.NaN)));
        assertEquals(0.2, linear(diverged).lossHigh(), 1e-12);
    }

    @Test
    void aLogarithmicAxisReachesBelowTheSmallestLoss() {
        RunCurves run = finished("run", 0, List.of(epoch(1, 0.5, 0.6), epoch(2, 0.012, 0.2), epoch(3, 0, 0.3)));
        CurveRanges ranges = CurveRanges.of(List.of(run), Scale.LOG10);
        assertEquals(0.01, ranges.lossLow(), 1e-12);
        assertEquals(0.72, ranges.lossHigh(), 1e-12);
    }
}
