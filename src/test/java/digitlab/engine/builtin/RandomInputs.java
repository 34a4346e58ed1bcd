package digitlab.engine.builtin;

import digitlab.core.data.ImageBatch;
import digitlab.core.data.LabelledImages;
import java.util.SplittableRandom;

/** Inputs drawn at random, the same for the same seed. */
final class RandomInputs {
    private RandomInputs() {}

    /** Numbers in (−1, 1), of which about a share {@code density} is not 0. */
    static FloatInputs numbers(int images, int width, int classes, double density, long seed) {
        var random = new SplittableRandom(seed);
        float[][] rows = new float[images][width];
        int[] labels = new int[images];
        for (int b = 0; b < images; b++) {
            labels[b] = random.nextInt(classes);
            for (int i = 0; i < width; i++) {
                double number = 2 * random.nextDouble() - 1;
                rows[b][i] = random.nextDouble() < density ? (float) number : 0;
            }
        }
        return new FloatInputs(rows, labels);
    }

    /** Images with a bright line whose place tells the class, in noise that lights a share {@code density}. */
    static LabelledImages images(int count, double density, long seed) {
        var random = new SplittableRandom(seed);
        byte[] pixels = new byte[count * LabelledImages.PIXELS];
        byte[] labels = new byte[count];
        for (int image = 0; image < count; image++) {
            labels[image] = (byte) random.nextInt(LabelledImages.CLASSES);
            int offset = image * LabelledImages.PIXELS;
            for (int i = 0; i < LabelledImages.PIXELS; i++) {
                if (random.nextDouble() < density) {
                    pixels[offset + i] = (byte) random.nextInt(256);
                }
            }
            int line = 4 + 2 * labels[image];
            for (int column = 4; column < 24; column++) {
                pixels[offset + line * LabelledImages.SIDE + column] = (byte) 255;
            }
        }
        return new LabelledImages(pixels, labels);
    }

    /** The images from … to − 1. */
    static ImageBatch batch(LabelledImages images, int from, int to) {
        int[] order = new int[images.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return new ImageBatch(images, order, from, to);
    }
}
