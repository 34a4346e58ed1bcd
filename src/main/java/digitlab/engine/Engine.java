package digitlab.engine;

import digitlab.core.network.Parameters;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;

/** Trains networks. Knows mini-batches; epochs, data and files are others' concern. */
public interface Engine {
    /** The name in recipes, for example {@code builtin}. */
    String id();

    /** Name and version, for a run's provenance. */
    String description();

    /**
     * A network that is ready to be trained.
     *
     * @param initial the numbers it starts with, whose {@link Parameters#spec()} is the network; copied
     * @param optimizer the learning rate in it is only a default: each step brings its own
     * @param penalty on the kernels
     * @param seed of the dropout masks
     * @param threads that may work at once, at least 1
     * @throws UnsupportedRecipeException if the engine cannot express part of the recipe
     */
    TrainableNetwork create(Parameters initial, Optimizer optimizer, Penalty penalty, long seed, int threads);
}
