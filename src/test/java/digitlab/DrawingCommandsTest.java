package digitlab;

import static digitlab.cli.ExitStatus.CANCELLED;
import static digitlab.cli.ExitStatus.DONE;
import static digitlab.cli.ExitStatus.FAILED;
import static digitlab.cli.ExitStatus.USAGE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import digitlab.core.data.Disturbance;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Parameters;
import digitlab.ink.Drawing;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.MyDigit;
import digitlab.ink.Point;
import digitlab.ink.Stroke;
import digitlab.lab.MyDigits;
import digitlab.store.DrawingStore;
import digitlab.store.InkFile;
import digitlab.store.NetworkFile;
import digitlab.store.StoredNetwork;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do with drawings and pictures, asked of a network that takes everything for a 1. */
final class DrawingCommandsTest {
    /** Shared, because it keeps MNIST in memory. */
    private static final LocalWorkplace WORKPLACE = new LocalWorkplace();

    @TempDir
    Path folder;

    private String network = "";

    @BeforeEach
    void saveNetwork() {
        Parameters alwaysOne = Parameters.zeros(RunSpec.DEFAULT.network().withHidden(List.of()));
        alwaysOne.bias(0)[1] = 5;
        network = path("net.zip");
        NetworkFile.write(Path.of(network), new StoredNetwork(alwaysOne, null, null));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(WORKPLACE, arguments);
    }

    private static LabelledDrawing line(int label, int lean) {
        return new LabelledDrawing(
                label,
                new Drawing(List.of(new Stroke(List.of(new Point(250 + lean, 50), new Point(250 - lean, 450))))));
    }

