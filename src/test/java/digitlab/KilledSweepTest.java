package digitlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep in a process of its own that is killed in the middle, and begun again. */
final class KilledSweepTest {
    private static final LocalWorkplace WORKPLACE = new LocalWorkplace();

    @TempDir
    Path folder;

    private static List<String> sweep(Path out) {
        return List.of(
                "sweep",
                "--vary",
                "l2=0,1e-3,1e-1",
                "--repeats",
                "3",
                "--hidden",
                "8",
                "--fraction",
                "0.02",
                "--epochs",
                "3",
                "--side-by-side",
                "2",
                "--no-report",
                "--out",
                out.toString());
    }

    /** All but the run's id (second column) and its seconds (last), in which two trainings of a recipe differ. */
    private static List<List<String>> rows(Path out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("results.csv"))) {
            List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
            cells.remove(cells.size() - 1);
            cells.remove(1);
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void aSweepThatWasKilledTrainsOnlyWhatIsMissingAndEndsWithTheSameRows() throws IOException, InterruptedException {
        Path killed = folder.resolve("killed");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(sweep(killed));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null && !line.matches("[2-7] of 9 runs.*")) {
                line = output.readLine();
            }
            process.toHandle().destroyForcibly(); // SIGKILL
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }

        CommandRun again = CommandRun.of(WORKPLACE, sweep(killed).toArray(String[]::new));
        assertEquals(0, again.status(), again.err());
        List<String> first = List.of(again.out().lines().findFirst().orElse("").split(" ", -1));
        int before = Integer.parseInt(first.get(first.size() - 4)); // Training 9 runs, of which 4 were done before
        assertTrue(before >= 2 && before < 9, again.out());

        Path whole = folder.resolve("whole");
        assertEquals(
                0, CommandRun.of(WORKPLACE, sweep(whole).toArray(String[]::new)).status());
        assertEquals(rows(whole), rows(killed));
        assertEquals(10, rows(killed).size());
    }
}
