package digitlab;

import static digitlab.cli.ExitStatus.FAILED;
import static digitlab.cli.ExitStatus.USAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is wrong is said in a sentence, before anything begins. */
final class CommandRefusalsTest extends SmallTrainings {
    @Test
    void aWrongCommandLineIsRefusedBeforeAnythingBegins() {
        assertEquals("digitlab: Which command?", run().refusal(USAGE));
        assertTrue(run("trian").refusal(USAGE).startsWith("digitlab: Unmatched argument at index 0: 'trian'"));
        assertTrue(run("trian").refusal(USAGE).contains("train"));
        assertEquals(
                "digitlab: Unknown option: '--epoch=3'\nPossible solutions: --epochs",
                run("train", "--epoch=3").refusal(USAGE));
        assertEquals(
                "digitlab: Missing required option: '--network=FILE'",
                run("evaluate").refusal(USAGE));
        assertEquals(
                "digitlab: engine must be one of builtin, dl4j, but is bultin; did you mean builtin?",
                train("--engine", "bultin").refusal(USAGE));
        assertEquals(
                "digitlab: momentum is an option of sgd and rmsprop, but the optimizer is adam",
                train("--momentum", "0.9").refusal(USAGE));
        assertEquals("digitlab: --images needs --labels", train("--images", "x").refusal(USAGE));
        assertEquals(
                "digitlab: --labels needs --images",
                run("evaluate", "--network", "x", "--labels", "x").refusal(USAGE));
        assertEquals(
                "digitlab: What is to be exported? Give --curve, --recipe or --network",
                run("runs", "export", "x").refusal(USAGE));
        assertTrue(!Files.exists(Path.of(store)));
    }

    @Test
    void filesThatCannotBeUsedAreNamed() throws IOException {
        String missing = path("missing");
        String text = Files.writeString(folder.resolve("text"), "this is a text and nothing else")
                .toString();
        assertEquals(
                "digitlab: " + missing + " does not exist",
                run("train", "--recipe", missing).refusal(FAILED));
        assertEquals(
                "digitlab: " + text + " is not a JSON object: it must begin with '{'",
                run("train", "--recipe", text)
                        .refusal(FAILED)
                        .replaceAll(", line 1.*", " is not a JSON object: it must begin with '{'"));
        assertEquals(
                "digitlab: " + missing + " does not exist: check the name and the folder",
                train("--images", missing, "--labels", missing).refusal(FAILED));
        assertEquals(
                "digitlab: " + folder + ": it is a folder",
                run("train", "--recipe", folder.toString()).refusal(FAILED));
        assertTrue(run("evaluate", "--network", missing).refusal(FAILED).startsWith("digitlab: " + missing));
        assertTrue(run("evaluate", "--network", text).refusal(FAILED).startsWith("digitlab: " + text));
        train("--save", path("net.zip"));
        assertTrue(run("predict", "--network", path("net.zip"), missing)
                .refusal(FAILED)
                .startsWith("digitlab: " + missing));
        assertTrue(run("predict", "--network", path("net.zip"), text)
                .refusal(FAILED)
                .startsWith("digitlab: " + text));
        assertTrue(run("predict", "--network", path("net.zip"), folder.toString())
                .refusal(FAILED)
                .startsWith("digitlab: " + folder));
    }

    @Test
    void targetsThatCannotBeWrittenAreNamedBeforeTraining() {
        String nowhere = folder.resolve("nowhere").resolve("file").toString();
        String sentence = "digitlab: " + nowhere + ": the folder " + folder.resolve("nowhere") + " does not exist";
        assertEquals(sentence, train("--json", nowhere).refusal(FAILED));
        assertEquals(sentence, train("--save", nowhere).refusal(FAILED));
        assertEquals(
                "digitlab: " + folder + ": that is a folder, but a file is to be written",
                train("--save", folder.toString()).refusal(FAILED));
        assertTrue(!Files.exists(Path.of(store)));
    }

    @Test
    void recipesThatDoNotFitTheDataAreRefused() {
        assertEquals(
                "digitlab: validation must leave at least one of the 60000 training images to train on, but takes 60000",
                lastLine(train("--validation", "60000")));
        assertEquals(
                "digitlab: training fraction must leave at least one image to train on, but 1.0E-6 of 59000 images is none",
                lastLine(train("--fraction", "1e-6")));
    }

    private static String lastLine(CommandRun failed) {
        assertEquals(FAILED, failed.status());
        return failed.err().strip();
    }

    @Test
    void aStoreThatCannotBeWrittenToIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CommandRun failed = train("--store", file.toString());
        assertEquals(FAILED, failed.status());
        assertTrue(failed.err().startsWith("digitlab: Runs cannot be stored in " + file), failed.err());
    }

    @Test
    void runsThatAreNotThereAreNamed() {
        assertEquals(
                "digitlab: There is no run x in " + store + ".",
                run("runs", "show", "x", "--store", store).refusal(FAILED));
        assertEquals(
                "digitlab: There is no run ../x in " + store + ".",
                run("runs", "delete", "../x", "--store", store).refusal(FAILED));
    }
}
