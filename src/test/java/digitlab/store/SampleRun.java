package digitlab.store;

import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.ConfusionMatrix;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.Evaluation;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.StopReason;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.TrainingState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a small run. */
final class SampleRun {
    static final Instant START = Instant.parse("2026-11-22T00:35:12.345Z");

    static final Provenance PROVENANCE = new Provenance(
            "Digit Lab 0.1.0", "builtin 0.1.0", "Debian 17.0.15", "Linux 6.1 amd64", 2, "ab".repeat(32), START);

    /** 784-2-10: 1,600 parameters, 6,400 bytes. */
    static final RunSpec SPEC = spec(null);

    private SampleRun() {}

    static RunSpec spec(@Nullable EarlyStopping stopping) {
        RunSpec base = RunSpec.DEFAULT;
        TrainingPlan plan = base.training();
        return new RunSpec(
                base.data(),
                new NetworkSpec(
                        784,
                        List.of(new DenseLayer(2, Activation.TANH, 0.1)),
                        10,
                        base.network().initializer()),
                new TrainingPlan(
                        plan.optimizer(),
                        plan.schedule(),
                        plan.warmup(),
                        plan.penalty(),
                        plan.batchSize(),
                        1000,
                        stopping),
                base.seed(),
                base.engine(),
                base.threads());
    }

    static EpochMetrics metrics(int epoch) {
        return metrics(epoch, 1.0 / (epoch + 1));
    }

    static EpochMetrics metrics(int epoch, double validationLoss) {
        LayerStatistics layer = new LayerStatistics(0.1, 1.5, 0.25, -0.5, 1e-9, 0, 1, List.of(3, 0, 7), -1, 1);
        return new EpochMetrics(
                epoch,
                1.0 / epoch,
                0.9,
                validationLoss,
                0.1 + 0.2,
                0.5,
                0.01,
                0.001,
                1.25,
                1.125,
                List.of(layer, layer));
    }

    static TrainingState state(int epoch) {
        float[] moments = new float[1600];
        Arrays.fill(moments, epoch / 7f);
        return new TrainingState(parameters(epoch), List.of(moments, new float[] {1, epoch}), epoch * 100L);
    }

    static Parameters parameters(int epoch) {
        return Parameters.initial(SPEC.network(), epoch);
    }

    static List<BatchPoint> points(int epochs) {
        return java.util.stream.IntStream.rangeClosed(1, 2 * epochs)
                .mapToObj(half -> new BatchPoint(half / 2.0, 1.0 / half))
                .toList();
    }

    static void store(RunWriter writer, int fromEpoch, int toEpoch) {
        for (int epoch = fromEpoch; epoch <= toEpoch; epoch++) {
            writer.epochFinished(metrics(epoch), state(epoch), points(epoch));
        }
    }

    static RunResult result(int epoch) {
        int[] counts = new int[100];
        counts[11] = 8;
        counts[12] = 2;
        return new RunResult(
                StopReason.COMPLETED,
                null,
                epoch,
                new Evaluation(0.125, new ConfusionMatrix(10, counts)),
                parameters(epoch).sha256(),
                12.5);
    }
}
