package digitlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that is done with the program asks for a network. {@link ConventionsTest} reads the program's own classes for it;
 * this looks at what runs, libraries included.
 */
final class NoNetworkTest {
    /** The screen that nobody sees, which the tests of the window have too. */
    private static final List<String> SCREEN = List.of(
            "glass.platform",
            "monocle.platform",
            "prism.order",
            "prism.lcdtext",
            "testfx.robot",
            "testfx.headless",
            "java.awt.headless");

    @TempDir
    Path folder;

    /** What a process says that {@link NetworkWatch} looks at; only lines of its own. */
    private static List<String> watched(String main, String argument) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(NetworkWatch.OPTIONS);
        SCREEN.stream()
                .filter(property -> System.getProperty(property) != null)
                .forEach(property -> command.add("-D" + property + "=" + System.getProperty(property)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main, argument));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            List<String> said = lines.toList();
            assertEquals(0, process.waitFor(), said::toString);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void trainingEvaluatingAndReportingAskForNone() throws IOException, InterruptedException {
        assertEquals(
                List.of("train: 0", "evaluate: 0", "experiment: 0", "report: 0", "asked for a network: []"),
                watched(WatchedCommands.class.getName(), folder.toString()));
    }

    @Test
    void theWindowWithAllItsTabsAsksForNone() throws IOException, InterruptedException {
        assertEquals(
                List.of("runs: 1", "asked for a network: []"),
                watched("digitlab.ui.app.WatchedWindow", folder.toString()));
    }

    @Test
    void whoeverAskedWouldBeNoticed() throws IOException, InterruptedException {
        List<String> said = watched(WatchedCommands.class.getName(), "out");
        assertEquals(
                List.of(),
                said.stream().filter(line -> line.startsWith("got out")).toList());
        String caught = said.get(said.size() - 1);
        assertTrue( // what the HTTP client asks for first depends on the Java runtime
                caught.startsWith("asked for a network: [socket, server socket, datagram socket, channel,"
                        + " connection to http://127.0.0.1:9/, "),
                caught);
    }
}
