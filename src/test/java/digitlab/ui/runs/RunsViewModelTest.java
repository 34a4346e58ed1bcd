package digitlab.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.Parameters;
import digitlab.core.training.StopReason;
import digitlab.core.training.TrainingState;
import digitlab.engine.builtin.BuiltinEngine;
import digitlab.lab.DataSets;
import digitlab.lab.DrawingLab;
import digitlab.lab.Engines;
import digitlab.lab.Lab;
import digitlab.lab.NetworkService;
import digitlab.lab.RunLibrary;
import digitlab.lab.RunQueue;
import digitlab.lab.StudyLabs;
import digitlab.lab.TrainingService;
import digitlab.store.DrawingStore;
import digitlab.store.NetworkFile;
import digitlab.store.RunStore;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.RunStatus;
import digitlab.ui.session.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunsViewModelTest {
    private static final Instant START = Instant.parse("2026-11-22T00:35:12Z");
    private static final Provenance PROVENANCE =
            new Provenance("Digit Lab", "builtin", "17", "Linux", 2, "ab".repeat(32), START);
    private static final RunSpec SMALL = RecipeField.HIDDEN.with(RunSpec.DEFAULT, "4");

    @TempDir
    Path folder;

    private RunStore store;
    private RunQueue queue;
    private Session session;
    private RunsViewModel viewModel;

    @BeforeEach
    void openWindowOnThreeRuns() {
        store = new RunStore(folder, new Random(1));
        store("control", SMALL);
        store("dropout", RecipeField.DROPOUT.with(SMALL, "0.5"));
        store("both", RecipeField.L2.with(RecipeField.DROPOUT.with(SMALL, "0.5").withThreads(2), "0.001"));
        var engines = new Engines(Map.of("builtin", BuiltinEngine::new));
        var data = new DataSets(List.of());
        InstantSource clock = InstantSource.fixed(START);
        queue = new RunQueue(new TrainingService(data, engines, store, "Digit Lab", clock, () -> 0), 1);
        var drawings = DrawingLab.of(data, engines, new DrawingStore(folder, new Random(2)), clock, () -> 0);
        var library = new RunLibrary(store, clock);
        var lab =
                new Lab(data, engines, library, queue, new NetworkService(engines), drawings, StudyLabs.idle(library));
        session = new Session(lab, new Jobs(Runnable::run, Runnable::run), SMALL);
        viewModel = new RunsViewModel(session);
        session.loadRuns();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void store(String name, RunSpec spec) {
        Parameters parameters = Parameters.initial(spec.network(), 1);
        try (var writer = store.begin(name, spec, PROVENANCE)) {
            for (int epoch = 1; epoch <= 3; epoch++) {
                var metrics = new EpochMetrics(
                        epoch, 0.1, 0.97, 0.1 + 0.02 * epoch, 0.95, 0.1, 0.02, 0.001, 2, 1.5, List.of());
                writer.epochFinished(metrics, new TrainingState(parameters, List.of(), epoch), List.of());
            }
            writer.finish(new RunResult(StopReason.COMPLETED, null, 2, null, parameters.sha256(), 1), parameters);
        }
    }

    private RunItem run(int index) {
        return session.runs().get(index);
    }

    private List<String> names() {
        return session.runs().stream().map(RunItem::name).toList();
    }

    private void choose(RunItem... runs) {
        viewModel.choose(List.of(runs));
        session.focusedProperty().set(Optional.of(runs[runs.length - 1]));
    }

    @Test
    void whatChosenRunsDifferInIsFoundAndNamed() {
        choose(run(0), run(1));
        assertEquals(
                List.of(RecipeField.DROPOUT), viewModel.differencesProperty().get());
        assertEquals(
                "2 chosen, different in: Dropout",
                viewModel.differenceProperty().get());
        choose(run(0), run(1), run(2));
        assertEquals(
                List.of(RecipeField.DROPOUT, RecipeField.L2),
                viewModel.differencesProperty().get(),
                "threads make no difference");
    }

    @Test
    void whatIsListedOrStillTrainsIsNotListedAgain() {
        var writer = store.begin("trains", SMALL, PROVENANCE);
        session.loadRuns();
        assertEquals(3, session.runs().size());
        assertFalse(names().contains("trains"), "who trains it shows it");
        writer.close();
        session.loadRuns();
        assertEquals(4, session.runs().size());
        assertEquals(RunStatus.INTERRUPTED, run(3).status());
    }

    @Test
    void aSingleRunIsComparedWithTheRecipeOnTheLeft() {
        choose(run(0));
        assertEquals(List.of(), viewModel.differencesProperty().get());
        assertEquals(
                "has the recipe on the left", viewModel.differenceProperty().get());
        choose(run(2));
        assertEquals(
                "differs from the recipe on the left: Dropout 0.5, L2 0.001",
                viewModel.differenceProperty().get());
        viewModel.loadRecipe();
        assertEquals(
                "has the recipe on the left", viewModel.differenceProperty().get());
    }

    @Test
    void everyFieldOfARecipeHasANameInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            session.languageProperty().set(language);
            for (RecipeField field : RecipeField.values()) {
                assertFalse(viewModel.name(field).isBlank());
            }
        }
    }

    @Test
    void figuresAreThoseOfTheCurve() {
        assertEquals(0.95, RunsViewModel.bestValidation(run(0)));
        assertEquals(0.06, RunsViewModel.gap(run(0)), 1e-12);
        assertEquals(6, RunsViewModel.seconds(run(0)));
        assertTrue(Double.isNaN(RunsViewModel.testAccuracy(run(0))), "it was not tested");
        assertEquals("finished, 3 epochs", viewModel.state(run(0)));
    }

    @Test
    void accuraciesAreWrittenAsTheLanguageDoes() {
        assertEquals("95.19\u202f%", viewModel.accuracy(0.95191));
        session.languageProperty().set(Locale.GERMAN);
        assertEquals("95,19\u202f%", viewModel.accuracy(0.95191));
        assertEquals("–", viewModel.accuracy(Double.NaN));
    }

    @Test
    void deletedRunsComeBackTogetherToTheirPlaces() {
        choose(run(2), run(0));
        viewModel.delete();
        assertEquals(List.of("dropout"), names());
        assertTrue(viewModel.restorableProperty().get());
        viewModel.undoDelete();
        assertEquals(List.of("control", "dropout", "both"), names());
        assertFalse(viewModel.restorableProperty().get());
        assertEquals(3, store.list().runs().size());
    }

    @Test
    void deletionsAreUndoneOneAfterTheOther() {
        choose(run(0));
        viewModel.delete();
        choose(run(0));
        viewModel.delete();
        viewModel.undoDelete();
        assertEquals(List.of("dropout", "both"), names());
        viewModel.undoDelete();
        assertEquals(List.of("control", "dropout", "both"), names());
    }

    @Test
    void chosenRunsAreShownOrHiddenTogether() {
        run(1).visibleProperty().set(false);
        choose(run(0), run(1));
        viewModel.toggleVisible();
        assertTrue(run(0).visibleProperty().get() && run(1).visibleProperty().get());
        viewModel.toggleVisible();
        assertFalse(run(0).visibleProperty().get() || run(1).visibleProperty().get());
        assertTrue(run(2).visibleProperty().get());
    }

    @Test
    void aNewNameIsStoredAndABlankOneIsNot() {
        viewModel.rename(run(0), "  without anything ");
        assertEquals("without anything", store.list().runs().get(0).name());
        viewModel.rename(run(0), "   ");
        assertEquals("without anything", run(0).name());
    }

    @Test
    void aRepetitionHasTheNextSeedThatNoRunOfTheRecipeHasHad() {
        choose(run(1));
        viewModel.repeat();
        RunItem repeated = session.runs().get(3);
        assertEquals(run(1).spec().withSeed(run(1).spec().seed() + 1), repeated.spec());
        assertEquals("dropout, seed " + repeated.spec().seed(), repeated.name());
    }

    @Test
    void theNetworkOfTheShownEpochIsSavedElseThatOfTheResult() {
        RunLibrary library = session.lab().library();
        RunItem run = run(0);
        Optional<RunResult> result = run.resultProperty().get();
        assertEquals(2, RunsViewModel.epochToSave(library, run.id(), Session.LIVE, result));
        assertEquals(1, RunsViewModel.epochToSave(library, run.id(), 1, result));
        assertEquals(3, RunsViewModel.epochToSave(library, run.id(), 9, result), "the last that was kept");
        assertThrows(IllegalArgumentException.class, () -> RunsViewModel.epochToSave(library, run.id(), -1000, result));
        Path file = folder.resolve("net.zip");
        library.saveNetwork(run.id(), 2, file);
        assertEquals(run.spec(), NetworkFile.read(file).recipe());
    }

    @Test
    void theCurveIsSavedWithALineForEachEpoch() {
        List<String> lines =
                session.lab().library().curveCsv(run(0).id()).lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith("epoch,"), lines.get(0));
    }

    @Test
    void figuresThatAreMissingCountAsLeast() {
        assertTrue(RunsTable.ascending(Double.NaN, -5) < 0);
        assertEquals(0, RunsTable.ascending(Double.NaN, Double.NaN));
    }

    @Test
    void columnsOfDifferencesSortNumbersBySizeAndWordsAfterThem() {
        assertTrue(RunsTable.numbersFirst("9", "10") < 0);
        assertTrue(RunsTable.numbersFirst("1e-4", "0.001") < 0);
        assertTrue(RunsTable.numbersFirst("10", "off") < 0);
        assertTrue(RunsTable.numbersFirst("adam", "sgd") < 0);
    }
}
