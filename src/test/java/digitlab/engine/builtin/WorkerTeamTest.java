package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkerTeamTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyChunkOfEveryJobIsDoneOnce(int threads) {
        try (var team = new WorkerTeam(threads)) {
            for (int round = 0; round < 2000; round++) {
                var done = new AtomicIntegerArray(1 + round % 20);
                team.run(done.length(), (chunk, thread) -> {
                    assertTrue(thread >= 0 && thread < threads);
                    done.incrementAndGet(chunk);
                });
                for (int chunk = 0; chunk < done.length(); chunk++) {
                    assertEquals(1, done.get(chunk));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void failureOfAChunkReachesTheCaller(int threads) {
        try (var team = new WorkerTeam(threads)) {
            var expected = new IllegalArgumentException("chunk 5");
            RuntimeException thrown = assertThrows(
                    RuntimeException.class,
                    () -> team.run(8, (chunk, thread) -> {
                        if (chunk == 5) {
                            throw expected;
                        }
                    }));
            assertSame(expected, thrown);
            team.run(8, (chunk, thread) -> {});
        }
    }

    @Test
    void noThreadOutlivesTheTeam() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (var team = new WorkerTeam(4)) {
            for (int round = 0; round < 1000; round++) {
                team.run(16, (chunk, thread) -> seen.add(Thread.currentThread()));
            }
        }
        seen.remove(Thread.currentThread());
        seen.forEach(thread -> assertFalse(thread.isAlive()));
    }

    @Test
    void closingTwiceIsHarmlessAndWorkingAfterwardsIsNot() {
        var team = new WorkerTeam(2);
        team.close();
        team.close();
        assertThrows(IllegalStateException.class, () -> team.run(2, (chunk, thread) -> {}));
    }

    @Test
    void interruptedCallerStillGetsItsResult() {
        try (var team = new WorkerTeam(3)) {
            var done = new AtomicIntegerArray(64);
            Thread.currentThread().interrupt();
            team.run(64, (chunk, thread) -> done.incrementAndGet(chunk));
            for (int chunk = 0; chunk < 64; chunk++) {
                assertEquals(1, done.get(chunk));
            }
            assertTrue(Thread.interrupted());
        }
    }
}
