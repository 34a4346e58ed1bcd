package digitlab.ui.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.LabelledImages;
import digitlab.ink.Canvas;
import digitlab.ink.Drawing;
import digitlab.ink.DrawingPreparation;
import digitlab.ink.GreyPicture;
import digitlab.ink.MyDigit;
import digitlab.ink.Point;
import digitlab.ink.Preparation;
import digitlab.ink.PreparationOptions;
import digitlab.ink.PreparedDigit;
import digitlab.lab.Answer;
import digitlab.ui.session.FewImagesLab;
import digitlab.ui.session.Session;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws for networks that were really trained, on a few images. */
final class DrawViewModelTest {
    @TempDir
    static Path folder;

    private static FewImagesLab lab;
    private Session session;
    private DrawViewModel viewModel;
    private long nanos;

    @BeforeAll
    static void trainTwoRuns() throws Exception {
        lab = new FewImagesLab(folder);
        lab.train("first", "second");
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @BeforeEach
    void openWindow() {
        session = lab.session();
        viewModel = new DrawViewModel(session);
        viewModel.activeProperty().set(true);
        pulse();
    }

    private void pulse() {
        session.pulse(nanos += 1_000_000_000L);
    }

    private void stroke(double... coordinates) {
        viewModel.touch(new Point(coordinates[0], coordinates[1]), false);
        for (int i = 2; i < coordinates.length; i += 2) {
            viewModel.move(new Point(coordinates[i], coordinates[i + 1]));
        }
        viewModel.lift();
    }

    private void drawSeven() {
        stroke(100, 80, 300, 80, 180, 400);
    }

    private Response response() {
        return viewModel.responseProperty().get();
    }

    private GreyPicture digit() {
        return assertInstanceOf(Preparation.Prepared.class, response().preparation())
                .digit();
    }

    private Drawing drawing() {
        return assertInstanceOf(Paper.Drawn.class, viewModel.paperProperty().get())
                .drawing();
    }

    @Test
    void everyVisibleNetworkAnswersWhatItSaysOfThePreparedDrawing() {
        drawSeven();
        var expected = new DrawingPreparation(Canvas.TABLET, PreparationOptions.DEFAULT).digit(drawing());
        assertEquals(expected, digit());
        assertEquals(2, response().answers().size());
        for (NetworkAnswer one : response().answers()) {
            String id = one.run().id();
            Answer answer = lab.lab().networks().answer(lab.lab().library().weights(id, 3), expected);
            assertEquals(answer, one.answer());
        }
    }

    @Test
    void answersComeWhileThePenIsStillOnThePaper() {
        viewModel.touch(new Point(100, 80), false);
        viewModel.move(new Point(300, 80));
        Answer early = response().answers().get(0).answer();
        viewModel.move(new Point(180, 400));
        assertNotEquals(early, response().answers().get(0).answer());
    }

    @Test
    void theyFollowTheTimeSlider() {
        drawSeven();
        Answer last = response().answers().get(0).answer();
        session.epochProperty().set(1);
        pulse();
        assertNotEquals(last, response().answers().get(0).answer());
        session.epochProperty().set(Session.LIVE);
        pulse();
        assertEquals(last, response().answers().get(0).answer());
    }

    @Test
    void emptyPaperADotAndTwoDigitsGetNoAnswerButAReason() {
        assertInstanceOf(Preparation.Nothing.class, response().preparation());
        stroke(250, 250);
        assertInstanceOf(Preparation.Dot.class, response().preparation());
        viewModel.clear();
        stroke(60, 100, 60, 300);
        stroke(400, 100, 400, 300);
        assertEquals(
                2,
                assertInstanceOf(Preparation.SeveralDigits.class, response().preparation())
                        .count());
        assertEquals(List.of(), response().answers());
        assertEquals(-1, viewModel.suggestion());
        assertEquals(Optional.empty(), session.drawingProperty().get());
    }

    @Test
    void otherPartsOfTheWindowGetWhatTheNetworksSee() {
        drawSeven();
        LabelledImages shared = session.drawingProperty().get().orElseThrow();
        assertArrayEquals(digit().pixels(), shared.pixels());
        session.epochProperty().set(1);
        pulse();
        assertSame(shared, session.drawingProperty().get().orElseThrow(), "the drawing is the same at another epoch");
        viewModel.clear();
        assertEquals(Optional.empty(), session.drawingProperty().get());
    }

    @Test
    void eachStepCanBeSwitchedOff() {
        stroke(20, 20, 120, 20, 60, 180);
        GreyPicture all = digit();
        viewModel.steps().centreProperty().set(false);
        GreyPicture offCentre = digit();
        assertNotEquals(all, offCentre);
        viewModel.steps().centreProperty().set(true);
        viewModel.steps().penProperty().set(false);
        assertNotEquals(all, digit());
        viewModel.steps().sizeProperty().set(false);
        viewModel.steps().centreProperty().set(false);
        var naive = new DrawingPreparation(Canvas.TABLET, PreparationOptions.NAIVE);
        assertEquals(naive.digit(drawing()), digit());
        viewModel.steps().sizeProperty().set(true);
        viewModel.steps().penProperty().set(true);
        viewModel.steps().centreProperty().set(true);
        assertEquals(all, digit());
    }

    @Test
    void aStrokeIsOneStepBack() {
        stroke(100, 80, 300, 80);
        stroke(300, 80, 250, 200, 180, 400);
        Drawing both = drawing();
        viewModel.undo();
        assertEquals(1, drawing().strokes().size());
        viewModel.redo();
        assertEquals(both, drawing());
        viewModel.clear();
        assertTrue(viewModel.paperProperty().get().isEmpty());
        viewModel.undo();
        assertEquals(both, drawing());
        viewModel.undo();
        viewModel.undo();
        assertTrue(viewModel.paperProperty().get().isEmpty());
        assertFalse(viewModel.history().undoableProperty().get());
    }

    @Test
    void theEraserCutsStrokesAndIsUndoneLikeOne() {
        stroke(50, 250, 450, 250);
        viewModel.touch(new Point(250, 250), true);
        viewModel.lift();
        assertEquals(2, drawing().strokes().size());
        viewModel.undo();
        assertEquals(1, drawing().strokes().size());
    }

    @Test
    void aThickPenIsNotThickerInWhatTheNetworksSee() {
        drawSeven();
        GreyPicture usual = digit();
        viewModel.penWidthProperty().set(80);
        assertEquals(usual, digit());
        viewModel.steps().penProperty().set(false);
        assertNotEquals(usual, digit());
    }

    @Test
    void aLabelStoresTheDrawingAndAnotherOneCorrectsIt() {
        int before = session.digits().list().size();
        drawSeven();
        viewModel.store(7);
        MyDigit added = session.digits().list().get(before);
        assertEquals(7, added.label());
        assertEquals(drawing(), added.drawing().ink());
        assertEquals(Optional.of(added), viewModel.storedProperty().get());
        viewModel.store(1);
        assertEquals(before + 1, session.digits().list().size());
        assertEquals(1, session.digits().list().get(before).label());
    }

    @Test
    void afterALabelThePenBeginsANewDrawing() {
        drawSeven();
        viewModel.store(7);
        stroke(250, 100, 250, 400);
        assertEquals(1, drawing().strokes().size());
        assertEquals(Optional.empty(), viewModel.storedProperty().get());
        viewModel.undo();
        assertEquals(1, drawing().strokes().size());
        assertEquals(3, drawing().strokes().get(0).points().size());
    }

    @Test
    void whatIsNoDigitIsNotStored() {
        int before = session.digits().list().size();
        viewModel.store(4);
        stroke(250, 250);
        viewModel.store(4);
        session.digits().refresh();
        assertEquals(before, session.digits().list().size());
    }

    @Test
    void aPictureIsStoredAsItIsPreparedWithAllSteps() throws Exception {
        Path file = folder.resolve("photo.png");
        var photo = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = photo.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 200, 200);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(95, 40, 10, 120);
        graphics.dispose();
        ImageIO.write(photo, "png", file.toFile());
        viewModel.importPicture(file);
        assertInstanceOf(Paper.Imported.class, viewModel.paperProperty().get());
        assertEquals(2, response().answers().size());
        GreyPicture prepared = digit();
        viewModel.steps().centreProperty().set(false);
        viewModel.store(7);
        MyDigit stored = session.digits().list().get(session.digits().list().size() - 1);
        assertEquals(7, stored.label());
        assertEquals(new PreparedDigit(prepared), stored.drawing().ink(), "whatever is switched off to look");
        stroke(100, 80, 300, 80);
        assertEquals(1, drawing().strokes().size());
    }

