package digitlab.core.experiment;

import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.Evaluation;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.training.StopReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finished runs with the figures that a test wants. */
public final class TestRuns {
    private static final Provenance PROVENANCE =
            new Provenance("program", "engine", "java", "system", 2, "data", Instant.EPOCH);

    private TestRuns() {}

    /** A run of one epoch for each validation accuracy, all else derived from the last. */
    public static Run run(RunSpec spec, int testErrors, double... validationAccuracies) {
        List<EpochMetrics> curve = new ArrayList<>();
        for (double accuracy : validationAccuracies) {
            var layer = new LayerStatistics(0.5, 2 - accuracy, 0.25, 0, 1, 0, 0, List.of(), 0, 0);
            curve.add(new EpochMetrics(
                    curve.size() + 1,
                    0.1,
                    0.99,
                    1 - accuracy,
                    accuracy,
                    0.2,
                    0.05,
                    0.001,
                    1,
                    1,
                    List.of(layer, layer)));
        }
        var test = new Evaluation(0.3, new ConfusionMatrix(2, new int[] {
            500 - testErrors / 2, testErrors / 2, testErrors - testErrors / 2, 500 - (testErrors - testErrors / 2)
        }));
        var result =
                new RunResult(StopReason.COMPLETED, null, curve.size(), test, "sha", 1.5 * validationAccuracies.length);
        return new Run("run-" + spec.seed(), "run", spec, PROVENANCE, RunState.FINISHED, curve, result, null);
    }

    static Run cancelled(RunSpec spec) {
        var result = new RunResult(StopReason.CANCELLED, null, 0, null, "sha", 0);
        return new Run("cancelled", "run", spec, PROVENANCE, RunState.FINISHED, List.of(), result, null);
    }
}
