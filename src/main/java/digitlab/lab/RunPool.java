package digitlab.lab;

import java.util.concurrent.CompletableFuture;

/**
 * Where the recipes of a study are trained: this machine, or the machines of a cluster. What goes in and what comes out are
 * texts, so that a pool needs to know nothing but how to carry them to where a {@link TrainingService} is.
 */
public interface RunPool extends AutoCloseable {
    /**
     * Trains a recipe as soon as there is room.
     *
     * @param recipe JSON, as {@link digitlab.store.RecipeJson} writes it
     * @param name of the run, for people
     * @return the finished run as JSON, as {@link digitlab.store.RunJson} writes it; fails with a {@link
     *     java.util.concurrent.CancellationException} if the pool is closed before
     */
    CompletableFuture<String> train(String recipe, String name);

    /** Recipes that it trains at the same time. */
    int sideBySide();

    /** What trains waits after its current batch, where a pool can do that; nothing new begins. */
    void pause();

    void resume();

    /** Cancels what trains. */
    @Override
    void close();
}
