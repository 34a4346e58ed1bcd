package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.experiment.Claim;
import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunState;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.core.experiment.Verdict;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.Evaluation;
import digitlab.core.training.StopReason;
import digitlab.store.ExperimentFolder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DrawingClaimTest {
    private static final Experiment CUSTOM_DIGIT = ExperimentFolder.builtIn().stream()
            .filter(experiment -> experiment.id().equals("custom-digit"))
            .findFirst()
            .orElseThrow();

    private static Run run(Study.Unit unit) {
        var provenance = new Provenance("p", "e", "j", "o", 1, "d", Instant.EPOCH);
        var test = new Evaluation(0.1, new ConfusionMatrix(2, new int[] {97, 3, 2, 98}));
        var result = new RunResult(StopReason.COMPLETED, null, 0, test, "sha", 1);
        return new Run(
                "run-" + unit.seed(), "run", unit.recipe(), provenance, RunState.FINISHED, List.of(), result, null);
    }

    @Test
    void drawnDigitsAreComparedWithTheTestSetOnceNetworksWereAskedAboutThem() {
        Study study = CUSTOM_DIGIT.study();
        Claim claim = CUSTOM_DIGIT.claims().get(0);
        var results = new StudyResults(
                study, study.units().stream().map(DrawingClaimTest::run).toList());
        assertEquals(Verdict.UNKNOWN, results.check(claim).verdict());
        Map<String, Double> accuracies = new HashMap<>();
        results.rows().forEach(row -> accuracies.put(row.run().id(), 0.8));
        accuracies.put("run-2", 0.81);
        var asked = results.withDrawingAccuracies(accuracies);
        assertEquals(Verdict.HOLDS, asked.check(claim).verdict());
        assertEquals(Metric.parse("drawingAccuracy"), claim.operands().get(1).metric());
    }
}
