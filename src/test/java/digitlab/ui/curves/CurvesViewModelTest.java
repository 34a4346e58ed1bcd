package digitlab.ui.curves;

import static digitlab.ui.curves.SampleCurves.epoch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.chart.ChartStyle;
import digitlab.chart.Scale;
import digitlab.chart.Smoothing;
import digitlab.core.experiment.Provenance;
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
import digitlab.store.RunStore;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.Session;
import digitlab.ui.session.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CurvesViewModelTest {
    private static final Instant START = Instant.parse("2026-11-22T00:35:12Z");
    private static final Provenance PROVENANCE =
            new Provenance("Digit Lab", "builtin", "17", "Linux", 2, "ab".repeat(32), START);

    @TempDir
    Path folder;

    private RunQueue queue;
    private Session session;
    private CurvesViewModel viewModel;

    @BeforeEach
    void openWindowOnTwoRuns() {
        var store = new RunStore(folder, new Random(1));
        store(store, "short", List.of(epoch(1, 0.5, 0.6), epoch(2, 0.3, 0.4)));
        store(store, "long", List.of(epoch(1, 0.4, 0.5), epoch(2, 0.2, 0.3), epoch(3, 0.1, 0.35), epoch(4, 0.05, 0.4)));
        var engines = new Engines(Map.of("builtin", BuiltinEngine::new));
        var data = new DataSets(List.of());
        InstantSource clock = InstantSource.fixed(START);
        queue = new RunQueue(new TrainingService(data, engines, store, "Digit Lab", clock, () -> 0), 1);
        var drawings = DrawingLab.of(data, engines, new DrawingStore(folder, new Random(2)), clock, () -> 0);
        var library = new RunLibrary(store, clock);
        var lab =
                new Lab(data, engines, library, queue, new NetworkService(engines), drawings, StudyLabs.idle(library));
        session = new Session(lab, new Jobs(Runnable::run, Runnable::run), RunSpec.DEFAULT);
        viewModel = new CurvesViewModel(session);
        session.loadRuns();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static void store(RunStore store, String name, List<EpochMetrics> curve) {
        Parameters parameters = Parameters.initial(RunSpec.DEFAULT.network(), 1);
        try (var writer = store.begin(name, RunSpec.DEFAULT, PROVENANCE)) {
            for (EpochMetrics metrics : curve) {
                writer.epochFinished(metrics, new TrainingState(parameters, List.of(), metrics.epoch()), List.of());
            }
            var result = new RunResult(StopReason.COMPLETED, null, curve.size(), null, parameters.sha256(), 1);
            writer.finish(result, parameters);
        }
    }

    private List<String> names() {
        return viewModel.picture().runs().stream().map(RunCurves::name).toList();
    }

    @Test
    void storedRunsAreDrawnInTheirOrder() {
        assertEquals(List.of("short", "long"), names());
        assertEquals(4, viewModel.picture().ranges().epochs());
    }

    @Test
    void theTimeSliderHasTheSameAxisOfEpochs() {
        assertEquals(4, session.lastEpochOfAxis());
        session.focusedProperty().set(Optional.of(session.runs().get(0)));
        session.runs().get(1).visibleProperty().set(false);
        assertEquals(2, session.lastEpochOfAxis());
        assertEquals(2, viewModel.picture().ranges().epochs());
    }

    @Test
    void aRunThatIsHiddenIsNotDrawn() {
        int before = viewModel.versionProperty().get();
        session.runs().get(0).visibleProperty().set(false);
        assertEquals(List.of("long"), names());
        assertNotEquals(before, viewModel.versionProperty().get());
    }

    @Test
    void curvesAreMadeAnewOnlyIfTheyChange() {
        RunCurves first = viewModel.picture().runs().get(0);
        session.themeProperty().set(Theme.DARK);
        assertSame(first, viewModel.picture().runs().get(0));
        viewModel.smoothingProperty().set(new Smoothing(2));
        assertNotSame(first, viewModel.picture().runs().get(0));
    }

    @Test
    void aClickOnACurveLooksAtItsRun() {
        viewModel.focus(viewModel.picture().runs().get(0));
        assertEquals(
                Optional.of(session.runs().get(0)), session.focusedProperty().get());
        assertEquals("short", viewModel.picture().focused().orElseThrow().name());
    }

    @Test
    void aClickOnAnEpochTakesTheWindowThere() {
        session.focusedProperty().set(Optional.of(session.runs().get(1)));
        viewModel.choose(2);
        assertEquals(2, session.epochProperty().get());
        assertEquals(2, viewModel.chosen());
    }

    @Test
    void aClickOnTheLastEpochOrBeyondIsLive() {
        session.focusedProperty().set(Optional.of(session.runs().get(0)));
        viewModel.choose(2);
        assertEquals(Session.LIVE, session.epochProperty().get());
        viewModel.choose(4);
        assertEquals(Session.LIVE, viewModel.chosen());
    }

    @Test
    void theReadOutStepsThroughTheEpochsAndStopsAtTheirEnds() {
        viewModel.step(-1);
        assertEquals(4, viewModel.pointedProperty().get(), "begins at the newest epoch");
        viewModel.step(-1);
        assertEquals(3, viewModel.pointedProperty().get());
        viewModel.step(-9);
        assertEquals(1, viewModel.pointedProperty().get());
        viewModel.step(9);
        assertEquals(4, viewModel.pointedProperty().get());
    }

    @Test
    void theReadOutBeginsAtTheEpochThatTheWindowShows() {
        session.focusedProperty().set(Optional.of(session.runs().get(1)));
        viewModel.choose(2);
        viewModel.step(1);
        assertEquals(2, viewModel.pointedProperty().get());
    }

    @Test
    void anotherScaleShowsEverythingAgain() {
        viewModel.zoom(0.5, 0.5, 0.5, true);
        viewModel.scaleProperty().set(Scale.LOG10);
        assertTrue(viewModel.viewsProperty().get().isWhole());
        assertEquals(Scale.LOG10, viewModel.picture().scale());
    }

    @Test
    void zoomingOnePlotKeepsTheOther() {
        viewModel.zoom(0.5, 0, 1, false);
        Views views = viewModel.viewsProperty().get();
        assertTrue(views.loss().isWhole());
        assertEquals(0.5, views.accuracy().from());
        assertEquals(0.5, views.epochs().to());
        viewModel.showAll();
        assertTrue(viewModel.viewsProperty().get().isWhole());
    }

    @Test
    void aProjectorGetsLargerType() {
        session.presentationProperty().set(true);
        assertEquals(ChartStyle.LIGHT.forPresentation(), viewModel.style());
    }

    @Test
    void aRunThatIsDeletedIsNoLongerDrawnNorListenedTo() {
        var item = session.runs().get(0);
        session.delete(item);
        assertEquals(List.of("long"), names());
        int before = viewModel.versionProperty().get();
        item.nameProperty().set("elsewhere");
        assertEquals(before, viewModel.versionProperty().get());
    }
}