    @Test
    void aFileThatIsNoPictureIsNamedAndThePaperStays() throws Exception {
        drawSeven();
        Path file = Files.writeString(folder.resolve("notes.txt"), "no picture");
        viewModel.importPicture(file);
        assertEquals(
                file + " is no picture of a kind that can be read: PNG, JPEG, GIF, BMP or TIFF",
                session.noticeProperty().get());
        assertEquals(1, drawing().strokes().size());
    }

    @Test
    void noNetworkIsAskedAboutEmptyPaperOrWhileThePanelIsFolded() {
        assertFalse(session.networks().wantedProperty().get());
        drawSeven();
        assertTrue(session.networks().wantedProperty().get());
        viewModel.activeProperty().set(false);
        assertFalse(session.networks().wantedProperty().get());
    }

    @Test
    void aSecondDigitIsNamedOnlyIfItIsLikely() {
        drawSeven();
        var network = session.networks().networksProperty().get().get(0);
        var torn = new Answer(List.of(0.0, 0.0, 0.0, 0.0, 0.53, 0.02, 0.0, 0.0, 0.0, 0.45));
        assertEquals(9, new NetworkAnswer(network, torn).alternative());
        var clear = new Answer(List.of(0.0, 0.0, 0.0, 0.0, 0.995, 0.0, 0.0, 0.0, 0.0, 0.005));
        assertEquals(-1, new NetworkAnswer(network, clear).alternative());
        assertTrue(new NetworkAnswer(network, clear).isSure());
        assertFalse(new NetworkAnswer(network, torn).isSure());
    }
}
