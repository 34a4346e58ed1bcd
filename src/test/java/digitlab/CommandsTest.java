package digitlab;

import static digitlab.cli.ExitStatus.CANCELLED;
import static digitlab.cli.ExitStatus.DONE;
import static digitlab.cli.ExitStatus.FAILED;
import static digitlab.cli.ExitStatus.USAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import digitlab.core.data.Augmentation;
import digitlab.core.data.TrainingSplit;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.TrainingState;
import digitlab.engine.TrainableNetwork;
import digitlab.engine.Trainer;
import digitlab.engine.TrainingControl;
import digitlab.engine.TrainingImages;
import digitlab.engine.TrainingObserver;
import digitlab.engine.TrainingProgress;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.mnist.BundledMnist;
import digitlab.mnist.IdxReader;
import digitlab.store.RunStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The commands as people type them, on a small part of MNIST. */
final class CommandsTest extends SmallTrainings {
    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    // ---- train

    @Test
    void trainingWritesOneJsonObjectWithTheseFieldsAndNothingElse() {
        JsonNode json = train("--json", "-").json();
        assertEquals(
                List.of(
                        "testAccuracy",
                        "testLoss",
                        "validationAccuracy",
                        "stopReason",
                        "parameters",
                        "parametersSha256",
                        "seconds",
                        "epochs"),
                fields(json));
        assertEquals(2, json.get("epochs").size());
        assertEquals(
                List.of("epoch", "trainingLoss", "trainingAccuracy", "validationLoss", "validationAccuracy", "seconds"),
                fields(json.get("epochs").get(0)));
        assertEquals("completed", json.get("stopReason").asText());
        assertEquals(784 * 16 + 16 + 16 * 10 + 10, json.get("parameters").asInt());
        assertTrue(json.get("testAccuracy").asDouble() > 0.5, json.toString());
        assertEquals(
                json.get("epochs").get(1).get("validationAccuracy"), json.get("validationAccuracy"), json.toString());
        assertEquals(64, json.get("parametersSha256").asText().length());
    }

    @Test
    void jsonInAFileLeavesStandardOutputToPeople() throws IOException {
        CommandRun trained = train("--json", path("result.json"), "--name", "a small one");
        assertEquals(DONE, trained.status());
        List<String> lines = trained.out().lines().toList();
        assertEquals("Training a small one, 12,730 parameters", lines.get(0));
        assertTrue(lines.get(1).startsWith("Epoch 1/2   loss "), lines.get(1));
        assertTrue(lines.get(3).startsWith("Test accuracy "), lines.get(3));
        assertTrue(lines.get(4).startsWith("Run 2"), lines.get(4));
        assertEquals("", trained.err());
        assertTrue(Files.readString(folder.resolve("result.json")).startsWith("{\n  \"testAccuracy\""));
    }

    @Test
    void theSameSeedGivesTheSameNetworkWithAnyNumberOfThreads() {
        JsonNode once = train("--json", "-").json().get("parametersSha256");
        assertEquals(once, train("--json", "-", "--threads", "2").json().get("parametersSha256"));
        assertTrue(!once.equals(train("--json", "-", "--seed", "2").json().get("parametersSha256")));
    }

    @Test
    void withoutValidationTheFiguresOfValidationAreNull() {
        JsonNode json = train("--json", "-", "--validation", "0").json();
        assertTrue(json.get("validationAccuracy").isNull());
        assertTrue(json.get("epochs").get(0).get("validationLoss").isNull());
    }

    @Test
    void aPrintedRecipeTrainsTheSameNetwork() throws IOException {
        CommandRun printed = train("--print-recipe", "--l2", "1e-4");
        assertEquals(DONE, printed.status());
        Files.writeString(folder.resolve("recipe.json"), printed.out());
        JsonNode byRecipe = run("train", "--recipe", path("recipe.json"), "--store", store, "--json", "-")
                .json();
        JsonNode byOptions = train("--l2", "1e-4", "--json", "-").json();
        assertEquals(byOptions.get("parametersSha256"), byRecipe.get("parametersSha256"));
    }

