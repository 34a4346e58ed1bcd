package digitlab.ink;

import java.util.Arrays;

/*
 * Light on paper varies slowly, ink varies fast and covers little. So the brightness that the paper would have under the
 * ink is the picture without its narrow dark (or light) structures: a morphological closing (or opening) with a window that
 * is wider than any stroke, taken on a coarse grid of cells. A closing leaves ramps and steps of light where they are,
 * which a local mean (J. Sauvola, M. Pietikäinen, Adaptive document image binarization, Pattern Recognition 33 (2000)) does
 * not, and it needs no window fitted to the stroke.
 *   P. Soille, Morphological Image Analysis, 2nd edition (2004), section 4.3: 'correction of uneven illumination'.
 */
/**
 * How far each pixel stands out from the paper around it: 0 on paper, up to 1, whatever the light, for dark ink on light
 * paper and for light ink on dark. The part of the paper's brightness that the ink takes away (or adds towards white).
 */
final class InkContrast {
    /** Cells along the longest side at most. */
    private static final int CELLS = 64;

    /** A stroke is narrower than this share of the longest side, and the window wider than two. */
    private static final double WIDEST_STROKE = 1 / 6.0;

    /** Brightness below which paper (or above whose complement dark paper) is taken to be no darker. */
    private static final double FAINTEST = 32;

    private final int width;
    private final int height;
    private final float[] strength;

