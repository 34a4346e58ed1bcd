package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.RunState;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.core.experiment.Sweep;
import digitlab.core.experiment.Variation;
import digitlab.core.training.StopReason;
import digitlab.store.RecipeJson;
import digitlab.store.RunJson;
import digitlab.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies on a pool that is somewhere else, as a cluster's would be: it stores nothing here, and trains when told to. */
final class StudyWorkTest {
    private static final Study STUDY = Study.of(
            "study",
            Sweep.of(RunSpec.DEFAULT, List.of(Variation.parse("l2=0,1e-4,1e-3")))
                    .settings(),
            1,
            2);

    @TempDir
    Path folder;

    private RunLibrary library =
            new RunLibrary(new RunStore(Path.of("unused"), new SplittableRandom()), () -> Instant.EPOCH);
    private final DistantPool pool = new DistantPool();
    private long nanos;

    @BeforeEach
    void openLibrary() {
        library = new RunLibrary(new RunStore(folder, new SplittableRandom(1)), InstantSource.fixed(Instant.EPOCH));
    }

    private StudyWork begin(Duration... budget) {
        var service = new StudyService(library, () -> pool, () -> nanos);
        return service.begin(STUDY, budget.length == 0 ? null : budget[0]);
    }

    private static final class DistantPool implements RunPool {
        private final Map<String, CompletableFuture<String>> training = new LinkedHashMap<>();
        private final List<String> log = new ArrayList<>();
        private final Semaphore closed = new Semaphore(0);
        private int trained;

        @Override
        public CompletableFuture<String> train(String recipe, String name) {
            var run = new CompletableFuture<String>();
            training.put(recipe, run);
            return run;
        }

        /** Ends the run that has trained longest. */
        void finishOne() {
            String recipe = training.keySet().iterator().next();
            trained++;
            String id = "20261122-0000%02d-000-aaaa".formatted(trained);
            var provenance = new Provenance("p", "e", "j", "o", 1, "d", Instant.EPOCH);
            var result = new RunResult(StopReason.COMPLETED, null, 0, null, "sha", 1);
            RunSpec spec = RecipeJson.read(recipe, "recipe");
            var run = new Run(id, "run", spec, provenance, RunState.FINISHED, List.of(), result, null);
            training.remove(recipe).complete(RunJson.write(run));
        }

        void failOne(Throwable fault) {
            training.remove(training.keySet().iterator().next()).completeExceptionally(fault);
        }

        @Override
        public int sideBySide() {
            return 2;
        }

        @Override
        public void pause() {
            log.add("pause");
        }

        @Override
        public void resume() {
            log.add("resume");
        }

        @Override
        public void close() {
            List.copyOf(training.values())
                    .forEach(run -> run.completeExceptionally(new CancellationException("closed")));
            closed.release();
        }
    }

    @Test
    void asManyRunsAsThePoolHasRoomForTrainAtATimeAndAllAreStoredHere() throws Exception {
        StudyWork work = begin();
        for (int done = 0; done < 6; done++) {
            assertEquals(Math.min(2, 6 - done), pool.training.size());
            assertEquals(done, work.progress().done());
            pool.finishOne();
        }
        StudyResults results = work.ended().get(1, TimeUnit.SECONDS);
        assertEquals(6, results.count());
        assertEquals(6, library.contents().runs().size());
        assertEquals(
                6, new StudyService(library, () -> pool, () -> 0).results(STUDY).count());
    }

    @Test
    void whatIsInTheLibraryIsNotTrainedAgain() throws Exception {
        StudyWork first = begin();
        pool.finishOne();
        pool.finishOne();
        first.cancel();
        assertEquals(2, first.ended().get(5, TimeUnit.SECONDS).count());
        assertTrue(pool.closed.tryAcquire(5, TimeUnit.SECONDS), "the pool, which the second study uses too, is left");
        assertTrue(first.isCancelled());
        assertEquals(List.of(), first.progress().failures());
        pool.training.clear();

        StudyWork second = begin();
        assertEquals(2, second.doneBefore());
        for (int i = 0; i < 4; i++) {
            pool.finishOne();
        }
        assertEquals(6, second.ended().get(1, TimeUnit.SECONDS).count());
        assertEquals(6, pool.trained);
    }

    @Test
    void aRunThatFailsIsToldAndKeepsNoOtherFromBeingTrained() throws Exception {
        StudyWork work = begin();
        pool.failOne(new IOException("the disk is full"));
        for (int i = 0; i < 5; i++) {
            pool.finishOne();
        }
        assertEquals(5, work.ended().get(1, TimeUnit.SECONDS).count());
        assertEquals(
                List.of("study: l2=0, seed 1: the disk is full"),
                work.progress().failures());
    }

    @Test
    void theTimeLeftIsThatOfTheWorkLeftAtThePaceSoFarPausesExcluded() {
        StudyWork work = begin();
        assertNull(work.progress().left());
        nanos = Duration.ofSeconds(10).toNanos();
        pool.finishOne();
        assertEquals(Duration.ofSeconds(50), work.progress().left());
        work.pause();
        assertTrue(work.progress().isPaused());
        nanos = Duration.ofSeconds(100).toNanos();
        work.resume();
        assertEquals(Duration.ofSeconds(50), work.progress().left());
        assertEquals(List.of("pause", "resume"), pool.log);
    }

    @Test
    void pausedNothingNewBegins() {
        StudyWork work = begin();
        work.pause();
        pool.finishOne();
        assertEquals(1, pool.training.size());
        work.resume();
        assertEquals(2, pool.training.size());
    }

    @Test
    void whenTheTimeIsOverNoFurtherRunBegins() throws Exception {
        StudyWork work = begin(Duration.ofMinutes(1));
        pool.finishOne();
        assertEquals(2, pool.training.size());
        nanos = Duration.ofMinutes(1).toNanos();
        pool.finishOne();
        assertFalse(work.ended().isDone());
        pool.finishOne();
        assertEquals(3, work.ended().get(1, TimeUnit.SECONDS).count());
    }
}
