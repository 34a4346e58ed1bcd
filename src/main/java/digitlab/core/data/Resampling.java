package digitlab.core.data;

/**
 * Draws an image anew from where each of its pixels comes from, bilinearly, with paper (0) outside.
 *
 * <p>Coordinates have 16 bits and weights 8 bits behind the point: whole numbers come out exactly, and everything comes
 * out the same on every processor.
 */
final class Resampling {
    private static final int BITS = 16;
    private static final int ONE = 1 << BITS;
    private static final int WEIGHT_BITS = 8;
    private static final int FULL_WEIGHT = 1 << WEIGHT_BITS;
    private static final int SIDE = LabelledImages.SIDE;

    private Resampling() {}

    /**
     * Draws an affine picture of the source. In each row only the pixels that come from the box around the ink are looked
     * at: for a digit less than half of the image.
     *
     * @param result (28×28) from {@code offset}, all 0 before
     */
    static void affine(GreyPlane source, AffineMap map, byte[] result, int offset) {
        Steps columns = new Steps(fixed(map.xx()), source.left, source.right);
        Steps rows = new Steps(fixed(map.yx()), source.top, source.bottom);
        for (int r = 0; r < SIDE; r++) {
            int column = fixed(map.xy() * r + map.x0());
            int row = fixed(map.yy() * r + map.y0());
            int first = Math.max(columns.first(column), rows.first(row));
            int last = Math.min(columns.last(column), rows.last(row));
            for (int c = first; c <= last; c++) {
                result[offset + r * SIDE + c] =
                        interpolated(source.cells, column + c * columns.step, row + c * rows.step);
            }
        }
    }

    /**
     * Draws an affine picture of the source with every pixel's origin displaced.
     *
     * @param result (28×28) from {@code offset}
     */
    static void elastic(GreyPlane source, AffineMap map, ElasticField field, byte[] result, int offset) {
        int columnStep = fixed(map.xx());
        int rowStep = fixed(map.yx());
        for (int r = 0; r < SIDE; r++) {
            int column = fixed(map.xy() * r + map.x0());
            int row = fixed(map.yy() * r + map.y0());
            for (int c = 0; c < SIDE; c++) {
                result[offset + r * SIDE + c] = interpolated(
                        source.cells,
                        ontoSheet(column + c * columnStep + (int) (field.right(r, c) * ONE)),
                        ontoSheet(row + c * rowStep + (int) (field.down(r, c) * ONE)));
            }
        }
    }

    /** The nearest coordinate whose four surrounding cells exist; beyond the image all of them are empty. */
    private static int ontoSheet(int coordinate) {
        return Math.min(Math.max(coordinate, -ONE), SIDE * ONE);
    }

    private static int fixed(double coordinate) {
        return (int) Math.rint(coordinate * ONE);
    }

    /** The grey value between the four cells around a point, rounded. */
    private static byte interpolated(int[] cells, int column, int row) {
        int i = GreyPlane.cell(row >> BITS, column >> BITS);
        int toRight = (column >> (BITS - WEIGHT_BITS)) & (FULL_WEIGHT - 1);
        int toBelow = (row >> (BITS - WEIGHT_BITS)) & (FULL_WEIGHT - 1);
        int above = cells[i] * (FULL_WEIGHT - toRight) + cells[i + 1] * toRight;
        int below = cells[i + GreyPlane.STRIDE] * (FULL_WEIGHT - toRight) + cells[i + GreyPlane.STRIDE + 1] * toRight;
        return (byte) ((above * (FULL_WEIGHT - toBelow) + below * toBelow + ONE / 2) >> BITS);
    }

    /**
     * How one coordinate of the origin changes from pixel to pixel of a row, and for which of them it lies within reach
     * of the ink. In double precision the bounds are exact: all numbers are whole, below 2³¹.
     */
    private static final class Steps {
        private final int step;
        private final double lowest;
        private final double highest;
        private final double pixelsPerUnit;

        Steps(int step, int firstInk, int lastInk) {
            this.step = step;
            this.lowest = (firstInk - 1.0) * ONE;
            this.highest = (lastInk + 1.0) * ONE;
            this.pixelsPerUnit = 1.0 / step;
        }

        /** The first pixel within reach in a row that starts at this coordinate. */
        int first(int start) {
            if (step == 0) {
                return start >= lowest && start <= highest ? 0 : SIDE;
            }
            double nearest = ((step > 0 ? lowest : highest) - start) * pixelsPerUnit;
            return (int) Math.max(0, Math.ceil(nearest));
        }

        /** The last pixel within reach, less than the first if there is none. */
        int last(int start) {
            if (step == 0) {
                return SIDE - 1;
            }
            double farthest = ((step > 0 ? highest : lowest) - start) * pixelsPerUnit;
            return (int) Math.min(SIDE - 1, Math.floor(farthest));
        }
    }
}
