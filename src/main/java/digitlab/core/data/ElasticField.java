package digitlab.core.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/*
 * A product of 28×28 matrices is too short for the JIT's vector loops, so both directions are smoothed side by side in one
 * array of 28 rows and 56 columns, four rows a pass, and one method serves both passes: smooth, transpose, smooth.
 */
/**
 * Elastic distortion: a smooth random displacement of every pixel, like the wobble of a hand.
 * <pre>
 *   D = √3·e · G·(G·U)ᵀ        U (28×28) even in [−1, 1)        G[i][j] ∝ exp(−(i − j)²/2σ²), rows of length 1, σ = 4
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

    private final float scale;
    private final float[][] smoothing = new float[SIDE][SIDE]; // G
    private final float[][] noise = new float[SIDE][2 * SIDE]; // √3·e·U, to the right and then downwards
    private final float[][] halfSmooth = new float[SIDE][2 * SIDE]; // √3·e·G·U
    private final float[][] displacements = new float[SIDE][2 * SIDE]; // D

    /**
     * A field that is still to be drawn.
     *
     * @param strength e, root mean square of the displacement in each direction, in pixels
     */
    ElasticField(double strength) {
        this.scale = (float) (Math.sqrt(3) * strength);
        double[] bell = new double[SIDE];
        for (int distance = 0; distance < SIDE; distance++) {
            bell[distance] = StrictMath.exp(-distance * distance / (2 * SMOOTHNESS * SMOOTHNESS));
        }
        for (int i = 0; i < SIDE; i++) {
            double squares = 0;
            for (int j = 0; j < SIDE; j++) {
                squares += bell[Math.abs(i - j)] * bell[Math.abs(i - j)];
            }
            double length = Math.sqrt(squares);
            for (int j = 0; j < SIDE; j++) {
                smoothing[i][j] = (float) (bell[Math.abs(i - j)] / length);
            }
        }
    }

    /** How far to the right of a pixel to look, in pixels. */
    float right(int row, int column) {
        return displacements[row][column];
    }

    /** How far below a pixel to look, in pixels. */
    float down(int row, int column) {
        return displacements[row][SIDE + column];
    }

    /** Draws the next field. */
    void draw(RandomGenerator random) {
        for (float[] row : noise) {
            for (int j = 0; j < row.length; j++) {
                row[j] = scale * (float) (2 * random.nextDouble() - 1);
            }
        }
        smooth(halfSmooth, noise);
        transpose(noise, halfSmooth);
        smooth(displacements, noise);
    }

    /** smooth = G·rough, both (28×56). */
    private void smooth(float[][] smooth, float[][] rough) {
        for (int i = 0; i < SIDE; i++) {
            float[] weights = smoothing[i];
            Arrays.fill(smooth[i], 0);
            for (int j = 0; j < SIDE; j += 4) {
                addFour(smooth[i], weights, j, rough[j], rough[j + 1], rough[j + 2], rough[j + 3]);
            }
        }
    }

    private static void addFour(
            float[] sum, float[] weights, int first, float[] r0, float[] r1, float[] r2, float[] r3) {
        float w0 = weights[first];
        float w1 = weights[first + 1];
        float w2 = weights[first + 2];
        float w3 = weights[first + 3];
        for (int k = 0; k < sum.length; k++) {
            sum[k] += w0 * r0[k] + w1 * r1[k] + w2 * r2[k] + w3 * r3[k];
        }
    }

    /** Transposes each of the two squares that lie side by side. */
    private static void transpose(float[][] transposed, float[][] squares) {
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                transposed[j][i] = squares[i][j];
                transposed[j][SIDE + i] = squares[i][SIDE + j];
            }
        }
    }
}
