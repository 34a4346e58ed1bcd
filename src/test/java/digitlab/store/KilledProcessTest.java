package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is killed while it stores epochs, one after the other as fast as it can. */
final class KilledProcessTest {
    @TempDir
    Path folder;

    /** The process: stores epochs and says which one has been stored. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) {
            var store = new RunStore(Path.of(arguments[0]), new SplittableRandom());
            RunWriter writer = store.begin("endless", SampleRun.SPEC, SampleRun.PROVENANCE);
            System.out.println(writer.id());
            for (int epoch = 1; ; epoch++) {
                SampleRun.store(writer, epoch, epoch);
                System.out.println(epoch);
            }
        }
    }

    @Test
    void everyEpochThatAKilledProcessHadStoredIsReadable() throws IOException, InterruptedException {
        var store = new RunStore(folder, new SplittableRandom(1));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String id;
        int stored = 0;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            id = output.readLine();
            while (stored < 20) {
                stored = Integer.parseInt(output.readLine());
            }
            assertEquals(RunState.RUNNING, store.run(id).state());
            assertThrows(StoreException.class, () -> store.resume(id));
            process.toHandle().destroyForcibly(); // SIGKILL; on the handle, which leaves the pipe open
            process.waitFor();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                stored = Integer.parseInt(line);
            }
        } finally {
            process.destroyForcibly();
        }
        Run run = store.list().runs().get(0);
        assertEquals(RunState.INTERRUPTED, run.state());
        assertTrue(run.curve().size() >= stored, run.curve().size() + " of " + stored);
        for (int epoch = 1; epoch <= stored; epoch++) {
            assertEquals(SampleRun.metrics(epoch), run.curve().get(epoch - 1));
            assertEquals(
                    SampleRun.parameters(epoch).sha256(),
                    store.weights(id, epoch).sha256());
        }
        int next = store.checkpoint(id).orElseThrow().epoch() + 1;
        try (RunWriter writer = store.resume(id)) {
            SampleRun.store(writer, next, next);
        }
        assertEquals(next, store.run(id).curve().size());
    }
}
