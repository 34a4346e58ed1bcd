package digitlab.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureFileTest {
    @TempDir
    Path folder;

    private Path picture(String format, int type, int argb) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, type);
        for (int i = 0; i < 6; i++) {
            image.setRGB(i % 3, i / 3, argb);
        }
        Path file = folder.resolve("picture." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file;
    }

    private static String refusal(Path file) {
        return String.valueOf(assertThrows(UnreadablePictureException.class, () -> PictureFile.read(file))
                .getMessage());
    }

    @Test
    void theKindsOfFilesThatPeopleHaveAreRead() throws IOException {
        for (String format : new String[] {"png", "gif", "bmp", "tiff", "jpg"}) {
            GreyPicture read = PictureFile.read(picture(format, BufferedImage.TYPE_INT_RGB, 0xff808080));
            assertEquals(3, read.width());
            assertEquals(2, read.height());
            assertEquals(128, read.at(2, 1), 1, format);
        }
    }

    @Test
    void coloursCountAsBrightAsTheyLook() throws IOException {
        GreyPicture green = PictureFile.read(picture("png", BufferedImage.TYPE_INT_RGB, 0xff00ff00));
        assertEquals(150, green.at(0, 0)); // 0.587 · 255;
    }

    @Test
    void theValuesOfAGreyFileAreNotChanged() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage image = new BufferedImage(256, 1, type);
            for (int value = 0; value < 256; value++) {
                image.getRaster().setSample(value, 0, 0, type == BufferedImage.TYPE_BYTE_GRAY ? value : value * 257);
            }
            Path file = folder.resolve("grey.png");
            assertTrue(ImageIO.write(image, "png", file.toFile()));
            GreyPicture read = PictureFile.read(file);
            for (int value = 0; value < 256; value++) {
                assertEquals(value, read.at(value, 0));
            }
        }
    }

    @Test
    void paperShowsThroughWhereAPictureIsTransparent() throws IOException {
        GreyPicture clear = PictureFile.read(picture("png", BufferedImage.TYPE_INT_ARGB, 0x00000000));
        assertEquals(255, clear.at(0, 0));
    }

    @Test
    void behindLightInkTransparentPaperIsBlack() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xffffffff);
        Path file = folder.resolve("chalk.png");
        assertTrue(ImageIO.write(image, "png", file.toFile()));
        GreyPicture read = PictureFile.read(file);
        assertEquals(255, read.at(0, 0));
        assertEquals(0, read.at(1, 0));
    }

    @Test
    void ofALargePhotoOnlyEveryThirdPixelIsKept() throws IOException {
        BufferedImage image = new BufferedImage(6200, 100, BufferedImage.TYPE_BYTE_GRAY);
        Path file = folder.resolve("large.png");
        assertTrue(ImageIO.write(image, "png", file.toFile()));
        GreyPicture read = PictureFile.read(file);
        assertEquals(2067, read.width());
        assertEquals(34, read.height());
    }

    @Test
    void whatIsNoPictureIsRefusedInASentence() throws IOException {
        Path missing = folder.resolve("missing.png");
        assertEquals(missing + " does not exist", refusal(missing));
        assertEquals(folder + " is a folder, but must be a picture", refusal(folder));
        Path text = Files.writeString(folder.resolve("text.png"), "a digit");
        assertEquals(text + " is no picture of a kind that can be read: PNG, JPEG, GIF, BMP or TIFF", refusal(text));
    }

    @Test
    void aDamagedPictureIsRefusedInASentenceWhereverItEnds() throws IOException {
        for (String format : new String[] {"png", "jpg", "gif", "bmp", "tiff"}) {
            byte[] whole = Files.readAllBytes(picture(format, BufferedImage.TYPE_INT_RGB, 0xff808080));
            Path cut = folder.resolve("cut." + format);
            for (int length = 0; length < whole.length / 2; length++) {
                Files.write(cut, Arrays.copyOf(whole, length));
                try {
                    PictureFile.read(cut);
                } catch (UnreadablePictureException e) {
                    assertTrue(String.valueOf(e.getMessage()).startsWith(cut.toString()));
                }
            }
        }
    }

    @Test
    void aSmallFileThatClaimsToBeAHugePictureIsRefused() throws IOException {
        byte[] png = Files.readAllBytes(picture("png", BufferedImage.TYPE_INT_RGB, 0xff808080));
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000); // IHDR: width, height
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        Path bomb = Files.write(folder.resolve("bomb.png"), png);
        assertEquals(bomb + " has 60000 × 60000 pixels, more than the 60 million that are read", refusal(bomb));
    }
}