    @Test
    void aTrainingThatIsInterruptedKeepsItsEpochs() {
        CommandRun cancelled = CommandRun.of(
                WORKPLACE,
                reaction -> {
                    var unused = CompletableFuture.runAsync(() -> {
                        waitForAnEpoch();
                        reaction.run();
                    });
                    return () -> {};
                },
                training("--json", "-", "--epochs", "10000"));
        assertEquals(CANCELLED, cancelled.status(), cancelled.err());
        JsonNode json = cancelled.anyJson();
        assertEquals("cancelled", json.get("stopReason").asText());
        assertTrue(json.get("epochs").size() >= 1);
        assertTrue(json.get("testAccuracy").isNumber());
        JsonNode stored =
                run("runs", "show", "last", "--store", store, "--json", "-").json();
        assertEquals(json.get("epochs"), stored.get("epochs"));
    }

    private void waitForAnEpoch() {
        try {
            boolean hasEpoch = false;
            while (!hasEpoch) {
                Thread.sleep(20);
                hasEpoch = WORKPLACE.library(Path.of(store)).contents().runs().stream()
                        .anyMatch(run -> !run.curve().isEmpty());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRunWhoseProcessWasKilledGoesOnAndEndsAsIfItNeverHadStopped() throws IOException {
        JsonNode whole = train("--json", "-").json();
        // what a process leaves that is killed after the first epoch: no result, and the checkpoint of that epoch
        var runs = new RunStore(Path.of(store), new SplittableRandom(1));
        Run first = runs.list().runs().get(0);
        var killed = runs.begin("killed", first.spec(), first.provenance());
        try (killed) {
            killed.epochFinished(first.curve().get(0), stateAfterOneEpoch(first), List.of());
        }
        JsonNode resumed = run("train", "--resume", killed.id(), "--store", store, "--json", "-")
                .json();
        assertEquals(whole.get("parametersSha256"), resumed.get("parametersSha256"));
        assertEquals(2, resumed.get("epochs").size());
        assertEquals(
                "digitlab: --epochs cannot be given with --resume: the run keeps its recipe and name",
                run("train", "--resume", "last", "--epochs", "9").refusal(USAGE));
        assertTrue(run("train", "--resume", killed.id(), "--store", store).err().contains("is finished"));
    }

    /** Trains the run's recipe anew for one epoch. */
    private static TrainingState stateAfterOneEpoch(Run run) throws IOException {
        RunSpec spec = run.spec();
        var split =
                TrainingSplit.of(new BundledMnist(new IdxReader()).training().images(), spec.data(), spec.seed());
        var plan = spec.training();
        var oneEpoch = new TrainingPlan(
                plan.optimizer(), plan.schedule(), plan.warmup(), plan.penalty(), plan.batchSize(), 1, null);
        try (TrainableNetwork network = new BuiltinEngine()
                .create(
                        Parameters.initial(spec.network(), spec.seed()),
                        plan.optimizer(),
                        plan.penalty(),
                        spec.seed(),
                        1)) {
            new Trainer(oneEpoch, spec.seed(), new TrainingControl(), TrainingObserver.NONE, System::nanoTime)
                    .train(
                            network,
                            new TrainingImages(split.training(), split.validation(), Augmentation.NONE),
                            TrainingProgress.NONE);
            return network.state();
        }
    }

    @Test
    void aTrainingThatIsInterruptedBeforeItsTurnIsNotBegun() {
        CommandRun cancelled = CommandRun.of(
                WORKPLACE,
                reaction -> {
                    reaction.run();
                    return () -> {};
                },
                training("--json", "-", "--epochs", "10000"));
        assertEquals(CANCELLED, cancelled.status(), cancelled.err());
    }

    @Test
    void aTrainingThatDivergesFailsWithAdvice() {
        CommandRun diverged =
                train("--activation", "linear", "--optimizer", "sgd", "--learning-rate", "1e30", "--json", "-");
        assertEquals(FAILED, diverged.status());
        assertEquals("diverged", diverged.anyJson().get("stopReason").asText());
        assertTrue(diverged.err().contains("Divide the learning rate by 10"), diverged.err());
    }

    @Test
    void earlyStoppingIsNoFailure() {
        JsonNode json =
                train("--patience", "1", "--epochs", "200", "--json", "-").json();
        assertEquals("early-stopping", json.get("stopReason").asText());
    }

    @Test
    void imagesOfOnesOwnTrainAndThoseBesideThemTest() throws IOException {
        writeIdx("train-images", 2051, pixels(40));
        writeIdx("train-labels", 2049, labels(40));
        String[] files = {"--images", path("train-images"), "--labels", path("train-labels"), "--validation", "10"};
        JsonNode untested =
                train(concat(files, "--fraction", "1", "--json", "-")).json();
        assertTrue(untested.get("testAccuracy").isNull(), "there is no test set");
        writeIdx("t10k-images", 2051, pixels(10));
        writeIdx("t10k-labels", 2049, labels(10));
        assertTrue(train(concat(files, "--fraction", "1", "--json", "-"))
                .json()
                .get("testAccuracy")
                .isNumber());
    }

    private static String[] concat(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private static byte[] pixels(int count) {
        byte[] pixels = new byte[count * 784];
        for (int i = 0; i < count; i++) {
            Arrays.fill(pixels, i * 784 + 28 * (i % 10), i * 784 + 28 * (i % 10) + 28, (byte) 255);
        }
        return pixels;
    }

    private static byte[] labels(int count) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
        }
        return labels;
    }

    private void writeIdx(String name, int magic, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(magic);
        if (magic == 2051) {
            out.writeInt(content.length / 784);
            out.writeInt(28);
            out.writeInt(28);
        } else {
            out.writeInt(content.length);
        }
        out.write(content);
        Files.write(folder.resolve(name), bytes.toByteArray());
    }

    // ---- evaluate and predict

    @Test
    void aSavedNetworkIsAsGoodAsItWas() {
        JsonNode trained = train("--save", path("net.zip"), "--json", "-").json();
        JsonNode json =
                run("evaluate", "--network", path("net.zip"), "--json", "-").json();
        assertEquals(
                List.of("count", "accuracy", "loss", "confusion", "accuracyLow", "accuracyHigh", "notCounted"),
                fields(json));
        assertEquals(10_000, json.get("count").asInt());
        assertEquals(trained.get("testAccuracy"), json.get("accuracy"));
        assertEquals(trained.get("testLoss").asDouble(), json.get("loss").asDouble(), 1e-6);
        assertEquals(10, json.get("confusion").size());
        int total = 0;
        for (JsonNode row : json.get("confusion")) {
            assertEquals(10, row.size());
            for (JsonNode count : row) {
                total += count.asInt();
            }
        }
        assertEquals(10_000, total);
        CommandRun text = run("evaluate", "--network", path("net.zip"));
        assertTrue(text.out().startsWith("10,000 images: accuracy "), text.out());
    }

    @Test
    void aSavedNetworkReadsPicturesAndIdxFiles() throws IOException {
        train("--save", path("net.zip"));
        BufferedImage one = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 60; x++) {
                one.setRGB(x, y, x >= 28 && x < 32 && y >= 10 && y < 50 ? 0 : 0xffffff);
            }
        }
        ImageIO.write(one, "png", folder.resolve("one.png").toFile());
        writeIdx("images", 2051, pixels(2));
        JsonNode json = run("predict", "--network", path("net.zip"), path("one.png"), path("images"), "--json", "-")
                .json();
        assertEquals(List.of("predictions"), fields(json));
        JsonNode first = json.get("predictions").get(0);
        assertEquals(List.of("image", "digit", "probabilities"), fields(first));
        assertEquals(path("one.png"), first.get("image").asText());
        assertEquals(1, first.get("digit").asInt());
        assertEquals(10, first.get("probabilities").size());
        assertEquals(
                path("images") + "[1]",
                json.get("predictions").get(2).get("image").asText());
        CommandRun text = run("predict", "--network", path("net.zip"), path("one.png"));
        assertTrue(text.out().startsWith(path("one.png") + ": 1 "), text.out());
    }

