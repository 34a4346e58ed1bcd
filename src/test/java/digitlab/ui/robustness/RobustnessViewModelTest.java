package digitlab.ui.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitlab.core.data.Disturbance;
import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.metrics.Evaluation;
import digitlab.lab.RobustnessPoint;
import digitlab.ui.fx.Jobs;
import digitlab.ui.session.FewImagesLab;
import digitlab.ui.session.Session;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RobustnessViewModelTest {
    @TempDir
    static Path folder;

    private static FewImagesLab lab;

    @BeforeAll
    static void trainTwoRuns() throws Exception {
        lab = new FewImagesLab(folder);
        lab.train("first", "second");
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @Test
    void oneClickMeasuresEveryVisibleRunAgainstEveryDisturbance() throws Exception {
        Session session = lab.session();
        var viewModel = new RobustnessViewModel(session);
        assertEquals(session.runs(), viewModel.waiting());
        viewModel.start();
        assertEquals(2, viewModel.shown().size());
        assertEquals(List.of(), viewModel.waiting());
        assertEquals(1, viewModel.progressProperty().get());
        assertFalse(viewModel.runningProperty().get());
        Measured second = viewModel.shown().get(1);
        RobustnessPoint point =
                second.of(Disturbance.SHIFT).orElseThrow().points().get(2);
        LabelledImages test = lab.lab()
                .data()
                .test(second.run().spec().data().dataSet())
                .orElseThrow()
                .images();
        Evaluation expected = lab.lab()
                .networks()
                .evaluate(lab.lab().library().weights(second.run().id(), 3), Disturbance.SHIFT.of(test, 2, 1), 1);
        assertEquals(2, point.amount());
        assertEquals(new ShareInterval(expected.confusion().correct(), 40), point.accuracy());
    }

    @Test
    void hiddenRunsAreNeitherMeasuredNorShown() {
        Session session = lab.session();
        var viewModel = new RobustnessViewModel(session);
        session.runs().get(0).visibleProperty().set(false);
        viewModel.start();
        assertEquals(1, viewModel.measuredProperty().get().size());
        session.runs().get(1).visibleProperty().set(false);
        assertEquals(List.of(), viewModel.shown());
    }

    @Test
    void whatIsCancelledWaitsToBeMeasuredAgain() {
        Queue<Runnable> patient = new ArrayDeque<>();
        var session = new Session(lab.lab(), new Jobs(Runnable::run, patient::add, Runnable::run), FewImagesLab.RECIPE);
        session.loadRuns();
        var viewModel = new RobustnessViewModel(session);
        viewModel.start();
        assertEquals(1, patient.size());
        viewModel.cancel();
        patient.remove().run();
        assertFalse(viewModel.runningProperty().get());
        assertEquals(2, viewModel.waiting().size());
    }
}
