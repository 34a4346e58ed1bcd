package digitlab.ui.chart;

import digitlab.chart.Colour;
import digitlab.chart.Drawing;
import digitlab.chart.Png;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Drawings as PNG files, in twice the resolution of the screen. */
public final class PictureFile {
    private static final int RESOLUTION = 2;

    private PictureFile() {}

    /**
     * Draws in one of the next frames and hands over the picture's pixels. Called on the FX thread.
     *
     * @param ground colour behind the drawing
     * @param done on the FX thread too; {@link Pixels#png} is better called elsewhere
     */
    public static void of(Drawing drawing, int width, int height, Colour ground, Consumer<Pixels> done) {
        var canvas = new Canvas((double) width * RESOLUTION, (double) height * RESOLUTION);
        var graphics = canvas.getGraphicsContext2D();
        graphics.scale(RESOLUTION, RESOLUTION);
        drawing.draw(new CanvasSurface(graphics, new FontMeasure()), width, height);
        var parameters = new SnapshotParameters();
        parameters.setFill(CanvasSurface.paint(ground));
        canvas.snapshot(
                result -> {
                    done.accept(new Pixels(result.getImage()));
                    return null;
                },
                parameters,
                null);
    }

    /** A picture that is not yet a file. */
    public static final class Pixels {
        private final WritableImage image;

        private Pixels(WritableImage image) {
            this.image = image;
        }

        /** The bytes of a PNG file. */
        public byte[] png() {
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return Png.encode(argb, width, height);
        }
    }
}
