package digitlab.core.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Elastic distortion: a smooth random displacement of every pixel, like the uncontrolled wobble of a hand.
 * <pre>
 *   D = √3·e · G·U·Gᵀ        U (28×28) even in [−1, 1)        G[i][j] ∝ exp(−(i − j)²/2σ²), rows of length 1, σ = 4
 * </pre>
 * <p>Each row of G has the Euclidean length 1 and U the variance 1/3, so every displacement has the root mean square e
 * in each of the two directions, at the edge as well. Simard's own strength, α = 34, is e = 1.4 pixels.
 *
 * <p>Scratch space: used by one thread.
 *
 * @see <a href="https://doi.org/10.1109/ICDAR.2003.1227801">Simard, Steinkraus and Platt (2003), Best practices for
 *     convolutional neural networks applied to visual document analysis</a>
 */
final class ElasticField {
    /** σ in pixels, Simard's. */
    private static final double SMOOTHNESS = 4;

    private static final int SIDE = LabelledImages.SIDE;

    /** Displacements of all pixels (28×28) to the right, in pixels. */
    final float[] right = new float[LabelledImages.PIXELS];

    /** Displacements of all pixels (28×28) downwards, in pixels. */
    final float[] down = new float[LabelledImages.PIXELS];

    private final float scale;
    private final float[] smoothing = new float[LabelledImages.PIXELS]; // G (28×28)
    private final float[] smoothingTransposed = new float[LabelledImages.PIXELS]; // Gᵀ (28×28)
    private final float[] noise = new float[LabelledImages.PIXELS]; // √3·e·U (28×28)
    private final float[] smoothedRows = new float[LabelledImages.PIXELS]; // √3·e·G·U (28×28)

    /**
     * A field that is still to be drawn.
     *
     * @param strength e, root mean square of the displacement in each direction, in pixels
     */
    ElasticField(double strength) {
        this.scale = (float) (Math.sqrt(3) * strength);
        for (int i = 0; i < SIDE; i++) {
            double squares = 0;
            for (int j = 0; j < SIDE; j++) {
                squares += bell(i - j) * bell(i - j);
            }
            for (int j = 0; j < SIDE; j++) {
                float weight = (float) (bell(i - j) / Math.sqrt(squares));
                smoothing[i * SIDE + j] = weight;
                smoothingTransposed[j * SIDE + i] = weight;
            }
        }
    }

    private static double bell(int distance) {
        return StrictMath.exp(-distance * distance / (2 * SMOOTHNESS * SMOOTHNESS));
    }

    /** Draws the next field, all displacements to the right first. */
    void draw(RandomGenerator random) {
        draw(random, right);
        draw(random, down);
    }

    private void draw(RandomGenerator random, float[] displacements) {
        for (int i = 0; i < noise.length; i++) {
            noise[i] = scale * (float) (2 * random.nextDouble() - 1);
        }
        multiply(smoothedRows, smoothing, noise);
        multiply(displacements, smoothedRows, smoothingTransposed);
    }

    /** product = a·b, all (28×28). */
    private static void multiply(float[] product, float[] a, float[] b) {
        Arrays.fill(product, 0);
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                float factor = a[i * SIDE + j];
                for (int k = 0; k < SIDE; k++) {
                    product[i * SIDE + k] += factor * b[j * SIDE + k];
                }
            }
        }
    }
}
