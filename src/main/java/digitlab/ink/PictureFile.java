package digitlab.ink;

import java.awt.image.BufferedImage;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads pictures that Java can read: PNG, JPEG, GIF, BMP, WBMP and, since Java 9, TIFF. */
public final class PictureFile {
    /** A photo of the largest cameras; a small file can claim to be far larger. */
    private static final long MOST_PIXELS = 60_000_000;

    private PictureFile() {}

    /** The first picture in a file, in grey; where it is transparent, paper shows through. */
    public static GreyPicture read(Path file) throws UnreadablePictureException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadablePictureException(
                    file + (Files.exists(file) ? " is a folder, but must be a picture" : " does not exist"));
        }
        try (InputStream bytes = new FileInputStream(file.toFile());
                ImageInputStream stream = new MemoryCacheImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnreadablePictureException(
                        file + " is no picture of a kind that can be read: PNG, JPEG, GIF, BMP or TIFF");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                checkSize(file, reader.getWidth(0), reader.getHeight(0));
                return grey(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (UnreadablePictureException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // Java's readers answer damaged files with either
            throw new UnreadablePictureException(file + " cannot be read as a picture: " + reason(e));
        }
    }

    private static void checkSize(Path file, long width, long height) throws UnreadablePictureException {
        if (width * height > MOST_PIXELS) {
            throw new UnreadablePictureException("%s has %d × %d pixels, more than the %d million that are read"
                    .formatted(file, width, height, MOST_PIXELS / 1_000_000));
        }
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "it is damaged" : message.lines().findFirst().orElse("it is damaged");
    }

    /** Luma as in ITU-R BT.601, over white. */
    private static GreyPicture grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] brightness = new float[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int argb = row[x];
                float luma = 0.299f * (argb >> 16 & 0xff) + 0.587f * (argb >> 8 & 0xff) + 0.114f * (argb & 0xff);
                float opacity = (argb >>> 24) / 255f;
                brightness[y * width + x] = opacity * luma + (1 - opacity) * 255;
            }
        }
        return new GreyPicture(width, height, brightness);
    }
}
