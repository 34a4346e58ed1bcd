package digitlab.engine.dl4j;

import digitlab.core.network.Parameters;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;
import digitlab.engine.Engine;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.UnsupportedRecipeException;

/**
 * The independent yardstick: Deeplearning4j. Its native code is loaded with the first network, not before.
 *
 * <p>The number of threads and the matrix kernels are the process's, not the network's. {@link Dl4jEnvironment} says with which
 * environment a process has its best speed.
 */
public final class Dl4jEngine implements Engine {
    /** The version that the pom names. */
    static final String VERSION = "1.0.0-M2.1";

    /** The name in recipes. */
    public static final String ID = "dl4j";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "Deeplearning4j " + VERSION;
    }

    @Override
    public TrainableNetwork create(Parameters initial, Optimizer optimizer, Penalty penalty, long seed, int threads) {
        try {
            var rate = new CurrentRate();
            TranslatedOptimizer translated = TranslatedOptimizer.of(optimizer, rate);
            NativeCode.start(threads);
            var translator = new ConventionTranslator(initial.spec(), translated, penalty);
            return new Dl4jNetwork(initial, translator, translated, rate, seed);
        } catch (LinkageError e) {
            throw unavailable(e);
        }
    }

    /** Java repeats a failed initialisation without its reason, so only the first network of a process tells the reason. */
    private static UnsupportedRecipeException unavailable(LinkageError error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new UnsupportedRecipeException(
                "The dl4j engine cannot start: its libraries could not be loaded (%s). It needs those for this platform in lib beside the program, and some 400 MB where they are unpacked (.javacpp in the home folder). Engine builtin needs neither."
                        .formatted(reason));
    }
}
