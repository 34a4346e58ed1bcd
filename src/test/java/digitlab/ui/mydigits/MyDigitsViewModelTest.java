package digitlab.ui.mydigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.ShareInterval;
import digitlab.core.network.Parameters;
import digitlab.ink.Drawing;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.Point;
import digitlab.ink.Stroke;
import digitlab.lab.DrawingSplit;
import digitlab.lab.FineTuned.BeforeAfter;
import digitlab.lab.MyDigits;
import digitlab.ui.session.FewImagesLab;
import digitlab.ui.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings and runs that were really stored and trained, on a few images. */
final class MyDigitsViewModelTest {
    @TempDir
    Path folder;

    private FewImagesLab lab;
    private Session session;
    private MyDigitsViewModel viewModel;

    @BeforeEach
    void openWindow() throws Exception {
        lab = new FewImagesLab(folder);
        lab.train("first", "second");
        session = lab.session();
        viewModel = new MyDigitsViewModel(session);
        viewModel.activeProperty().set(true);
        viewModel.pulse();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    /** A stroke that leans by so much. */
    private void store(int label, double lean) {
        var stroke = new Stroke(List.of(new Point(250 - lean, 50), new Point(250 + lean, 450)));
        session.digits().add(new LabelledDrawing(label, new Drawing(List.of(stroke))), added -> {});
        viewModel.pulse();
    }

    private List<Integer> labels() {
        return viewModel.shown().stream().map(entry -> entry.digit().label()).toList();
    }

    private void choose(int index) {
        viewModel
                .chosenProperty()
                .set(Optional.of(viewModel.shown().get(index).digit().id()));
    }

    @Test
    void everyVisibleRunIsScoredOnTheDrawingsAsItIsAtItsEnd() {
        store(1, 0);
        store(7, 100);
        assertEquals(2, viewModel.scoresProperty().get().size());
        LabelledImages images = lab.lab().drawings().myDigits().images();
        for (RunScore score : viewModel.scoresProperty().get()) {
            Parameters weights = lab.lab().library().weights(score.run().id(), 3);
            var evaluation = lab.lab().networks().evaluate(weights, images, 1);
            assertEquals(new ShareInterval(evaluation.confusion().correct(), 2), score.mine());
            ShareInterval test = Objects.requireNonNull(score.test());
            assertEquals(40, test.count());
        }
    }

    @Test
    void scoresChangeWithTheDrawingsAndTheirLabels() {
        store(1, 0);
        int said = viewModel.shown().get(0).said();
        choose(0);
        viewModel.relabel(said);
        viewModel.pulse();
        RunScore focused = viewModel.scoresProperty().get().get(1);
        assertSame(session.focusedProperty().get().orElseThrow(), focused.run());
        assertEquals(new ShareInterval(1, 1), focused.mine());
        viewModel.relabel((said + 1) % 10);
        viewModel.pulse();
        assertEquals(
                new ShareInterval(0, 1), viewModel.scoresProperty().get().get(1).mine());
        assertTrue(viewModel.shown().get(0).isMisread());
    }

    @Test
    void aRunThatWasTrainedOnMyDigitsIsJudgedByThoseHeldBackAlone() throws Exception {
        for (int lean = 0; lean < 12; lean++) {
            store(1, 10 * lean);
        }
        lab.trainWithMyDigits("with mine");
        session = lab.session();
        viewModel = new MyDigitsViewModel(session);
        viewModel.activeProperty().set(true);
        viewModel.pulse();
        int heldBack = (int)
                session.digits().list().stream().filter(MyDigits::isHeldBack).count();
        assertTrue(heldBack > 0 && heldBack < 12, () -> heldBack + " of 12");
        List<RunScore> scores = viewModel.scoresProperty().get();
        assertEquals(
                List.of(12, 12, heldBack),
                scores.stream()
                        .map(score -> Objects.requireNonNull(score.mine()).count())
                        .toList());
        assertEquals(
                List.of(false, false, true),
                scores.stream().map(RunScore::heldBackOnly).toList());
    }

    @Test
    void withoutDrawingsThereIsNoScore() {
        assertNull(viewModel.scoresProperty().get().get(0).mine());
        assertEquals(List.of(), viewModel.shown());
    }

    @Test
    void hiddenRunsAreNotScored() {
        session.runs().get(0).visibleProperty().set(false);
        viewModel.pulse();
        assertEquals(1, viewModel.scoresProperty().get().size());
    }

    @Test
    void drawingsAreFilteredByLabelAndByWhatTheFocusedRunMisreads() {
        store(7, 100);
        store(1, 0);
        store(7, 60);
        assertEquals(List.of(1, 7, 7), labels());
        viewModel.filterProperty().set(Filter.ALL.withLabel(7));
        assertEquals(List.of(7, 7), labels());
        viewModel.filterProperty().set(Filter.ALL.withMisread(true));
        assertEquals(
                viewModel.collectedProperty().get().misread(), viewModel.shown().size());
        assertTrue(viewModel.shown().stream()
                .allMatch(entry -> entry.said() != entry.digit().label()));
    }

    @Test
    void aDeletedDrawingMakesTheNextOneChosenAndComesBack() {
        store(1, 0);
        store(2, 50);
        choose(0);
        String second = viewModel.shown().get(1).digit().id();
        viewModel.delete();
        viewModel.pulse();
        assertEquals(List.of(2), labels());
        assertEquals(Optional.of(second), viewModel.chosenProperty().get());
        assertTrue(session.digits().restorableProperty().get());
        session.digits().undoDelete();
        viewModel.pulse();
        assertEquals(List.of(1, 2), labels());
        assertFalse(session.digits().restorableProperty().get());
    }

    @Test
    void aFileWithAFaultAddsNothingAndNamesTheLine() throws Exception {
        Path file = Files.writeString(
                folder.resolve("bad.jsonl"),
                "{\"label\": 8, \"strokes\": [[[1, 1], [2, 2]]]}\n{\"label\": 12, \"strokes\": []}\n");
        session.digits().importInk(file, added -> {});
        viewModel.pulse();
        assertEquals(List.of(), labels());
        String notice = session.noticeProperty().get();
        assertTrue(notice.contains("bad.jsonl") && notice.contains("2"), notice);
    }

    @Test
    void fineTuningShowsBeforeAndAfterAndLetsTheNetworkAnswer() throws Exception {
        for (int i = 0; i < 6; i++) {
            store(1, 5 * i);
            store(7, 100 + 5 * i);
        }
        var tuning = new FineTuneViewModel(session);
        tuning.start();
        FineTuneViewModel.Outcome outcome = tuning.outcomeProperty().get().orElseThrow();
        assertTrue(outcome.isWhole());
        assertEquals(8, outcome.tuned().tunedWith());
        assertEquals(DrawingSplit.Way.CHANCE, outcome.way());
        BeforeAfter drawings = outcome.tuned().drawings();
        assertNotNull(drawings);
        assertEquals(4, drawings.after().count());
        assertEquals(4, drawings.after().hits(), "two straight lines are soon told apart");
        var tuned = session.networks().tunedProperty().get().orElseThrow();
        assertSame(outcome.tuned().parameters(), tuned.parameters());
        Path file = folder.resolve("tuned.zip");
        tuning.save(file);
        assertTrue(Files.size(file) > 10_000);
        tuning.forget();
        assertEquals(Optional.empty(), session.networks().tunedProperty().get());
    }

    @Test
    void fineTuningWithoutDrawingsSaysWhatToDo() {
        var tuning = new FineTuneViewModel(session);
        tuning.start();
        assertEquals(
                "There is no drawing to train on: draw some, or hold fewer back.",
                session.noticeProperty().get());
        assertFalse(tuning.runningProperty().get());
    }
}