    // ---- runs

    @Test
    void runsAreListedShownExportedDeletedAndRestored() throws IOException {
        train("--name", "first");
        train("--name", "second");
        JsonNode runs =
                run("runs", "list", "--store", store, "--json", "-").json().get("runs");
        assertEquals(2, runs.size());
        assertEquals(
                List.of(
                        "id",
                        "name",
                        "state",
                        "stopReason",
                        "started",
                        "epochs",
                        "validationAccuracy",
                        "testAccuracy",
                        "seconds"),
                fields(runs.get(0)));
        String first = runs.get(0).get("id").asText();
        assertEquals("first", runs.get(0).get("name").asText());

        JsonNode shown =
                run("runs", "show", first, "--store", store, "--json", "-").json();
        assertEquals(first, shown.get("id").asText());
        assertEquals(16, shown.at("/recipe/network/hidden/0/units").asInt());
        assertEquals(2, shown.get("epochs").size());
        assertTrue(run("runs", "show", "last", "--store", store).out().contains("Name      second"));

        assertEquals(
                DONE,
                run(
                                "runs",
                                "export",
                                first,
                                "--store",
                                store,
                                "--curve",
                                path("c.csv"),
                                "--recipe",
                                path("r.json"),
                                "--network",
                                path("n.zip"),
                                "--epoch",
                                "1")
                        .status());
        assertEquals(3, Files.readAllLines(folder.resolve("c.csv")).size());
        assertEquals(
                DONE, run("train", "--recipe", path("r.json"), "--print-recipe").status());
        assertEquals(
                shown.at("/epochs/0/validationAccuracy").isNumber(),
                run("evaluate", "--network", path("n.zip"), "--json", "-")
                        .json()
                        .get("accuracy")
                        .isNumber());

        assertEquals(
                "Deleted run " + first + "\n",
                run("runs", "delete", first, "--store", store).out());
        assertEquals(
                1,
                run("runs", "list", "--store", store, "--json", "-")
                        .json()
                        .get("runs")
                        .size());
        assertEquals(
                "Restored run " + first + "\n",
                run("runs", "restore", first, "--store", store).out());
        assertEquals(
                2,
                run("runs", "list", "--store", store, "--json", "-")
                        .json()
                        .get("runs")
                        .size());
    }

