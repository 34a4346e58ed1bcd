package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.chart.Surface.Anchor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class ImageSurfaceTest {
    private static final Colour BLUE = Colour.web("#0969da");
    private final BundledType type = new BundledType();

    private BufferedImage drawn(Drawing drawing) throws IOException {
        byte[] png = ImageSurface.png(drawing, 20, 10, 2, Colour.WHITE, type);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals("40×20", image.getWidth() + "×" + image.getHeight());
        return image;
    }

    @Test
    void shapesLieWhereTheyAreDrawnInTwiceTheResolution() throws IOException {
        BufferedImage image = drawn((surface, width, height) ->
                surface.shifted(2, 0, () -> surface.clipped(0, 0, 5, 10, () -> surface.rectangle(1, 3, 10, 2, BLUE))));
        assertEquals(0xff0969da, image.getRGB(6, 6));
        assertEquals(0xff0969da, image.getRGB(13, 9));
        assertEquals(0xffffffff, image.getRGB(14, 9), "beyond the clip");
        assertEquals(0xffffffff, image.getRGB(5, 6));
        assertEquals(0xffffffff, image.getRGB(6, 10));
    }

    @Test
    void picturesKeepTheirSquares() throws IOException {
        int[] argb = {0xff000000, 0xffff0000};
        BufferedImage image = drawn((surface, width, height) -> surface.picture(argb, 2, 1, 0, 0, 3));
        assertEquals(0xff000000, image.getRGB(5, 5));
        assertEquals(0xffff0000, image.getRGB(6, 0));
        assertEquals(0xffffffff, image.getRGB(12, 0));
    }

    @Test
    void textIsAsWideAsItWasMeasuredAndEndsWhereItIsAnchored() throws IOException {
        TextRun text = TextRun.bold("88", 8, Colour.BLACK);
        double width = type.width(text);
        assertTrue(width > 9 && width < 11, () -> "two figures of 8 pixels are " + width + " wide");
        BufferedImage image = drawn((surface, w, h) -> surface.text(20, 9, Anchor.END, text));
        int first = 40;
        for (int x = 39; x >= 0; x--) {
            for (int y = 0; y < 20; y++) {
                first = image.getRGB(x, y) == 0xffffffff ? first : x;
            }
        }
        assertEquals(40 - 2 * width, first, 2.5);
    }

    @Test
    void figuresAreEquallyWide() {
        assertEquals(type.width(TextRun.plain("1", 12, BLUE)), type.width(TextRun.plain("8", 12, BLUE)), 1e-9);
        assertEquals(0, type.width(TextRun.plain("", 12, BLUE)));
    }
}
