package digitlab.lab;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.RunState;
import digitlab.core.training.StopReason;
import digitlab.store.RecipeJson;
import digitlab.store.RunJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * The cores of this machine: so many runs side by side, each with one thread, since runs that share nothing use cores better
 * than threads that share a batch. Runs are stored in a library. One that was interrupted there goes on from its last
 * finished epoch when its recipe is asked for; one that is cancelled goes to the library's trash.
 */
public final class LocalPool implements RunPool {
    private final RunLibrary library;
    private final RunQueue queue;
    private final int sideBySide;
    private final Map<String, String> interrupted = new HashMap<>();

    /**
     * A pool whose runs are stored where the library looks.
     *
     * @param service that stores in the library's store
     * @param sideBySide runs at the same time, at least 1
     */
    public LocalPool(TrainingService service, RunLibrary library, int sideBySide) {
        this.library = library;
        this.queue = new RunQueue(service, sideBySide);
        this.sideBySide = sideBySide;
        for (Run run : library.contents().runs()) {
            if (run.state() == RunState.INTERRUPTED) {
                interrupted.put(RecipeJson.identity(run.spec()), run.id());
            }
        }
    }

    @Override
    public CompletableFuture<String> train(String recipe, String name) {
        RunSpec spec = RecipeJson.read(recipe, "the recipe of " + name).withThreads(1);
        String begun = interrupted.remove(RecipeJson.identity(spec));
        if (begun == null) {
            return queue.submit(spec, name).ended().thenApply(this::sent);
        }
        return queue.resume(begun, spec, name).ended().thenApply(this::sent).exceptionallyCompose(fault -> {
            boolean cannotGoOn =
                    !(fault instanceof CancellationException) && !(fault.getCause() instanceof CancellationException);
            return cannotGoOn // whatever a crash has left of it: its recipe gives the same run again
                    ? queue.submit(spec, name).ended().thenApply(this::sent)
                    : CompletableFuture.failedFuture(fault);
        });
    }

    private String sent(TrainedRun trained) {
        Run run = trained.run();
        RunResult result = run.result();
        if (result != null && result.stopReason() == StopReason.CANCELLED) {
            library.delete(run.id());
            throw new CancellationException(run.name() + " was cancelled");
        }
        return RunJson.write(run);
    }

    /** Runs that wait or train, to be watched. */
    public List<QueuedRun> open() {
        return queue.open();
    }

    @Override
    public int sideBySide() {
        return sideBySide;
    }

    @Override
    public void pause() {
        open().forEach(QueuedRun::pause);
    }

    @Override
    public void resume() {
        open().forEach(QueuedRun::resume);
    }

    @Override
    public void close() {
        queue.close();
    }
}
