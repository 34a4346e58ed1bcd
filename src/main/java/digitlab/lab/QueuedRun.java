package digitlab.lab;

import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.TrainingSnapshot;
import digitlab.core.network.Parameters;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.TrainingControl;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A recipe that waits for its turn, trains, or has been trained, as seen from any thread. */
public final class QueuedRun {
    private final String name;
    private final RunSpec spec;
    private final boolean stored;
    private final Work work;
    private final TrainingControl control = new TrainingControl();
    private final Latest<TrainingSnapshot> snapshots = new Latest<>();
    /** Who asked for weights and has no answer yet. */
    private final AtomicReference<@Nullable CompletableFuture<Parameters>> wanted = new AtomicReference<>();

    private final CompletableFuture<TrainedRun> ended = new CompletableFuture<>();
    /** Whether it has got its turn or has been cancelled before. */
    private final AtomicBoolean decided = new AtomicBoolean();

    private final CompletableFuture<String> id = new CompletableFuture<>();

    /** What the run's turn consists of. */
    interface Work {
        TrainedRun train(TrainingControl control, RunObserver observer) throws IOException;
    }

    /** @param stored whether the store has it already, from an earlier turn */
    QueuedRun(String name, RunSpec spec, boolean stored, Work work) {
        this.name = name;
        this.spec = spec;
        this.stored = stored;
        this.work = work;
    }

    public String name() {
        return name;
    }

    public RunSpec spec() {
        return spec;
    }

    /** The run's id in the store, known when its turn has come. Never completes for a run that is cancelled before. */
    public CompletableFuture<String> id() {
        return id.copy();
    }

    /** Whether the store knew it before it was handed in. */
    boolean isStored() {
        return stored;
    }

    public boolean isPaused() {
        return control.isPaused();
    }

    public void pause() {
        control.pause();
    }

    public void resume() {
        control.resume();
    }

    /** Ends the run after its current batch, or at once if it still waits for its turn. */
    public void cancel() {
        control.cancel();
        if (decided.compareAndSet(false, true)) {
            ended.completeExceptionally(new CancellationException(name + " was cancelled before its turn"));
            answerFromTheEnd();
        }
    }

    /**
     * Ends the run after its current batch so that it can be resumed from its last finished epoch.
     *
     * @return whether it still waited for its turn, so that nothing of it is stored
     */
    boolean leave() {
        control.leave();
        boolean waited = decided.compareAndSet(false, true);
        if (waited) {
            ended.completeExceptionally(new CancellationException(name + " was left before its turn"));
            answerFromTheEnd();
        }
        return waited;
    }

    /** Where training stands; one reader takes from it. */
    public Latest<TrainingSnapshot> snapshots() {
        return snapshots;
    }

    /**
     * The run at its end. Fails with a {@link CancellationException} if it was cancelled before its turn, and with what
     * {@link TrainingService#train} throws.
     */
    public CompletableFuture<TrainedRun> ended() {
        return ended.copy();
    }

    /** A copy of the weights as they are after the running batch, or of the last ones if training has ended. */
    public CompletableFuture<Parameters> weights() {
        if (ended.isDone()) {
            return ended.thenApply(TrainedRun::parameters);
        }
        var question = new CompletableFuture<Parameters>();
        CompletableFuture<Parameters> earlier = wanted.compareAndExchange(null, question);
        CompletableFuture<Parameters> answer = earlier == null ? question : earlier;
        if (ended.isDone()) { // since the question above, so that nobody else would answer
            answerFromTheEnd();
        }
        return answer;
    }

    /** Runs on a worker of the queue. */
    void train() {
        if (!decided.compareAndSet(false, true)) {
            return;
        }
        try {
            ended.complete(work.train(control, new Publisher()));
        } catch (IOException | RuntimeException | Error e) {
            ended.completeExceptionally(e);
        }
        answerFromTheEnd();
    }

    private void answerFromTheEnd() {
        CompletableFuture<Parameters> answer = wanted.getAndSet(null);
        if (answer == null) {
            return;
        }
        try {
            answer.complete(ended.join().parameters());
        } catch (CompletionException | CancellationException e) {
            answer.completeExceptionally(e);
        }
    }

    /** Tells those who watch, from the training thread. */
    private final class Publisher implements RunObserver {
        @Override
        public void began(String runId) {
            id.complete(runId);
        }

        @Override
        public void progressed(TrainingSnapshot snapshot, TrainableNetwork network) {
            snapshots.put(snapshot);
            CompletableFuture<Parameters> answer = wanted.getAndSet(null);
            if (answer != null) {
                answer.complete(network.parameters());
            }
        }
    }
}
