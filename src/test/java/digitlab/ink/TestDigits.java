package digitlab.ink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** MNIST's test digits, and large pictures with one of them somewhere in it. */
final class TestDigits {
    private static final int HEADER = 16;

    private final byte[] file;

    TestDigits() {
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(
                TestDigits.class.getResourceAsStream("/assets/mnist/t10k-images-idx3-ubyte.gz")))) {
            file = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GreyPicture digit(int index) {
        byte[] pixels = new byte[784];
        System.arraycopy(file, HEADER + index * 784, pixels, 0, 784);
        return new GreyPicture(28, 28, pixels);
    }

    /** Values between pixels are interpolated linearly; ink over ink is the stronger of both. */
    static GreyPicture enlarged(GreyPicture digit, double scale, int width, int height, double left, double top) {
        byte[] pixels = new byte[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double x = (column - left + 0.5) / scale - 0.5;
                double y = (row - top + 0.5) / scale - 0.5;
                int c = (int) Math.floor(x);
                int r = (int) Math.floor(y);
                double u = x - c;
                double v = y - r;
                double value = (1 - v) * ((1 - u) * at(digit, c, r) + u * at(digit, c + 1, r))
                        + v * ((1 - u) * at(digit, c, r + 1) + u * at(digit, c + 1, r + 1));
                pixels[row * width + column] = (byte) Math.round(value);
            }
        }
        return new GreyPicture(width, height, pixels);
    }

    private static int at(GreyPicture picture, int column, int row) {
        return column < 0 || row < 0 || column >= picture.width() || row >= picture.height()
                ? 0
                : picture.at(column, row);
    }

    /** Dark ink on paper that is lit from one side. */
    static GreyPicture onPaper(GreyPicture ink, double lightLeft, double lightRight) {
        byte[] pixels = new byte[ink.width() * ink.height()];
        for (int i = 0; i < pixels.length; i++) {
            double light = lightLeft + (lightRight - lightLeft) * (i % ink.width()) / (ink.width() - 1);
            pixels[i] = (byte) Math.round(light * (1 - 0.7 * (ink.pixels()[i] & 0xff) / 255));
        }
        return new GreyPicture(ink.width(), ink.height(), pixels);
    }

    /** Mean absolute difference of the pixels of two pictures of one size, in 0 … 255. */
    static double difference(GreyPicture a, GreyPicture b) {
        double sum = 0;
        for (int i = 0; i < a.pixels().length; i++) {
            sum += Math.abs((a.pixels()[i] & 0xff) - (b.pixels()[i] & 0xff));
        }
        return sum / a.pixels().length;
    }
}
