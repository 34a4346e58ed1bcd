package digitlab.ink;

import digitlab.core.Check;
import java.util.Arrays;

/**
 * A picture of unsigned bytes, row after row. In a photo a byte is brightness; in ink, 0 is paper and 255 is full ink.
 *
 * <p>It owns its array, hands it out without copying, and never changes it. Two pictures with the same pixels are equal.
 */
public final class GreyPicture {
    /** Pixels along a side at most. */
    public static final int LONGEST_SIDE = 16_384;

    private final int width;
    private final int height;
    private final byte[] pixels;

    /**
     * Takes over the array: the caller must not write to it afterwards.
     *
     * @param width in [1, 16384]
     * @param height in [1, 16384]
     * @param pixels (height×width), row-major, unsigned
     */
    public GreyPicture(int width, int height, byte[] pixels) {
        this.width = Check.intRange("width", width, 1, LONGEST_SIDE);
        this.height = Check.intRange("height", height, 1, LONGEST_SIDE);
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(
                    "pixels must be %d for %d×%d, but are %d".formatted(width * height, width, height, pixels.length));
        }
        this.pixels = pixels;
    }

    /** Columns. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The value of a pixel, 0 … 255. */
    public int at(int column, int row) {
        return pixels[row * width + column] & 0xff;
    }

    /** All pixels (height×width), unsigned. Shared, not copied: only to be read. */
    public byte[] pixels() {
        return pixels;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GreyPicture that && width == that.width && Arrays.equals(pixels, that.pixels);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return "GreyPicture[" + width + "×" + height + "]";
    }
}
