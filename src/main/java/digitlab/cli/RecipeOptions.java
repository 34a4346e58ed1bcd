package digitlab.cli;

import digitlab.core.experiment.RunSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that make a recipe. */
final class RecipeOptions {
    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides everything that is random: the same seed gives the same network. Default: 1.")
    private @Nullable Long seed;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "What trains: builtin, which is fast, or dl4j (Deeplearning4j), to compare with."
                    + " Default: builtin.")
    private @Nullable String engine;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that train; their number changes no result of the builtin engine. Default: 1.")
    private @Nullable Integer threads;

    /**
     * The recipe that these options make of another one.
     *
     * @throws IllegalArgumentException if they do not fit each other; the message says how
     */
    RunSpec over(RunSpec base) {
        return new RunSpec(
                data.over(base.data()),
                network.over(base.network()),
                plan.over(base.training()),
                seed == null ? base.seed() : seed,
                engine == null ? base.engine() : engine,
                threads == null ? base.threads() : threads);
    }
}