    @Test
    void aDamagedRunIsNamedAndTheOthersAreListed() throws IOException {
        train();
        train();
        JsonNode before =
                run("runs", "list", "--store", store, "--json", "-").json().get("runs");
        String damaged = before.get(0).get("id").asText();
        Files.writeString(
                folder.resolve("store").resolve("runs").resolve(damaged).resolve("recipe.json"), "nonsense");
        CommandRun list = run("runs", "list", "--store", store);
        assertEquals(DONE, list.status());
        assertTrue(list.out().contains(before.get(1).get("id").asText()));
        assertTrue(list.err().startsWith("digitlab: Run " + damaged + " is set aside: "), list.err());
    }

    @Test
    void anEmptyStoreIsNoFault() {
        assertEquals(
                "No runs in " + store + "\n",
                run("runs", "list", "--store", store).out());
        assertEquals(
                "digitlab: there is no run yet",
                run("runs", "show", "last", "--store", store).refusal(FAILED));
    }

    // ---- help

    @Test
    void everyCommandExplainsItself() {
        for (String command : List.of(
                "train",
                "evaluate",
                "predict",
                "finetune",
                "robustness",
                "bench",
                "runs",
                "runs list",
                "runs show",
                "runs delete",
                "runs restore",
                "runs export",
                "generate-completion")) {
            CommandRun help = run((command + " --help").split(" "));
            assertEquals(DONE, help.status());
            assertTrue(help.out().startsWith("Usage: digitlab " + command), help.out());
            assertEquals(help.out(), help.out().replaceAll("[^\\x00-\\x7f]", "?"), "some terminals know only ASCII");
        }
        assertEquals("Digit Lab (not packaged)\n", run("--version").out());
        assertTrue(run("generate-completion").out().contains("complete -F _complete_digitlab"));
    }
}