    InkContrast(int width, int height, float[] strength) {
        this.width = width;
        this.height = height;
        this.strength = strength;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    float at(int column, int row) {
        return strength[row * width + column];
    }

    float at(int index) {
        return strength[index];
    }

    int count() {
        return strength.length;
    }

    static InkContrast of(GreyPicture picture) {
        boolean isDarkInk = inkIsDark(picture);
        int longest = Math.max(picture.width(), picture.height());
        int cell = (longest + CELLS - 1) / CELLS;
        Cells paper = Cells.of(picture, cell, isDarkInk);
        int radius = (int) Math.ceil(WIDEST_STROKE * longest / cell);
        paper.close(radius);
        paper.blur();
        float[] strength = new float[picture.width() * picture.height()];
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                double lightness = isDarkInk ? picture.at(column, row) : 255 - picture.at(column, row);
                double background = paper.at((column + 0.5) / cell, (row + 0.5) / cell);
                strength[row * picture.width() + column] =
                        (float) ((background - lightness) / Math.max(background, FAINTEST));
            }
        }
        return new InkContrast(picture.width(), picture.height(), withoutOffset(strength));
    }

    /** The picture's noise lets a closing lie above the paper; most pixels are paper, so their median is the offset. */
    private static float[] withoutOffset(float[] strength) {
        float offset = median(strength);
        for (int i = 0; i < strength.length; i++) {
            strength[i] = Math.max(-1, Math.min(1, strength[i] - offset));
        }
        return strength;
    }

    /** The standard deviation of the paper, if it is normal: 1.4826 times the median of absolute values. */
    double noise() {
        float[] absolute = new float[strength.length];
        for (int i = 0; i < absolute.length; i++) {
            absolute[i] = Math.abs(strength[i]);
        }
        return 1.4826 * median(absolute);
    }

    private static float median(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Ink is the smaller part: brightness is skewed towards it, locally. */
    private static boolean inkIsDark(GreyPicture picture) {
        int width = picture.width();
        int height = picture.height();
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                sums[(row + 1) * (width + 1) + column + 1] = picture.at(column, row)
                        + sums[row * (width + 1) + column + 1]
                        + sums[(row + 1) * (width + 1) + column]
                        - sums[row * (width + 1) + column];
            }
        }
        int radius = Math.max(width, height) / 3;
        double thirdMoment = 0;
        for (int row = 0; row < height; row++) {
            int top = Math.max(0, row - radius);
            int bottom = Math.min(height, row + radius + 1);
            for (int column = 0; column < width; column++) {
                int left = Math.max(0, column - radius);
                int right = Math.min(width, column + radius + 1);
                long sum = sums[bottom * (width + 1) + right]
                        - sums[top * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left];
                double deviation = picture.at(column, row) - (double) sum / ((bottom - top) * (right - left));
                thirdMoment += deviation * deviation * deviation;
            }
        }
        return thirdMoment <= 0;
    }

    /** A coarse grid of the paper's lightness; dark paper is counted as light by its complement. */
    private static final class Cells {
        private final int columns;
        private final int rows;
        private double[] lightness;

        private Cells(int columns, int rows, double[] lightness) {
            this.columns = columns;
            this.rows = rows;
            this.lightness = lightness;
        }

        /** The lightness that a fifth of each cell's pixels exceeds. */
        static Cells of(GreyPicture picture, int size, boolean isDarkInk) {
            int columns = (picture.width() + size - 1) / size;
            int rows = (picture.height() + size - 1) / size;
            double[] lightness = new double[columns * rows];
            int[] values = new int[size * size];
            for (int i = 0; i < lightness.length; i++) {
                int left = i % columns * size;
                int top = i / columns * size;
                int count = 0;
                for (int row = top; row < Math.min(picture.height(), top + size); row++) {
                    for (int column = left; column < Math.min(picture.width(), left + size); column++) {
                        values[count++] = isDarkInk ? picture.at(column, row) : 255 - picture.at(column, row);
                    }
                }
                Arrays.sort(values, 0, count);
                lightness[i] = values[count * 4 / 5];
            }
            return new Cells(columns, rows, lightness);
        }

        /**
         * The darkest among the lightest of the windows around each cell. Windows reach over the edge, so that on a ramp of
         * light the outermost cells are not compared with brighter ones alone.
         */
        void close(int radius) {
            int wide = columns + 2 * radius;
            double[] lightest = new double[wide * (rows + 2 * radius)];
            for (int i = 0; i < lightest.length; i++) {
                int column = i % wide - radius;
                int row = i / wide - radius;
                double best = 0;
                for (int r = Math.max(0, row - radius); r <= Math.min(rows - 1, row + radius); r++) {
                    for (int c = Math.max(0, column - radius); c <= Math.min(columns - 1, column + radius); c++) {
                        best = Math.max(best, lightness[r * columns + c]);
                    }
                }
                lightest[i] = best;
            }
            double[] closed = new double[lightness.length];
            for (int i = 0; i < closed.length; i++) {
                double best = Double.POSITIVE_INFINITY;
                for (int r = i / columns; r <= i / columns + 2 * radius; r++) {
                    for (int c = i % columns; c <= i % columns + 2 * radius; c++) {
                        best = Math.min(best, lightest[r * wide + c]);
                    }
                }
                closed[i] = best;
            }
            lightness = closed;
        }

        /** The mean over each cell and its neighbours. */
        void blur() {
            double[] result = new double[lightness.length];
            for (int i = 0; i < result.length; i++) {
                double sum = 0;
                int count = 0;
                for (int r = Math.max(0, i / columns - 1); r <= Math.min(rows - 1, i / columns + 1); r++) {
                    for (int c = Math.max(0, i % columns - 1); c <= Math.min(columns - 1, i % columns + 1); c++) {
                        sum += lightness[r * columns + c];
                        count++;
                    }
                }
                result[i] = sum / count;
            }
            lightness = result;
        }

        /** Between the centres of the cells linearly; x and y in cells. */
        double at(double x, double y) {
            double column = Math.max(0, Math.min(columns - 1, x - 0.5));
            double row = Math.max(0, Math.min(rows - 1, y - 0.5));
            int c = Math.min((int) column, Math.max(0, columns - 2));
            int r = Math.min((int) row, Math.max(0, rows - 2));
            int right = Math.min(columns - 1, c + 1);
            int below = Math.min(rows - 1, r + 1);
            double u = column - c;
            double v = row - r;
            return (1 - v) * ((1 - u) * lightness[r * columns + c] + u * lightness[r * columns + right])
                    + v * ((1 - u) * lightness[below * columns + c] + u * lightness[below * columns + right]);
        }
    }
}
