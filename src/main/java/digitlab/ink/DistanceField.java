package digitlab.ink;

import java.util.Arrays;

/*
 * The exact Euclidean distance transform as a lower envelope of parabolas, first down the columns, then along the rows:
 * P. Felzenszwalb, D. Huttenlocher, Distance Transforms of Sampled Functions, Theory of Computing 8 (2012), section 2.
 */
/** For every pixel, the distance of its centre to the centre of the nearest pixel of a kind. */
final class DistanceField {
    /** Farther than any two pixels, and still exact when squares are added. */
    private static final double FAR = 1e12;

    private DistanceField() {}

    /** Distances (height×width) to the nearest ink; 0 in ink, infinite where there is none at all. */
    static float[] toInk(InkMask mask) {
        return to(mask, true);
    }

    /** Distances (height×width) to the nearest paper; 0 on paper. Beyond the edge all is paper. */
    static float[] toPaper(InkMask mask) {
        InkMask framed = framed(mask);
        float[] distances = to(framed, false);
        float[] inner = new float[mask.width() * mask.height()];
        for (int row = 0; row < mask.height(); row++) {
            System.arraycopy(distances, (row + 1) * framed.width() + 1, inner, row * mask.width(), mask.width());
        }
        return inner;
    }

    private static InkMask framed(InkMask mask) {
        int width = mask.width() + 2;
        boolean[] ink = new boolean[width * (mask.height() + 2)];
        for (int row = 0; row < mask.height(); row++) {
            for (int column = 0; column < mask.width(); column++) {
                ink[(row + 1) * width + column + 1] = mask.at(column, row);
            }
        }
        return new InkMask(width, mask.height() + 2, ink);
    }

    private static float[] to(InkMask mask, boolean kind) {
        int width = mask.width();
        int height = mask.height();
        double[][] squares = new double[height][width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                squares[row][column] = mask.at(column, row) == kind ? 0 : FAR;
            }
        }
        double[] line = new double[height];
        double[] result = new double[Math.max(width, height)];
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < height; row++) {
                line[row] = squares[row][column];
            }
            envelope(line, height, result);
            for (int row = 0; row < height; row++) {
                squares[row][column] = result[row];
            }
        }
        float[] distances = new float[width * height];
        for (int row = 0; row < height; row++) {
            envelope(squares[row], width, result);
            for (int column = 0; column < width; column++) {
                double square = result[column];
                distances[row * width + column] = square < FAR ? (float) Math.sqrt(square) : Float.POSITIVE_INFINITY;
            }
        }
        return distances;
    }

    /** result[q] = min over p of (q − p)² + f[p], for p, q in 0 … n−1. */
    private static void envelope(double[] f, int n, double[] result) {
        int[] vertices = new int[n];
        double[] from = new double[n + 1];
        Arrays.fill(from, Double.POSITIVE_INFINITY);
        from[0] = Double.NEGATIVE_INFINITY;
        int last = 0;
        for (int q = 1; q < n; q++) {
            double crossing = crossing(f, vertices[last], q);
            while (crossing <= from[last]) {
                last--;
                crossing = crossing(f, vertices[last], q);
            }
            last++;
            vertices[last] = q;
            from[last] = crossing;
            from[last + 1] = Double.POSITIVE_INFINITY;
        }
        int k = 0;
        for (int q = 0; q < n; q++) {
            while (from[k + 1] < q) {
                k++;
            }
            double offset = q - vertices[k];
            result[q] = offset * offset + f[vertices[k]];
        }
    }

    /** Where the parabola at q falls below the one at p. p is left of q. */
    private static double crossing(double[] f, int p, int q) {
        return ((f[q] + (double) q * q) - (f[p] + (double) p * p)) / (2.0 * (q - p));
    }
}
