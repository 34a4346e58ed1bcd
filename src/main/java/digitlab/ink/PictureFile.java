package digitlab.ink;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads pictures that Java can read, without a screen: PNG, JPEG, GIF, BMP, WBMP and TIFF. Files are foreign: the size is
 * checked before a pixel is decoded, and of a large photo only every second, third … pixel is kept.
 */
public final class PictureFile {
    /** A photo of the largest cameras; a small file can claim to be far larger. */
    private static final long MOST_PIXELS = 60_000_000;

    /** A picture is thinned out as long as its longest side stays at least this. */
    private static final int LONG_ENOUGH = 2_048;

    private PictureFile() {}

    /**
     * The brightness of the first picture in a file. Colours become luma (ITU-R BT.601). Through what is transparent shows
     * paper: white, or black if what is painted is mostly light.
     */
    public static GreyPicture read(Path file) throws UnreadablePictureException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadablePictureException(
                    file + (Files.exists(file) ? " is a folder, but must be a picture" : " does not exist"));
        }
        try (InputStream bytes = new FileInputStream(file.toFile())) {
            return read(bytes, file.toString());
        } catch (UnreadablePictureException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadablePictureException(file + " cannot be read: " + reason(e));
        }
    }

    /**
     * The same from a stream, which stays open.
     *
     * @param name for messages
     */
    public static GreyPicture read(InputStream bytes, String name) throws UnreadablePictureException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnreadablePictureException(
                        name + " is no picture of a kind that can be read: PNG, JPEG, GIF, BMP or TIFF");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return grey(reader.read(0, thinnedOut(reader, name)));
            } finally {
                reader.dispose();
            }
        } catch (UnreadablePictureException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // Java's readers answer damaged files with either
            throw new UnreadablePictureException(name + " cannot be read as a picture: " + reason(e));
        }
    }

    private static ImageReadParam thinnedOut(ImageReader reader, String name) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new UnreadablePictureException("%s has %d × %d pixels, more than the %d million that are read"
                    .formatted(name, width, height, MOST_PIXELS / 1_000_000));
        }
        if (Math.max(width, height) > GreyPicture.LONGEST_SIDE) {
            throw new UnreadablePictureException("%s is %d × %d pixels, longer than the %d that are read"
                    .formatted(name, width, height, GreyPicture.LONGEST_SIDE));
        }
        int every = (int) Math.max(1, Math.max(width, height) / LONG_ENOUGH);
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return parameters;
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "it is damaged" : message.lines().findFirst().orElse("it is damaged");
    }

    private static GreyPicture grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] colours = isGrey(image) ? greys(image.getRaster()) : image.getRGB(0, 0, width, height, null, 0, width);
        int paper = paperBehind(colours);
        byte[] pixels = new byte[colours.length];
        for (int i = 0; i < pixels.length; i++) {
            int opacity = colours[i] >>> 24;
            pixels[i] = (byte) ((luma(colours[i]) * opacity + paper * (255 - opacity) + 127) / 255);
        }
        return new GreyPicture(width, height, pixels);
    }

    private static boolean isGrey(BufferedImage image) {
        return image.getColorModel() instanceof ComponentColorModel
                && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    /**
     * The samples as they are in the file, as opaque colours, or with their opacity if there is a second band. Java takes
     * grey files to be linear in light, and would turn the 128 of a scan into 188.
     */
    private static int[] greys(Raster raster) {
        int width = raster.getWidth();
        int[] colours = new int[width * raster.getHeight()];
        int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        for (int i = 0; i < colours.length; i++) {
            int grey = raster.getSample(i % width, i / width, 0) * 255 / most;
            int opacity = raster.getNumBands() < 2 ? 255 : raster.getSample(i % width, i / width, 1) * 255 / most;
            colours[i] = opacity << 24 | grey << 16 | grey << 8 | grey;
        }
        return colours;
    }

    /** 255, or 0 if something is transparent and what is painted is light. */
    private static int paperBehind(int[] colours) {
        long opacity = 0;
        long brightness = 0;
        for (int colour : colours) {
            opacity += colour >>> 24;
            brightness += (long) (colour >>> 24) * luma(colour);
        }
        boolean isOpaque = opacity == 255L * colours.length;
        return !isOpaque && brightness > opacity * 128 ? 0 : 255;
    }

    /** 0.299 R + 0.587 G + 0.114 B, in 0 … 255. */
    private static int luma(int colour) {
        return (299 * (colour >> 16 & 0xff) + 587 * (colour >> 8 & 0xff) + 114 * (colour & 0xff) + 500) / 1000;
    }
}
