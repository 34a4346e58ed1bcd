package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.data.LabelledImages;
import digitlab.ink.Preparation.Dot;
import digitlab.ink.Preparation.Nothing;
import digitlab.ink.Preparation.Prepared;
import digitlab.ink.Preparation.SeveralDigits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DrawingPreparationTest {
    private static final Canvas CANVAS = new Canvas(280, 20);
    private static final Drawing SEVEN = new Drawing(List.of(
            new Stroke(List.of(new Point(60, 50), new Point(160, 50), new Point(100, 210))),
            new Stroke(List.of(new Point(90, 130), new Point(150, 130)))));

    private final DrawingPreparation preparation = new DrawingPreparation(CANVAS, PreparationOptions.DEFAULT);

    private static PixelBox inkOf(GreyPicture picture) {
        boolean[] ink = new boolean[picture.pixels().length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = picture.pixels()[i] != 0;
        }
        return new InkMask(picture.width(), picture.height(), ink).bounds();
    }

    private GreyPicture prepared(Drawing drawing) {
        return assertInstanceOf(Prepared.class, preparation.prepare(drawing)).digit();
    }

    @Test
    void theLongestSideOfTheInkIsTwentyPixels() {
        assertEquals(20, inkOf(prepared(SEVEN)).height());
        Drawing lying = new Drawing(List.of(new Stroke(List.of(new Point(0, 0), new Point(250, 40)))));
        assertEquals(20, inkOf(prepared(lying)).width());
    }

    @Test
    void theCentreOfMassIsAtIndexFourteen() {
        Point centre = CentreOfMass.of(prepared(SEVEN)).orElseThrow();
        assertEquals(14, centre.x(), 0.5);
        assertEquals(14, centre.y(), 0.5);
    }

    @Test
    void aDrawingOfAnySizeAnywhereIsTheSameDigit() {
        GreyPicture digit = prepared(SEVEN);
        assertEquals(digit, prepared(SEVEN.scaled(0.25)));
        assertEquals(digit, prepared(SEVEN.scaled(4).moved(-512, 64)));
        assertTrue(MnistLikeness.of(digit));
    }

    @Test
    void anUprightLineIsDrawnWithMnistsPen() {
        Drawing one = new Drawing(List.of(new Stroke(List.of(new Point(100, 0), new Point(100, 200)))));
        GreyPicture digit = prepared(one);
        List<Integer> across = new ArrayList<>();
        for (int column = 11; column < 17; column++) {
            across.add(digit.at(column, 14));
        }
        // 3.6 pixels of ink in 4: centres 0.5 and 1.5 from the middle; ½ + (1.2 − d)/1.2.
        assertEquals(List.of(0, 64, 255, 255, 64, 0), across);
    }

    @Test
    void nothingDrawnIsNothing() {
        assertEquals(new Nothing(), preparation.prepare(Drawing.EMPTY));
    }

    @Test
    void whatIsNoLongerThanThePenIsWideIsADot() {
        Drawing dot = new Drawing(List.of(new Stroke(List.of(new Point(100, 100)))));
        Drawing tap = new Drawing(List.of(new Stroke(List.of(new Point(100, 100), new Point(112, 116)))));
        Drawing line = new Drawing(List.of(new Stroke(List.of(new Point(100, 100), new Point(100, 121)))));
        assertEquals(new Dot(), preparation.prepare(dot));
        assertEquals(new Dot(), preparation.prepare(tap));
        assertInstanceOf(Prepared.class, preparation.prepare(line));
    }

    @Test
    void digitsSideBySideAreSeveral() {
        List<Stroke> strokes = new ArrayList<>(SEVEN.strokes());
        strokes.addAll(SEVEN.moved(130, 5).strokes());
        assertEquals(new SeveralDigits(2), preparation.prepare(new Drawing(strokes)));
    }

    @Test
    void theStepsLeadFromTheCanvasToTheDigit() {
        PreparationSteps steps =
                assertInstanceOf(Prepared.class, preparation.prepare(SEVEN)).steps();
        assertEquals(new PixelBox(50, 40, 170, 220), inkOf(steps.ink()));
        assertEquals(121, steps.cropped().width());
        assertEquals(181, steps.cropped().height());
        assertEquals(20, steps.scaled().height());
        assertEquals(28, steps.centred().width());
        assertEquals(preparation.digit(SEVEN), steps.centred());
    }

    @Test
    void scaledAsAPictureTheInkKeepsItsPen() {
        var picture = new DrawingPreparation(CANVAS, new PreparationOptions(Scaling.PICTURE, Centring.MASS));
        assertEquals(20, inkOf(picture.digit(SEVEN)).height());
        Drawing small = SEVEN.scaled(0.25);
        assertEquals(20, inkOf(picture.digit(small)).height());
        double thick = ink(picture.digit(small));
        double thin = ink(picture.digit(SEVEN));
        assertTrue(thick > 2 * thin, () -> thick + " and " + thin);
    }

    @Test
    void theShrunkCanvasHasTheInkWhereItWasDrawn() {
        var naive = new DrawingPreparation(CANVAS, PreparationOptions.NAIVE);
        // 50 … 170 and 40 … 220, ten to one, moved by whole pixels.
        assertEquals(new PixelBox(4, 4, 17, 23), inkOf(naive.digit(SEVEN)));
        Drawing aside = SEVEN.moved(100, 60);
        assertNotEquals(naive.digit(SEVEN), naive.digit(aside));
        assertEquals(new PixelBox(14, 9, 27, 28), inkOf(naive.digit(aside)));
    }

    @Test
    void theBoxCanBeCentredInsteadOfTheMass() {
        var boxed = new DrawingPreparation(CANVAS, new PreparationOptions(Scaling.STROKES, Centring.BOX));
        PixelBox box = inkOf(boxed.digit(SEVEN));
        assertEquals(28, box.left() + box.right());
        assertEquals(28, box.top() + box.bottom());
    }

    @Test
    void aDrawingFarLargerThanTheCanvasIsPreparedAsWell() {
        Drawing huge = SEVEN.scaled(4096);
        for (Scaling scaling : Scaling.values()) {
            for (Centring centring : Centring.values()) {
                var any = new DrawingPreparation(CANVAS, new PreparationOptions(scaling, centring));
                assertInstanceOf(Prepared.class, any.prepare(huge), scaling + " " + centring);
            }
        }
    }

    @Test
    void aSetOfDrawingsBecomesASetOfImages() {
        LabelledImages images =
                preparation.images(List.of(new LabelledDrawing(7, SEVEN), new LabelledDrawing(0, Drawing.EMPTY)));
        assertArrayEquals(new byte[] {7, 0}, images.labels());
        byte[] expected = new byte[2 * 784];
        System.arraycopy(prepared(SEVEN).pixels(), 0, expected, 0, 784);
        assertArrayEquals(expected, images.pixels());
    }

    private static double ink(GreyPicture picture) {
        double sum = 0;
        for (byte pixel : picture.pixels()) {
            sum += pixel & 0xff;
        }
        return sum;
    }
}
