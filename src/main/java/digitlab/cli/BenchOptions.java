package digitlab.cli;

import digitlab.core.experiment.RunSpec;
import digitlab.core.training.TrainingPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is timed. */
final class BenchOptions {
    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private OptimizerOptions optimizer = new OptimizerOptions();

    @Option(names = "--batch-size", paramLabel = "N", description = "Images in a mini-batch. Default: 32.")
    private @Nullable Integer batchSize;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that train. Default: 1.")
    private @Nullable Integer threads;

    /** The recipe that is timed with one engine. */
    RunSpec recipe(String engine) {
        RunSpec base = RunSpec.DEFAULT;
        TrainingPlan plan = base.training();
        return new RunSpec(
                base.data(),
                network.over(base.network()),
                new TrainingPlan(
                        optimizer.over(plan.optimizer()),
                        plan.schedule(),
                        plan.warmup(),
                        plan.penalty(),
                        batchSize == null ? plan.batchSize() : batchSize,
                        plan.epochs(),
                        plan.earlyStopping()),
                base.seed(),
                engine,
                threads == null ? base.threads() : threads);
    }
}
