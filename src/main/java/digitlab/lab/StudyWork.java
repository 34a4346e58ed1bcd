package digitlab.lab;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.store.RecipeJson;
import digitlab.store.RunJson;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/*
 * What is done is what the library holds: a run counts when it is stored, and a study that is begun again trains what is
 * missing. So there is no journal that could disagree with the runs, and nothing to repair after a crash.
 */
/** A study that is being trained, as seen from any thread. */
public final class StudyWork {
    private final Study study;
    private final RunPool pool;
    private final RunLibrary library;
    private final LongSupplier nanoClock;
    private final @Nullable Duration budget;

    private final List<Run> runs;
    private final Deque<Study.Unit> waiting;
    private final List<String> failures = new ArrayList<>();
    private final CompletableFuture<StudyResults> ended = new CompletableFuture<>();
    private final double work;
    private final int done;
    private StudyResults results;
    private int training;
    private final AtomicBoolean isPoolClosed = new AtomicBoolean();
    private boolean isPaused;
    private boolean isCancelled;
    private double worked;
    private long startedNanos;
    private long pausedSinceNanos;

    StudyWork(Study study, RunPool pool, RunLibrary library, LongSupplier nanoClock, @Nullable Duration budget) {
        this.study = study;
        this.pool = pool;
        this.library = library;
        this.nanoClock = nanoClock;
        this.budget = budget;
        this.runs = new ArrayList<>(library.contents().runs());
        this.results = new StudyResults(study, runs);
        this.waiting = new ArrayDeque<>(results.missing());
        this.done = results.count();
        this.work = waiting.stream().mapToDouble(unit -> work(unit.recipe())).sum();
        this.startedNanos = nanoClock.getAsLong();
    }

    /** Something that grows with the time that a recipe takes; no unit. */
    private static double work(RunSpec recipe) {
        double fixedCost = 20_000; // of an image, in parameters: measuring, reading, the update of a batch
        return recipe.training().epochs()
                * recipe.data().trainingFraction()
                * (recipe.network().parameterCount() + fixedCost);
    }

    /** Hands the next recipes to the pool, or ends if there is nothing more to wait for. */
    void proceed() {
        List<Study.Unit> next = new ArrayList<>();
        boolean isOver;
        synchronized (this) {
            if (isCancelled || isOverBudget()) {
                waiting.clear();
            }
            while (!isPaused && training < pool.sideBySide() && !waiting.isEmpty()) {
                next.add(waiting.remove());
                training++;
            }
            isOver = training == 0 && waiting.isEmpty();
        }
        next.forEach(this::train);
        if (isOver && ended.complete(results())) {
            closePool();
        }
    }

    private boolean isOverBudget() {
        return budget != null && nanoClock.getAsLong() - startedNanos >= budget.toNanos();
    }

    private void train(Study.Unit unit) {
        String name = unit.name(study.id());
        CompletableFuture<String> trained;
        try {
            trained = pool.train(RecipeJson.write(unit.recipe()), name);
        } catch (RuntimeException e) {
            trained = CompletableFuture.failedFuture(e);
        }
        var unused = trained.thenApply(text -> stored(RunJson.read(text, name))).handle((run, fault) -> {
            finished(unit, name, run, fault);
            proceed();
            return run;
        });
    }

    /** A pool on other machines does not store where this one looks. */
    private Run stored(Run run) {
        if (!library.has(run.id())) {
            library.adopt(run);
        }
        return run;
    }

    private synchronized void finished(Study.Unit unit, String name, @Nullable Run run, @Nullable Throwable fault) {
        training--;
        worked += work(unit.recipe());
        if (run != null) {
            runs.add(run);
            results = new StudyResults(study, runs);
        } else if (fault != null) {
            Throwable cause =
                    fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
            if (!(cause instanceof CancellationException)) {
                failures.add("%s, seed %d: %s".formatted(name, unit.seed(), cause.getMessage()));
            }
        }
    }

    /** The runs that there are by now. */
    public synchronized StudyResults results() {
        return results;
    }

    public synchronized StudyProgress progress() {
        return new StudyProgress(results.count(), study.units().size(), training, failures, isPaused, left());
    }

    private @Nullable Duration left() {
        if (worked == 0 || isPaused) {
            return null;
        }
        double nanos = (nanoClock.getAsLong() - startedNanos) / worked * (work - worked);
        return Duration.ofNanos((long) Math.max(0, nanos));
    }

    /** Runs that were there before this began. */
    public int doneBefore() {
        return done;
    }

    public void pause() {
        synchronized (this) {
            if (isPaused) {
                return;
            }
            isPaused = true;
            pausedSinceNanos = nanoClock.getAsLong();
        }
        pool.pause();
    }

    public void resume() {
        synchronized (this) {
            if (!isPaused) {
                return;
            }
            isPaused = false;
            startedNanos += nanoClock.getAsLong() - pausedSinceNanos;
        }
        pool.resume();
        proceed();
    }

    /** Ends the study soon; finished runs stay, and begun again it goes on with the others. Returns at once. */
    public void cancel() {
        synchronized (this) {
            isCancelled = true;
        }
        closePool();
        proceed();
    }

    /** Once, and not on this thread: it may be one of the pool's own, for which closing waits. */
    private void closePool() {
        if (isPoolClosed.compareAndSet(false, true)) {
            var unused = CompletableFuture.runAsync(pool::close);
        }
    }

    public synchronized boolean isCancelled() {
        return isCancelled;
    }

    /** The runs when all are trained, or when it was cancelled or its time was over. Never fails. */
    public CompletableFuture<StudyResults> ended() {
        return ended.copy();
    }
}
