package digitlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class BenchCommandTest {
    /** Takes these times, one after the other. */
    private static EpochClock clock(List<String> log, String name, Double... seconds) {
        var left = new ArrayList<>(List.of(seconds));
        return new EpochClock() {
            @Override
            public double seconds() {
                log.add(name);
                return left.remove(0);
            }

            @Override
            public void close() {
                log.add("close " + name);
            }
        };
    }

    @Test
    void enginesTakeTurnsAfterTheirWarmUp() throws IOException {
        List<String> log = new ArrayList<>();
        var clocks = new java.util.LinkedHashMap<String, EpochClock>();
        clocks.put("a", clock(log, "a", 1.5, 0.5, 0.3, 0.1, 0.2));
        clocks.put("b", clock(log, "b", 9.0, 3.0, 1.0, 2.0));
        var measured = BenchCommand.measure(clocks, 3, new PrintWriter(new StringWriter()));
        assertEquals(List.of("a", "a", "b", "a", "b", "a", "b", "a", "b"), log);
        assertEquals(List.of(0.3, 0.1, 0.2), measured.get("a"));
        assertEquals(List.of(3.0, 1.0, 2.0), measured.get("b"));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertEquals(2, BenchCommand.median(List.of(3.0, 1.0, 2.0)));
        assertEquals(2.5, BenchCommand.median(List.of(4.0, 1.0, 3.0, 2.0)));
    }

    @Test
    void aWorkerTellsSecondsUntilNobodyAsks() throws IOException {
        List<String> log = new ArrayList<>();
        var answers = new StringWriter();
        EpochWorker.serve(
                clock(log, "a", 0.5, 1e-4),
                new BufferedReader(new StringReader("epoch\nepoch\n")),
                new PrintWriter(answers));
        assertEquals("ready\n0.5\n1.0E-4\n", answers.toString());
    }

    @Test
    void aWorkerInAnotherProcessIsAClockLikeAnyOther() throws IOException {
        var process = new PipedProcess(clock(new ArrayList<>(), "a", 0.5, 0.25));
        try (EpochWorker worker = EpochWorker.in(process)) {
            assertEquals(0.5, worker.seconds());
            assertEquals(0.25, worker.seconds());
        }
        assertTrue(process.isDestroyed);
    }

    @Test
    void aWorkerThatCannotStartIsAFaultInASentence() {
        assertEquals(
                "the engine could not be started in a process of its own; its message is above",
                assertThrows(IOException.class, () -> EpochWorker.in(new PipedProcess(null)))
                        .getMessage());
    }

    /** A process that is a thread of this one. */
    private static final class PipedProcess extends Process {
        private final PipedInputStream answers = new PipedInputStream();
        private final PipedOutputStream questions = new PipedOutputStream();
        private volatile boolean isDestroyed;

        PipedProcess(@org.jspecify.annotations.Nullable EpochClock clock) throws IOException {
            var asked = new PipedInputStream(questions);
            var answering = new PipedOutputStream(answers);
            if (clock == null) {
                answering.close();
                return;
            }
            var unused = CompletableFuture.runAsync(() -> {
                try (var out = new PrintWriter(answering, false, StandardCharsets.UTF_8);
                        var in = new BufferedReader(new java.io.InputStreamReader(asked, StandardCharsets.UTF_8))) {
                    EpochWorker.serve(clock, in, out);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }

        @Override
        public OutputStream getOutputStream() {
            return questions;
        }

        @Override
        public InputStream getInputStream() {
            return answers;
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() {
            return 0;
        }

        @Override
        public int exitValue() {
            return 0;
        }

        @Override
        public void destroy() {
            isDestroyed = true;
        }
    }
}
