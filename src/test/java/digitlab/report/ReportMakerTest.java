package digitlab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.Claim;
import digitlab.core.experiment.LocalText;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.Operand;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.lab.DataSets;
import digitlab.lab.Engines;
import digitlab.lab.NetworkService;
import digitlab.lab.ReportControl;
import digitlab.lab.ReportOccasion;
import digitlab.lab.ReportOrder;
import digitlab.lab.ReportSubject;
import digitlab.lab.RunLibrary;
import digitlab.store.RunStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Reports about runs whose weights are gone; CommandsTest's have weights. */
final class ReportMakerTest {
    private static final ReportOccasion OCCASION = ReportOccasion.of("A & B", "Which is better?", null);
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(([^)]+)\\)");

    @TempDir
    Path folder;

    private Path target = Path.of("");

    @BeforeEach
    void placeReport() {
        target = folder.resolve("report");
    }

    private static ReportMaker maker(Path folder) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T01:02:03.456Z"));
        var library = new RunLibrary(new RunStore(folder.resolve("store"), new Random(1)), clock);
        var engines = new Engines(Map.of(RunSpec.BUILTIN, BuiltinEngine::new));
        return new ReportMaker(library, new DataSets(List.of()), new NetworkService(engines), "Digit Lab 0.1.0", clock);
    }

    private static List<Run> runs(int seeds, List<Map<RecipeField, String>> recipes) {
        List<Run> runs = new ArrayList<>();
        for (Map<RecipeField, String> recipe : recipes) {
            for (int seed = 1; seed <= seeds; seed++) {
                RunSpec spec = SampleRuns.recipe(recipe).withSeed(seed);
                runs.add(SampleRuns.run("run", spec, 900 + 10 * recipes.indexOf(recipe) + seed));
            }
        }
        return runs;
    }

    private static final List<Map<RecipeField, String>> SWEEP = List.of(
            Map.of(), Map.of(RecipeField.L2, "1e-4"), Map.of(RecipeField.L2, "1e-3"), Map.of(RecipeField.L2, "1e-2"));

    private Document made(List<Run> runs, Locale language) throws Exception {
        return made(new ReportOrder(OCCASION, new ReportSubject.Chosen(runs), target, false, language));
    }

    private Document made(ReportOrder order) throws Exception {
        assertEquals(target.resolve("report.html"), maker(folder).make(order, ReportControl.NONE));
        return Pages.parsed(Files.readString(target.resolve("report.html")));
    }

    @Test
    void thePageStandsAloneAndEveryFigureHasAnAlternative() throws Exception {
        Document page = made(runs(2, SWEEP), Locale.ENGLISH);
        Pages.checkSelfContained(page);
        Pages.checkFigures(page, 3); // sweep, curves, confusion
        assertEquals("A & B", page.getElementsByTagName("h1").item(0).getTextContent());
    }

    @Test
    void everyLinkOfTheMarkdownLeadsToAPicture() throws Exception {
        made(runs(2, SWEEP), Locale.ENGLISH);
        Matcher link = PICTURE.matcher(Files.readString(target.resolve("report.md")));
        int found = 0;
        while (link.find()) {
            Path svg = target.resolve(link.group(1));
            Pages.parsed(Files.readString(svg));
            Path png = Path.of(svg.toString().replace(".svg", ".png"));
            assertEquals(
                    1360,
                    ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(png)))
                            .getWidth());
            found++;
        }
        assertEquals(3, found);
    }

    @Test
    void resultsHaveARowForEachRunWithWhatVaries() throws Exception {
        made(runs(2, SWEEP), Locale.GERMAN);
        List<String> lines = Files.readAllLines(target.resolve("results.csv"));
        assertEquals(
                "experiment,run,setting,seed,l2,trainingAccuracy,validationAccuracy,testAccuracy,trainingLoss,validationLoss,"
                        + "testLoss,gap,epochs,seconds",
                lines.get(0));
        assertEquals(1 + 8, lines.size());
        String[] cells = lines.get(8).split(",", -1);
        assertEquals(
                "2 0.01 0.932 0.25 3 1.5",
                String.join(" ", cells[3], cells[4], cells[7], cells[10], cells[12], cells[13]));
        assertEquals(1 + 8 * 3, Files.readAllLines(target.resolve("curves.csv")).size());
    }

    @Test
    void commandsTrainTheVeryRecipesAgain() throws Exception {
        made(runs(1, SWEEP), Locale.ENGLISH);
        List<String> lines = Files.readAllLines(target.resolve("repeat.txt"));
        assertEquals("digitlab train --store again --recipe recipes/04.json --seed 1 --name \"run\"", lines.get(3));
        assertEquals("digitlab report --store again --all --out again-report", lines.get(4));
        assertTrue(Files.readString(target.resolve("recipes/04.json")).contains("0.01"));
    }

    @Test
    void aGridIsAHeatmapWithNumbers() throws Exception {
        List<Map<RecipeField, String>> grid = List.of(
                Map.of(RecipeField.OPTIMIZER, "adam", RecipeField.ACTIVATION, "relu"),
                Map.of(RecipeField.OPTIMIZER, "adam", RecipeField.ACTIVATION, "tanh"),
                Map.of(RecipeField.OPTIMIZER, "sgd", RecipeField.ACTIVATION, "relu"),
                Map.of(RecipeField.OPTIMIZER, "sgd", RecipeField.ACTIVATION, "tanh"));
        made(runs(2, grid), Locale.ENGLISH);
        String svg = Files.readString(target.resolve("figures/grid.svg"));
        assertTrue(svg.contains(">93.15\u202f%<"), "the mean of 93.1 and 93.2 %");
        assertTrue(svg.contains(">± 0.64<"), "t₀.₉₇₅(1)·0.0707/√2 points");
    }

    @Test
    void differencesToTheFirstRecipeComeWithVerdicts() throws Exception {
        Document page = made(runs(3, SWEEP), Locale.ENGLISH);
        String text = page.getElementsByTagName("main").item(0).getTextContent();
        assertTrue(text.contains("Test accuracy, difference to “L2 0”"), text);
        assertTrue(text.contains("+1.00 points+1.00 to +1.00higher"), text);
    }

    @Test
    void aStudyIsReportedWithItsClaimsInItsLanguage() throws Exception {
        List<Setting> settings = List.of(setting("without", Map.of()), setting("with", Map.of(RecipeField.L2, "1e-2")));
        Study study = Study.of("trial", settings, 1, 3);
        List<Run> runs = runs(3, List.of(Map.of(), Map.of(RecipeField.L2, "1e-2")));
        var results = new StudyResults(study, runs);
        Metric accuracy = Metric.of(Measure.TEST_ACCURACY);
        var claim = new Claim.Difference(
                new LocalText(Map.of("en", "L2 helps.", "de", "L2 hilft.")),
                Operand.of(accuracy, "with"),
                Operand.of(accuracy, "without"));
        var occasion = new ReportOccasion(
                "Versuch",
                "Hilft L2?",
                "Ja.",
                List.of(),
                List.of(results.check(claim)),
                List.of(),
                List.of("digitlab x"));
        Document page =
                made(new ReportOrder(occasion, new ReportSubject.Studied(results), target, false, Locale.GERMAN));
        String text = page.getElementsByTagName("main").item(0).getTextContent();
        assertTrue(text.contains("L2 hilft.gilt"), text);
        assertTrue(text.contains("Vor den Läufen erwartet\nJa."), text);
        assertTrue(text.contains("with de"), "the setting's German label");
        assertEquals("digitlab x\n", Files.readString(target.resolve("repeat.txt")));
        assertTrue(Files.readAllLines(target.resolve("results.csv")).get(1).startsWith("trial,"));
    }

    private static Setting setting(String name, Map<RecipeField, String> recipe) {
        var label = new LocalText(Map.of("en", name, "de", name + " de"));
        return new Setting(name, label, name, Map.of(), SampleRuns.recipe(recipe));
    }

    @Test
    void aRunThatWasInterruptedIsReportedWithDashes() throws Exception {
        Document page = made(List.of(SampleRuns.interrupted("half", RunSpec.DEFAULT)), Locale.ENGLISH);
        String text = page.getElementsByTagName("main").item(0).getTextContent();
        assertTrue(text.contains("The run was not trained to the end"), text);
        assertFalse(text.contains("NaN"), text);
        Pages.checkFigures(page, 1);
    }

    @Test
    void aCancelledReportLeavesNothing() throws IOException {
        var order = new ReportOrder(OCCASION, new ReportSubject.Chosen(runs(1, SWEEP)), target, false, Locale.ENGLISH);
        List<Double> shares = new ArrayList<>();
        var control = new ReportControl() {
            @Override
            public void progressed(double share) {
                shares.add(share);
            }

            @Override
            public boolean isCancelled() {
                return shares.size() == 3;
            }
        };
        assertThrows(CancellationException.class, () -> maker(folder).make(order, control));
        assertEquals(List.of(0.1, 0.3, 0.5), shares);
        assertFalse(Files.exists(target));
    }

    @Test
    void manyRecipesFit() throws Exception {
        List<Map<RecipeField, String>> many = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            many.add(Map.of(RecipeField.DROPOUT, String.valueOf(i * 0.04)));
        }
        Pages.checkFigures(made(runs(1, many), Locale.ENGLISH), 3);
    }
}
