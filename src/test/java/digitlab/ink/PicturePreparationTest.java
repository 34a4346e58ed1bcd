package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.ink.Preparation.Dot;
import digitlab.ink.Preparation.NotWriting;
import digitlab.ink.Preparation.Nothing;
import digitlab.ink.Preparation.Prepared;
import digitlab.ink.Preparation.SeveralDigits;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PicturePreparationTest {
    private final TestDigits mnist = new TestDigits();
    private final PicturePreparation preparation = new PicturePreparation(PreparationOptions.DEFAULT);

    @Test
    void digitsOfMnistStayAsTheyAre() {
        int unchanged = 0;
        for (int i = 0; i < 10_000; i++) {
            GreyPicture digit = mnist.digit(i);
            unchanged += MnistLikeness.of(digit) ? 1 : 0;
        }
        assertEquals(10_000, unchanged);
        GreyPicture digit = mnist.digit(0);
        assertSame(
                digit,
                assertInstanceOf(Prepared.class, preparation.prepare(digit)).digit());
    }

    @Test
    void digitsAnywhereInALargePictureComeBackAsMnistHasThem() {
        Random random = new Random(1);
        double sum = 0;
        int count = 100;
        for (int i = 0; i < count; i++) {
            double scale = 1.5 + 6 * random.nextDouble();
            GreyPicture digit = mnist.digit(i);
            GreyPicture large = TestDigits.enlarged(
                    digit,
                    scale,
                    300,
                    240,
                    random.nextDouble() * (300 - 28 * scale),
                    random.nextDouble() * (240 - 28 * scale));
            sum += TestDigits.difference(digit, prepared(large));
        }
        double mean = sum / count;
        assertTrue(mean < 9, () -> "mean difference " + mean);
    }

    @Test
    void darkInkInUnevenLightIsPreparedAsWhiteInkOnBlack() {
        GreyPicture large = TestDigits.enlarged(mnist.digit(3), 6, 300, 240, 60, 30);
        double difference = TestDigits.difference(prepared(large), prepared(TestDigits.onPaper(large, 60, 240)));
        assertTrue(difference < 2, () -> "difference " + difference);
    }

    @Test
    void blankPaperIsNothing() {
        byte[] paper = new byte[200 * 100];
        Random random = new Random(2);
        for (int i = 0; i < paper.length; i++) {
            paper[i] = (byte) Math.round(150 + 0.3 * (i % 200) + 4 * random.nextGaussian());
        }
        assertInstanceOf(Nothing.class, preparation.prepare(new GreyPicture(200, 100, paper)));
        assertInstanceOf(Nothing.class, preparation.prepare(new GreyPicture(1, 1, new byte[1])));
    }

    @Test
    void aDotIsADot() {
        byte[] dot = new byte[100 * 100];
        for (int row = 40; row < 46; row++) {
            Arrays.fill(dot, row * 100 + 50, row * 100 + 56, (byte) 255);
        }
        assertInstanceOf(Dot.class, preparation.prepare(new GreyPicture(100, 100, dot)));
    }

    @Test
    void inkThatFillsHalfOfATightPictureIsNotTakenForItsPaper() {
        var eight = new Drawing(List.of(new Stroke(List.of(
                new Point(65, 30),
                new Point(20, 20),
                new Point(18, 60),
                new Point(62, 145),
                new Point(55, 182),
                new Point(25, 182),
                new Point(20, 145),
                new Point(64, 60),
                new Point(65, 30)))));
        GreyPicture ink = new Pen(26, 1).draw(eight, 82, 201);
        Random random = new Random(3);
        byte[] photo = new byte[82 * 201];
        int covered = 0;
        for (int i = 0; i < photo.length; i++) {
            int full = ink.pixels()[i] & 0xff;
            covered += full > 127 ? 1 : 0;
            double light = 180 + 0.8 * (i % 82);
            photo[i] = (byte) Math.round(light * (1 - 0.75 * full / 255) + 3 * random.nextGaussian());
        }
        assertTrue(covered > photo.length / 2);
        GreyPicture digit = prepared(new GreyPicture(82, 201, photo));
        assertTrue(MnistLikeness.of(digit));
    }

    @Test
    void aFilledAreaIsNoWriting() {
        byte[] area = new byte[100 * 100];
        for (int row = 20; row < 60; row++) {
            Arrays.fill(area, row * 100 + 30, row * 100 + 60, (byte) 255);
        }
        assertInstanceOf(NotWriting.class, preparation.prepare(new GreyPicture(100, 100, area)));
    }

    @Test
    void severalDigitsAreCounted() {
        byte[] row =
                TestDigits.enlarged(mnist.digit(0), 4, 360, 120, 4, 4).pixels().clone();
        for (int i = 1; i < 3; i++) {
            byte[] next = TestDigits.enlarged(mnist.digit(i), 4, 360, 120, 4 + i * 120, 4)
                    .pixels();
            for (int p = 0; p < row.length; p++) {
                row[p] = (byte) Math.max(row[p] & 0xff, next[p] & 0xff);
            }
        }
        assertEquals(new SeveralDigits(3), preparation.prepare(new GreyPicture(360, 120, row)));
    }

    private GreyPicture prepared(GreyPicture picture) {
        return assertInstanceOf(Prepared.class, preparation.prepare(picture)).digit();
    }
}
