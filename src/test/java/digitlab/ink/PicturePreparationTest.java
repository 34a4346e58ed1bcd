package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PicturePreparationTest {
    private static final int SIDE = PicturePreparation.SIDE;

    /** A filled rectangle of ink on paper. */
    private static GreyPicture rectangle(
            int width, int height, float paper, float ink, int top, int left, int rows, int columns) {
        float[] brightness = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inside = y >= top && y < top + rows && x >= left && x < left + columns;
                brightness[y * width + x] = inside ? ink : paper;
            }
        }
        return new GreyPicture(width, height, brightness);
    }

    private static byte[] box(int top, int left, int rows, int columns) {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int y = top; y < top + rows; y++) {
            for (int x = left; x < left + columns; x++) {
                pixels[y * SIDE + x] = (byte) 255;
            }
        }
        return pixels;
    }

    @Test
    void theLongestSideOfTheInkBecomes20PixelsAndItsCentreTheMiddle() throws UnreadablePictureException {
        // 300×75 become 20×5, whose middle row and column are 9.5 and 2: 14 − 9.5 and 14 − 2, rounded
        assertArrayEquals(
                box(5, 12, 20, 5),
                PicturePreparation.prepare(rectangle(640, 480, 255, 0, 100, 20, 300, 75), "picture"));
    }

    @Test
    void darkOnLightAndLightOnDarkAreTheSame() throws UnreadablePictureException {
        byte[] expected = box(12, 5, 5, 20);
        assertArrayEquals(
                expected, PicturePreparation.prepare(rectangle(640, 480, 250, 30, 10, 500, 25, 100), "picture"));
        assertArrayEquals(
                expected, PicturePreparation.prepare(rectangle(640, 480, 20, 200, 10, 500, 25, 100), "picture"));
    }

    @Test
    void smallInkIsEnlarged() throws UnreadablePictureException {
        assertArrayEquals(
                box(5, 10, 20, 10), PicturePreparation.prepare(rectangle(9, 9, 255, 0, 2, 3, 4, 2), "picture"));
    }

    @Test
    void pixelsThatCoverPartsOfOthersAreTheirMean() throws UnreadablePictureException {
        // 30 rows become 20: each covers one and a half. Of every three rows one is white and two are grey
        float[] brightness = new float[40 * 40];
        for (int y = 5; y < 35; y++) {
            brightness[y * 40 + 20] = y % 3 == 2 ? 255 : 51;
        }
        byte[] prepared = PicturePreparation.prepare(new GreyPicture(40, 40, brightness), "picture");
        int left = 14;
        assertEquals(187, prepared[5 * SIDE + left] & 0xff); // (255 + 51/2) / 1.5
        assertEquals(51, prepared[6 * SIDE + left] & 0xff); // (51/2 + 51) / 1.5
        assertEquals(187, prepared[7 * SIDE + left] & 0xff);
    }

    @Test
    void theCentreOfMassNotOfTheBoxIsInTheMiddle() throws UnreadablePictureException {
        float[] brightness = new float[100 * 100];
        for (int y = 10; y < 90; y++) {
            for (int x = 10; x < (y < 70 ? 20 : 90); x++) {
                brightness[y * 100 + x] = 255; // an L: heavy at the bottom
            }
        }
        byte[] prepared = PicturePreparation.prepare(new GreyPicture(100, 100, brightness), "picture");
        double mass = 0;
        double rows = 0;
        double columns = 0;
        for (int i = 0; i < prepared.length; i++) {
            mass += prepared[i] & 0xff;
            rows += (prepared[i] & 0xff) * (i / SIDE);
            columns += (prepared[i] & 0xff) * (i % SIDE);
        }
        assertEquals(14, rows / mass, 0.5);
        assertEquals(14, columns / mass, 0.5);
    }

    @Test
    void aPictureThatMnistCouldHaveMadeStaysAsItIs() throws UnreadablePictureException {
        float[] brightness = new float[SIDE * SIDE];
        byte[] expected = new byte[SIDE * SIDE];
        var random = new SplittableRandom(1);
        for (int y = 3; y < 23; y++) {
            for (int x = 9; x < 17; x++) {
                int value = random.nextInt(40, 256);
                brightness[y * SIDE + x] = value;
                expected[y * SIDE + x] = (byte) value;
            }
        }
        assertArrayEquals(expected, PicturePreparation.prepare(new GreyPicture(SIDE, SIDE, brightness), "picture"));
    }

    @Test
    void aPictureWithoutInkIsRefused() {
        String message = "sheet.png is empty: no part of it stands out from the rest";
        assertEquals(message, refusal(rectangle(50, 50, 255, 255, 0, 0, 1, 1)));
        assertEquals(message, refusal(rectangle(1, 1, 0, 0, 0, 0, 1, 1)));
        float[] grain = new float[50 * 50];
        var random = new SplittableRandom(1);
        for (int i = 0; i < grain.length; i++) {
            grain[i] = 200 + random.nextInt(8);
        }
        assertEquals(message, refusal(new GreyPicture(50, 50, grain)));
    }

    private static String refusal(GreyPicture picture) {
        return String.valueOf(
                assertThrows(UnreadablePictureException.class, () -> PicturePreparation.prepare(picture, "sheet.png"))
                        .getMessage());
    }
}
