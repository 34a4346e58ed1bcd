package digitlab;

import static digitlab.cli.ExitStatus.FAILED;
import static digitlab.cli.ExitStatus.USAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps and experiments as people type them, on a small part of MNIST. */
final class StudyCommandsTest {
    /** Shared, because it keeps MNIST in memory. */
    private static final LocalWorkplace WORKPLACE = new LocalWorkplace();

    @TempDir
    Path folder;

    private static CommandRun run(String... arguments) {
        return CommandRun.of(WORKPLACE, arguments);
    }

    @Test
    void aGridOfTwoFieldsWithTheControlTrainsEveryCombinationAndLeavesItsTables() throws IOException {
        Path out = folder.resolve("grid");
        JsonNode json = run(
                        "sweep",
                        "--vary",
                        "l2=1e-3",
                        "--vary",
                        "optimizer=sgd,adam",
                        "--hidden",
                        "8",
                        "--fraction",
                        "0.01",
                        "--epochs",
                        "1",
                        "--repeats",
                        "2",
                        "--out",
                        out.toString(),
                        "--json",
                        "-")
                .json();
        assertEquals(8, json.get("done").asInt());
        assertEquals(8, json.get("total").asInt());
        assertEquals("l2=0 optimizer=sgd", json.at("/settings/0/name").asText());
        assertEquals("adam", json.at("/settings/3/values/optimizer").asText());
        assertEquals(2, json.at("/settings/3/figures/testAccuracy/runs").asInt());
        List<String> rows = Files.readAllLines(out.resolve("results.csv"));
        assertEquals(9, rows.size());
        assertEquals(
                "experiment,run,setting,seed,l2,optimizer,learning-rate,trainingAccuracy,validationAccuracy,testAccuracy,"
                        + "trainingLoss,validationLoss,testLoss,gap,epochs,seconds",
                rows.get(0));
        assertTrue(rows.get(1).matches("sweep,[^,]*,l2=0 optimizer=sgd,1,0,sgd,0\\.01,0\\..*,1,[^,]*"), rows.get(1));
        assertEquals(9, Files.readAllLines(out.resolve("curves.csv")).size());
        assertTrue(Files.isRegularFile(out.resolve("report").resolve("report.html")));
    }

    @Test
    void anExperimentOnAFractionOfItsDataEndsWithAVerdictOnEachClaim() {
        String[] arguments = {
            "experiment",
            "run",
            "l2-experiment",
            "--fraction",
            "0.01",
            "--epochs",
            "1",
            "--repeats",
            "2",
            "--store",
            folder.toString(),
            "--json",
            "-"
        };
        JsonNode json = run(arguments).json();
        assertEquals("l2-experiment", json.get("experiment").asText());
        assertEquals(8, json.get("done").asInt());
        assertEquals(2, json.get("claims").size());
        JsonNode claim = json.at("/claims/0");
        assertEquals(2, claim.at("/estimate/runs").asInt());
        assertTrue(claim.get("sentence").asText().contains("weight norm of layer 1 per step of l2"), claim.toString());
        assertEquals(json.get("runs"), run(arguments).json().get("runs"));
    }

    @Test
    void theLibraryIsListedAndEachExperimentShown() {
        JsonNode list = run("experiment", "list", "--json", "-").json().get("experiments");
        assertTrue(list.size() >= 20);
        JsonNode shown =
                run("experiment", "show", "early-stopping", "--json", "-").json();
        assertEquals(12, shown.get("settings").size());
        assertEquals(4, shown.get("claims").size());
        assertEquals(
                10,
                shown.at("/settings/2/recipe/training/earlyStopping/patience").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l2 | digitlab: --vary: what varies must be written field=value,value,…, such as l2=0,1e-4,1e-3, but is 'l2'",
                "dropout=0.5,1.5 | digitlab: --vary: dropout=1.5 is no value of a recipe: dropout must be at least 0 and less than 1, but is 1.5",
                "threads=1,2 | digitlab: --vary: threads must not vary: every run of a sweep has one",
            })
    void aSweepOverWhatCannotVaryIsRefused(String vary, String expected) {
        assertEquals(expected, run("sweep", "--vary", vary).refusal(USAGE));
    }

    @Test
    void anExperimentThatThereIsNotIsRefusedWithTheOneThatMayBeMeant() {
        assertEquals(
                "digitlab: there is no experiment 'epoch'; 'digitlab experiment list' tells which there are; did you mean epochs?",
                run("experiment", "show", "epoch").refusal(FAILED));
    }

    @Test
    void aFileWithAMistakeIsRefusedWithItsLine() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, "{\n  \"format\": 1,\n  \"blocks\": 3\n}\n");
        assertEquals(
                "digitlab: " + file + ", line 3, column 13: blocks must be a list [ … ], but is the number 3",
                run("experiment", "run", file.toString()).refusal(FAILED));
    }

    @Test
    void aFolderForTablesAndAnotherForRunsIsRefused() {
        String folders = folder.toString();
        assertEquals(
                "digitlab: --store cannot be given with --out, which holds the runs, too",
                run("experiment", "run", "epochs", "--out", folders, "--store", folders)
                        .refusal(USAGE));
    }
}