    private String ink(int count) throws IOException {
        List<LabelledDrawing> drawings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawings.add(line(i % 2 == 0 ? 1 : 7, 5 * i));
        }
        Path file = folder.resolve("ink.jsonl.gz");
        InkFile.write(file, drawings);
        return file.toString();
    }

    private void picture(String name, int lines) throws IOException {
        var picture = new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 200, 100);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(6));
        for (int i = 0; i < lines; i++) {
            pen.drawLine(40 + 100 * i, 20, 40 + 100 * i, 80);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    // ---- evaluate

    @Test
    void drawingsAreEvaluatedWithAnInterval() throws IOException {
        JsonNode json = run("evaluate", "--network", network, "--ink", ink(10), "--json", "-")
                .json();
        assertEquals(10, json.get("count").asInt());
        assertEquals(0.5, json.get("accuracy").asDouble());
        assertEquals(0.2366, json.get("accuracyLow").asDouble(), 1e-4);
        assertEquals(0.7634, json.get("accuracyHigh").asDouble(), 1e-4);
        assertEquals(5, json.get("confusion").get(7).get(1).asInt());
        CommandRun text = run("evaluate", "--network", network, "--ink", ink(10));
        assertTrue(
                text.out().startsWith("10 drawings: accuracy 50.00 % (95 % interval 23.66 % to 76.34 %), loss "),
                text.out());
        assertTrue(text.out().contains("Drawings of a digit (row) that were taken for another"), text.out());
    }

    @Test
    void everyPreparationCanBeChosen() throws IOException {
        for (String preparation : List.of("naive", "picture", "strokes")) {
            CommandRun run = run("evaluate", "--network", network, "--ink", ink(4), "--preparation", preparation);
            assertEquals(DONE, run.status(), run.err());
        }
        assertTrue(run("evaluate", "--network", network, "--ink", ink(4), "--preparation", "best")
                .refusal(USAGE)
                .contains("preparation must be one of naive, picture, strokes, but is best"));
    }

    @Test
    void theLabelOfAPictureIsInItsNameOrItsFolders() throws IOException {
        picture("photos/1-anna.png", 1);
        picture("photos/7 twice/1.PNG", 1);
        picture("photos/others/1.png", 1);
        Files.writeString(folder.resolve("photos/readme.txt"), "no picture");
        JsonNode json = run("evaluate", "--network", network, "--pictures", path("photos"), "--json", "-")
                .json();
        assertEquals(3, json.get("count").asInt());
        assertEquals(2, json.get("confusion").get(1).get(1).asInt());
        assertEquals(1, json.get("confusion").get(7).get(1).asInt());
        assertEquals(0, json.get("notCounted").size());
    }

    @Test
    void aPictureThatCannotBePreparedIsNamedAndNotCounted() throws IOException {
        picture("photos/1.png", 1);
        picture("photos/2.png", 2);
        picture("photos/3.png", 0);
        Files.writeString(folder.resolve("photos/4.png"), "no picture");
        CommandRun run = run("evaluate", "--network", network, "--pictures", path("photos"));
        assertEquals(DONE, run.status());
        assertTrue(run.out().startsWith("1 picture: accuracy 100.00 %"), run.out());
        List<String> lines = run.err().lines().toList();
        assertEquals(
                List.of(
                        "digitlab: not counted: " + path("photos/2.png")
                                + ": There seem to be 2 digits: only one at a time can be read.",
                        "digitlab: not counted: " + path("photos/3.png")
                                + ": There is nothing to read: no ink was found."),
                lines.subList(0, 2));
        assertTrue(lines.get(2).startsWith("digitlab: not counted: " + path("photos/4.png")), lines.get(2));
        assertEquals(3, lines.size());
    }

    @Test
    void picturesWithoutLabelsFoldersWithoutPicturesAndNoFoldersAreNamed() throws IOException {
        picture("photos/anna.png", 1);
        assertEquals(
                "digitlab: " + path("photos/anna.png")
                        + " has no label: its name or that of its folder must begin with the digit that it shows",
                run("evaluate", "--network", network, "--pictures", path("photos"))
                        .refusal(FAILED));
        Files.createDirectories(folder.resolve("empty"));
        assertEquals(
                "digitlab: " + path("empty")
                        + " has no pictures in it: bmp, gif, jpeg, jpg, png, tif, tiff are looked for",
                run("evaluate", "--network", network, "--pictures", path("empty"))
                        .refusal(FAILED));
        assertEquals(
                "digitlab: " + path("nowhere") + " does not exist",
                run("evaluate", "--network", network, "--pictures", path("nowhere"))
                        .refusal(FAILED));
        assertEquals(
                "digitlab: " + network + " is a file, but a folder of pictures is wanted",
                run("evaluate", "--network", network, "--pictures", network).refusal(FAILED));
    }

    @Test
    void aMistakeInAFileOfInkIsToldWithItsLine() throws IOException {
        Path file = folder.resolve("ink.jsonl");
        Files.writeString(file, "{\"label\":1,\"strokes\":[[[1,2]]]}\n{\"label\":1}\n");
        String sentence = "digitlab: " + file + ", line 2, column 11: the drawing has no strokes";
        assertEquals(
                sentence,
                run("evaluate", "--network", network, "--ink", file.toString()).refusal(FAILED));
        assertEquals(
                sentence, run("predict", "--network", network, file.toString()).refusal(FAILED));
        Files.writeString(file, "\n");
        assertEquals(
                "digitlab: " + file + " has no drawing in it",
                run("evaluate", "--network", network, "--ink", file.toString()).refusal(FAILED));
    }

    @Test
    void myDigitsAreEvaluatedOnceThereAreSome() {
        String store = path("store");
        assertEquals(
                "digitlab: There are no drawings in My digits yet: draw some in the window first.",
                run("evaluate", "--network", network, "--my-digits", "--store", store)
                        .refusal(FAILED));
        new DrawingStore(Path.of(store), new SplittableRandom(1)).add(List.of(line(1, 0), line(2, 0)), Instant.EPOCH);
        CommandRun run = run("evaluate", "--network", network, "--my-digits", "--store", store);
        assertTrue(run.out().startsWith("2 drawings: accuracy 50.00 %"), run.out() + run.err());
    }

    @Test
    void optionsThatDoNotGoTogetherAreNamed() {
        String[][] wrong = {
            {"--ink x --pictures y", "only one of --ink and --pictures can be given"},
            {"--ink x --my-digits", "only one of --ink and --my-digits can be given"},
            {"--preparation naive", "--preparation needs --ink or --pictures"},
            {"--pictures x --pen 20", "--pen needs --ink"},
            {"--ink x --pen 0", "--pen must be above 0 and at most 250, but is 0.0"},
        };
        for (String[] options : wrong) {
            String[] arguments = ("evaluate --network " + network + " " + options[0]).split(" ");
            assertEquals("digitlab: " + options[1], run(arguments).refusal(USAGE));
        }
    }

    // ---- predict

    @Test
    void theDrawingsOfAFileArePredictedOneByOne() throws IOException {
        String ink = ink(3);
        JsonNode predictions =
                run("predict", "--network", network, ink, "--json", "-").json().get("predictions");
        assertEquals(3, predictions.size());
        assertEquals(ink + "[2]", predictions.get(2).get("image").asText());
        assertEquals(1, predictions.get(2).get("digit").asInt());
    }

    @Test
    void onePictureThatCannotBeReadDoesNotKeepTheOthersFromIt() throws IOException {
        picture("one.png", 1);
        picture("none.png", 0);
        CommandRun run = run("predict", "--network", network, path("none.png"), path("one.png"));
        assertEquals(FAILED, run.status());
        assertTrue(run.out().startsWith(path("one.png") + ": 1 "), run.out());
        assertEquals(
                "digitlab: " + path("none.png") + ": There is nothing to read: no ink was found.",
                run.err().strip());
    }

    // ---- finetune

    private String[] finetuning(String ink, String... more) {
        List<String> arguments = new ArrayList<>(List.of("finetune", "--network", network, "--ink", ink));
        arguments.addAll(List.of("--batches", "3", "--batch-size", "16", "--save", path("tuned.zip")));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void fineTuningSaysWhatItDidAndSavesTheNetwork() throws IOException {
        JsonNode json = run(finetuning(ink(20), "--per-class", "3", "--seed", "4", "--json", "-"))
                .json();
        assertEquals(6, json.get("drawings").asInt());
        assertEquals("order", json.get("heldBackBy").asText());
        assertEquals(3, json.get("batches").asInt());
        assertEquals(10, json.get("heldBack").get("count").asInt());
        assertEquals(0.5, json.get("heldBack").get("before").get("accuracy").asDouble());
        assertEquals(10_000, json.get("test").get("count").asInt());
        JsonNode again =
                run("evaluate", "--network", path("tuned.zip"), "--json", "-").json();
        assertEquals(json.get("test").get("after").get("accuracy"), again.get("accuracy"));
    }

    @Test
    void theSameFineTuningGivesTheSameFile() throws IOException {
        run(finetuning(ink(20)));
        float[] first =
                NetworkFile.read(folder.resolve("tuned.zip")).parameters().kernel(0);
        run(finetuning(ink(20)));
        assertArrayEquals(
                first,
                NetworkFile.read(folder.resolve("tuned.zip")).parameters().kernel(0));
    }

    @Test
    void aFineTuningThatIsInterruptedSavesNothing() throws IOException {
        CommandRun run = CommandRun.of(
                WORKPLACE,
                reaction -> {
                    reaction.run();
                    return () -> {};
                },
                finetuning(ink(20)));
        assertEquals(CANCELLED, run.status());
        assertTrue(Files.notExists(folder.resolve("tuned.zip")));
    }

    @Test
    void aboutEveryThirdOfMyDigitsIsHeldBack() {
        String store = path("store");
        List<MyDigit> added = addMyDigits(store);
        long back = added.stream().filter(MyDigits::isHeldBack).count();
        CommandRun run = run(
                "finetune",
                "--network",
                network,
                "--my-digits",
                "--store",
                store,
                "--batches",
                "1",
                "--save",
                path("tuned.zip"));
        assertEquals(DONE, run.status(), run.err());
        assertTrue(
                run.out()
                        .startsWith("Fine-tuning %s with %d drawings, %d drawings held back: about every third"
                                .formatted(network, added.size() - back, back)),
                run.out());
    }

    private List<MyDigit> addMyDigits(String store) {
        List<LabelledDrawing> drawings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            drawings.add(line(1, i));
        }
        return new DrawingStore(Path.of(store), new SplittableRandom(1)).add(drawings, Instant.EPOCH);
    }

    @Test
    void myDigitsTrainBesideMnist() {
        String store = path("store");
        String[] training = {
            "train", "--my-digits", "--store", store, "--hidden", "4", "--epochs", "1", "--fraction", "0.02"
        };
        assertEquals(
                "digitlab: There are no drawings in My digits to train on yet: draw some more first.",
                run(training).err().lines().findFirst().orElse(""));
        addMyDigits(store);
        CommandRun run = run(training);
        assertEquals(DONE, run.status(), run.err());
        assertEquals(
                "digitlab: only one of --images and --my-digits can be given",
                run("train", "--my-digits", "--images", "x", "--labels", "y").refusal(USAGE));
    }

    @Test
    void wrongFineTuningsAreRefused() throws IOException {
        String ink = ink(4);
        assertEquals(
                "digitlab: --ink or --my-digits must be given",
                run("finetune", "--network", network, "--save", path("x")).refusal(USAGE));
        assertEquals(
                "digitlab: only one of --ink and --my-digits can be given",
                run(finetuning(ink, "--my-digits")).refusal(USAGE));
        assertEquals(
                "digitlab: --per-class must be at least 1, but is 0",
                run(finetuning(ink, "--per-class", "0")).refusal(USAGE));
        assertEquals(
                "digitlab: blend must be above 0 and at most 1, but is 0.0",
                run(finetuning(ink, "--blend", "0")).refusal(USAGE));
        String nowhere = folder.resolve("nowhere").resolve("x.zip").toString();
        assertEquals(
                "digitlab: " + nowhere + ": the folder " + folder.resolve("nowhere") + " does not exist",
                run("finetune", "--network", network, "--ink", ink, "--save", nowhere)
                        .refusal(FAILED));
    }

    // ---- robustness

    @Test
    void robustnessIsATableOfCurves() throws IOException {
        LabelledImages test = WORKPLACE.testSet();
        double ones = IntStream.range(0, 400).filter(i -> test.label(i) == 1).count() / 400.0;
        CommandRun run = run("robustness", "--network", network, "--limit", "400", "--out", path("curves.csv"));
        assertEquals(DONE, run.status(), run.err());
        List<String> rows = Files.readAllLines(folder.resolve("curves.csv"));
        assertEquals("disturbance,amount,unit,count,accuracy,low,high", rows.get(0));
        int points = 0;
        for (Disturbance disturbance : Disturbance.values()) {
            points += disturbance.amounts().size();
            assertTrue(run.out().contains(disturbance.id() + " ("), run.out());
        }
        assertEquals(1 + points, rows.size());
        // As many are a 1, however they are disturbed.
        String all = String.format(Locale.ROOT, ",400,%.6f,", ones);
        assertTrue(rows.get(1).startsWith("shift,0.0,px" + all), rows.get(1));
        assertTrue(rows.subList(1, rows.size()).stream().allMatch(row -> row.contains(all)));
        assertEquals(
                "digitlab: --limit must be at least 1, but is 0",
                run("robustness", "--network", network, "--limit", "0").refusal(USAGE));
    }

    @Test
    void robustnessThatIsInterruptedWritesNothing() {
        CommandRun run = CommandRun.of(
                WORKPLACE,
                reaction -> {
                    reaction.run();
                    return () -> {};
                },
                "robustness",
                "--network",
                network,
                "--out",
                path("curves.csv"));
        assertEquals(CANCELLED, run.status());
        assertEquals("", run.out());
        assertTrue(Files.notExists(folder.resolve("curves.csv")));
    }
}
