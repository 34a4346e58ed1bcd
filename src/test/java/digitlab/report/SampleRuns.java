package digitlab.report;

import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.RunState;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.Evaluation;
import digitlab.core.training.StopReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs with made-up figures. */
final class SampleRuns {
    private static final Provenance PROVENANCE = new Provenance(
            "Digit Lab 0.1.0",
            "builtin 0.1.0",
            "Debian 17.0.15",
            "Linux 6.1 amd64",
            2,
            "ab".repeat(32),
            Instant.parse("2026-11-22T00:35:12.345Z"));

    private SampleRuns() {}

    /** A recipe with some values. */
    static RunSpec recipe(Map<RecipeField, String> values) {
        RunSpec spec = RunSpec.DEFAULT;
        for (Map.Entry<RecipeField, String> value : values.entrySet()) {
            spec = value.getKey().with(spec, value.getValue());
        }
        return spec;
    }

    /** A run of three epochs that recognises so many of 1,000 test images. */
    static Run run(String name, RunSpec spec, int recognised) {
        int[] counts = new int[100];
        counts[0] = recognised;
        counts[1] = 1000 - recognised;
        var test = new Evaluation(0.25, new ConfusionMatrix(10, counts));
        String id = "%s-%s".formatted(name.replace(' ', '-'), spec.seed());
        return new Run(
                id,
                name,
                spec,
                PROVENANCE,
                RunState.FINISHED,
                curve(3, recognised / 1000.0),
                new RunResult(StopReason.COMPLETED, null, 3, test, "cd".repeat(32), 1.5),
                null);
    }

    static Run interrupted(String name, RunSpec spec) {
        return new Run(name, name, spec, PROVENANCE, RunState.INTERRUPTED, curve(2, 0.5), null, null);
    }

    static List<EpochMetrics> curve(int epochs, double accuracy) {
        List<EpochMetrics> curve = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double reached = accuracy * epoch / epochs;
            curve.add(new EpochMetrics(
                    epoch,
                    1.0 / epoch,
                    Math.min(1, reached + 0.01),
                    1.2 / epoch,
                    reached,
                    0.5,
                    0.01,
                    0.001,
                    0.5,
                    0.4,
                    List.of()));
        }
        return curve;
    }
}
