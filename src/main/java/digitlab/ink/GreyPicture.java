package digitlab.ink;

import java.util.Objects;

/** The brightness of each pixel of a picture, 0 (black) … 255 (white). */
public final class GreyPicture {
    private final int width;
    private final int height;
    private final float[] brightness;

    /**
     * Takes over the array.
     *
     * @param brightness (height×width), row-major, each in [0, 255]
     */
    public GreyPicture(int width, int height, float[] brightness) {
        if (width < 1 || height < 1 || brightness.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "brightness must be of %d × %d pixels, but is of %d".formatted(width, height, brightness.length));
        }
        this.width = width;
        this.height = height;
        this.brightness = brightness;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** In [0, 255]. */
    public float brightness(int row, int column) {
        return brightness[Objects.checkIndex(row, height) * width + Objects.checkIndex(column, width)];
    }
}
