package digitlab.ui.draw;

import digitlab.chart.ColourScale;
import digitlab.ink.GreyPicture;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of bytes and of numbers for the screen. */
final class GreyImages {
    private GreyImages() {}

    /** From black at 0 to white. */
    static WritableImage of(GreyPicture picture) {
        int[] argb = new int[picture.pixels().length];
        for (int i = 0; i < argb.length; i++) {
            int value = picture.pixels()[i] & 0xff;
            argb[i] = 0xff000000 | value << 16 | value << 8 | value;
        }
        return image(argb, picture.width(), picture.height());
    }

    /** In the colours of a scale, each value as a square of some pixels. */
    static WritableImage of(float[] values, int side, ColourScale scale, float limit, int factor) {
        int width = side * factor;
        int[] argb = new int[width * width];
        for (int row = 0; row < width; row++) {
            for (int column = 0; column < width; column++) {
                argb[row * width + column] = scale.argb(values[row / factor * side + column / factor], limit);
            }
        }
        return image(argb, width, width);
    }

    private static WritableImage image(int[] argb, int width, int height) {
        var image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
