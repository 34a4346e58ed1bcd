package digitlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunState;
import digitlab.core.training.StopReason;
import digitlab.store.RunStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own, asked to end in the middle of a training. */
final class InterruptedProcessTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, Java can only kill a process, not ask it to end")
    void whoIsAskedToEndTestsAndStoresWhatThereIsAndSaysSo() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "train",
                        "--hidden",
                        "8",
                        "--epochs",
                        "10000",
                        "--fraction",
                        "0.02",
                        "--store",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null && !line.startsWith("Epoch 2/")) {
                line = output.readLine();
            }
            process.toHandle().destroy(); // SIGTERM; Ctrl-C takes the same way
            for (line = output.readLine(); line != null; line = output.readLine()) {
                last = line.startsWith("Test accuracy") ? line : last;
            }
            assertEquals(128 + 15, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
        assertTrue(last.endsWith(", cancelled"), last);
        Run run = new RunStore(folder, new SplittableRandom(1)).list().runs().get(0);
        assertEquals(RunState.FINISHED, run.state());
        assertEquals(StopReason.CANCELLED, Objects.requireNonNull(run.result()).stopReason());
        assertTrue(run.curve().size() >= 2);
    }
}
