package digitlab.ink;

import java.util.Arrays;

/*
 * Light on paper varies slowly; ink varies fast and covers little. So the lightness that the paper would have under the ink
 * is the picture without its narrow dark structures: a morphological closing (the darkest of the lightest) with a window that
 * is wider than any stroke [1], taken on a coarse grid of cells. Unlike a local mean [2] it leaves steps of light where they
 * are and needs no window that is fitted to the stroke. Beyond the edge of the picture paper goes on as the smooth part of
 * the light does, so that neither a falling light nor ink at the edge is mistaken for the other.
 *   [1] P. Soille, Morphological Image Analysis, 2nd edition (2004), section 4.3.
 *   [2] J. Sauvola, M. Pietikäinen, Adaptive document image binarization, Pattern Recognition 33 (2000).
 */
/** How light the paper of a picture is, under the ink as well. Dark paper counts as light paper in a negative. */
final class PaperLight {
    /** Cells along the longest side at most. */
    private static final int CELLS = 64;

    /** A stroke is narrower than this share of the longest side, and the window more than twice as wide. */
    private static final double WIDEST_STROKE = 1 / 6.0;

    private final int cell;
    private final int columns;
    private final int rows;
    private final double[] lightness;

    private PaperLight(int cell, int columns, int rows, double[] lightness) {
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.lightness = lightness;
    }

    /** @param lightness (rows×columns), row-major, unsigned; ink is darker than paper */
    static PaperLight of(GreyPicture lightness) {
        int longest = Math.max(lightness.width(), lightness.height());
        int cell = (longest + CELLS - 1) / CELLS;
        int columns = (lightness.width() + cell - 1) / cell;
        int rows = (lightness.height() + cell - 1) / cell;
        int radius = (int) Math.ceil(WIDEST_STROKE * longest / cell);
        int wide = columns + 2 * radius;
        int high = rows + 2 * radius;
        double[] paper = continued(cells(lightness, cell, columns, rows), columns, rows, radius);
        greatest(paper, wide, high, radius, 1);
        greatest(paper, wide, high, radius, -1);
        return new PaperLight(cell, columns, rows, blurred(inner(paper, columns, rows, radius), columns, rows));
    }

    /** The lightness that a fifth of each cell's pixels exceeds. */
    private static double[] cells(GreyPicture picture, int cell, int columns, int rows) {
        double[] lightness = new double[columns * rows];
        int[] values = new int[cell * cell];
        for (int i = 0; i < lightness.length; i++) {
            int left = i % columns * cell;
            int top = i / columns * cell;
            int count = 0;
            for (int row = top; row < Math.min(picture.height(), top + cell); row++) {
                for (int column = left; column < Math.min(picture.width(), left + cell); column++) {
                    values[count++] = picture.at(column, row);
                }
            }
            Arrays.sort(values, 0, count);
            lightness[i] = values[count * 4 / 5];
        }
        return lightness;
    }

    /** With a margin in which paper goes on from the lightest nearby, as the trend of the light does. */
    private static double[] continued(double[] cells, int columns, int rows, int margin) {
        LightTrend trend = LightTrend.of(cells, columns, rows);
        double[] lightest = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            lightest[i] = cells[i] - trend.at(i % columns, i / columns);
        }
        greatest(lightest, columns, rows, margin, 1);
        int wide = columns + 2 * margin;
        double[] result = new double[wide * (rows + 2 * margin)];
        for (int i = 0; i < result.length; i++) {
            int column = i % wide - margin;
            int row = i / wide - margin;
            int nearest = Math.max(0, Math.min(rows - 1, row)) * columns + Math.max(0, Math.min(columns - 1, column));
            boolean isInside = column >= 0 && column < columns && row >= 0 && row < rows;
            result[i] = isInside ? cells[nearest] : lightest[nearest] + trend.at(column, row);
        }
        return result;
    }

    private static double[] inner(double[] cells, int columns, int rows, int margin) {
        double[] inner = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(cells, (row + margin) * (columns + 2 * margin) + margin, inner, row * columns, columns);
        }
        return inner;
    }

    /** Replaces each cell by the greatest (sign 1) or the least (sign −1) of the square window around it. */
    private static void greatest(double[] cells, int columns, int rows, int radius, int sign) {
        for (int row = 0; row < rows; row++) {
            greatest(cells, row * columns, 1, columns, radius, sign);
        }
        for (int column = 0; column < columns; column++) {
            greatest(cells, column, columns, rows, radius, sign);
        }
    }

    private static void greatest(double[] values, int start, int step, int length, int radius, int sign) {
        double[] result = new double[length];
        for (int i = 0; i < length; i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int j = Math.max(0, i - radius); j <= Math.min(length - 1, i + radius); j++) {
                best = Math.max(best, sign * values[start + j * step]);
            }
            result[i] = sign * best;
        }
        for (int i = 0; i < length; i++) {
            values[start + i * step] = result[i];
        }
    }

    /** The mean of each cell and its neighbours. */
    private static double[] blurred(double[] cells, int columns, int rows) {
        double[] result = new double[cells.length];
        for (int i = 0; i < result.length; i++) {
            double sum = 0;
            int count = 0;
            for (int r = Math.max(0, i / columns - 1); r <= Math.min(rows - 1, i / columns + 1); r++) {
                for (int c = Math.max(0, i % columns - 1); c <= Math.min(columns - 1, i % columns + 1); c++) {
                    sum += cells[r * columns + c];
                    count++;
                }
            }
            result[i] = sum / count;
        }
        return result;
    }

    /** In [0, 255], at the centre of a pixel; linear between the centres of cells. */
    double at(int column, int row) {
        double x = Math.max(0, Math.min(columns - 1, (column + 0.5) / cell - 0.5));
        double y = Math.max(0, Math.min(rows - 1, (row + 0.5) / cell - 0.5));
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(columns - 1, left + 1);
        int bottom = Math.min(rows - 1, top + 1);
        double u = x - left;
        double v = y - top;
        return (1 - v) * ((1 - u) * lightness[top * columns + left] + u * lightness[top * columns + right])
                + v * ((1 - u) * lightness[bottom * columns + left] + u * lightness[bottom * columns + right]);
    }
}
