package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.ink.InkFinder.Ink;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class InkFinderTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;

    private static Optional<Ink> find(GreyPicture picture) {
        return InkFinder.find(InkContrast.of(picture));
    }

    /** Paper of brightness 200 with rectangles of brightness 50, each left, top, width, height. */
    private static GreyPicture paper(int... rectangles) {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) 200;
            for (int r = 0; r < rectangles.length; r += 4) {
                int column = i % WIDTH - rectangles[r];
                int row = i / WIDTH - rectangles[r + 1];
                if (column >= 0 && column < rectangles[r + 2] && row >= 0 && row < rectangles[r + 3]) {
                    pixels[i] = 50;
                }
            }
        }
        return new GreyPicture(WIDTH, HEIGHT, pixels);
    }

    private static GreyPicture lit(GreyPicture picture, double left, double right) {
        byte[] pixels = new byte[picture.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            double light = left + (right - left) * (i % WIDTH) / WIDTH;
            pixels[i] = (byte) Math.round(light * picture.at(i % WIDTH, i / WIDTH));
        }
        return new GreyPicture(WIDTH, HEIGHT, pixels);
    }

    private static GreyPicture negative(GreyPicture picture) {
        byte[] pixels = picture.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ~pixels[i];
        }
        return new GreyPicture(WIDTH, HEIGHT, pixels);
    }

    @Test
    void inkIsFoundToThePixel() {
        assertEquals(
                new PixelBox(50, 20, 58, 70),
                find(paper(50, 20, 8, 50)).orElseThrow().mask().bounds());
    }

    @Test
    void lightInkOnDarkPaperIsFoundAsWell() {
        assertEquals(
                new PixelBox(50, 20, 58, 70),
                find(negative(paper(50, 20, 8, 50))).orElseThrow().mask().bounds());
    }

    @Test
    void theLightMayFallToAThird() {
        assertEquals(
                new PixelBox(50, 20, 58, 70),
                find(lit(paper(50, 20, 8, 50), 1.2, 0.4)).orElseThrow().mask().bounds());
    }

    @Test
    void specksAreLeftOut() {
        Ink ink = find(paper(50, 20, 8, 50, 10, 10, 3, 3, 100, 80, 5, 2)).orElseThrow();
        assertEquals(new PixelBox(50, 20, 58, 70), ink.mask().bounds());
        assertEquals(1, ink.parts().size());
    }

    @Test
    void linesAlongTheEdgeAreLeftOut() {
        Ink ink = find(paper(50, 20, 8, 50, 0, 0, WIDTH, 4, 0, 0, 5, HEIGHT)).orElseThrow();
        assertEquals(new PixelBox(50, 20, 58, 70), ink.mask().bounds());
    }

    @Test
    void theTableBesideThePageIsLeftOut() {
        Ink ink = find(paper(50, 20, 8, 50, 0, 0, 20, 80)).orElseThrow();
        assertEquals(new PixelBox(50, 20, 58, 70), ink.mask().bounds());
    }

    @Test
    void theFrameOfAFieldIsLeftOut() {
        Ink ink = find(paper(50, 20, 8, 50, 30, 10, 50, 2, 30, 78, 50, 2, 30, 10, 2, 70, 78, 10, 2, 70))
                .orElseThrow();
        assertEquals(new PixelBox(50, 20, 58, 70), ink.mask().bounds());
    }

    @Test
    void printedLinesThatAreFaintAreLeftOut() {
        GreyPicture written = paper(50, 20, 8, 50);
        byte[] pixels = written.pixels().clone();
        for (int row = 10; row < HEIGHT; row += 20) {
            for (int column = 0; column < WIDTH; column++) {
                pixels[row * WIDTH + column] = (byte) Math.min(written.at(column, row), 150);
            }
        }
        Ink ink = find(new GreyPicture(WIDTH, HEIGHT, pixels)).orElseThrow();
        assertEquals(new PixelBox(50, 20, 58, 70), ink.mask().bounds());
    }

    @Test
    void theEdgeOfAShadowIsNoInk() {
        GreyPicture written = paper(50, 20, 8, 50);
        byte[] pixels = written.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            boolean isInShadow = i % WIDTH + i / WIDTH / 2 > 100;
            pixels[i] = (byte) ((pixels[i] & 0xff) * (isInShadow ? 0.6 : 1));
        }
        Ink ink = find(new GreyPicture(WIDTH, HEIGHT, pixels)).orElseThrow();
        assertEquals(new PixelBox(50, 20, 58, 70), ink.mask().bounds());
    }

    @Test
    void inkThatReachesTheEdgeStaysIfItIsAllThereIs() {
        assertEquals(
                new PixelBox(0, 0, WIDTH, 12),
                find(paper(0, 0, WIDTH, 12, 60, 5, 10, 5)).orElseThrow().mask().bounds());
    }

    @Test
    void noiseIsNoInk() {
        Random random = new Random(1);
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(170 + 10 * random.nextGaussian());
        }
        assertTrue(find(new GreyPicture(WIDTH, HEIGHT, pixels)).isEmpty());
    }
}
