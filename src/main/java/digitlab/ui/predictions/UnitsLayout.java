package digitlab.ui.predictions;

/**
 * Where the units of a layer lie: small squares, as large as a width and height allow.
 *
 * @param units in all
 * @param columns units in a row
 * @param size of a square
 * @param gap between squares
 */
record UnitsLayout(int units, int columns, double size, double gap) {
    private static final double[] SIZES = {16, 14, 12, 10, 8, 6, 5, 4, 3, 2};
    private static final double WIDE_ENOUGH = 6;

    static UnitsLayout fitting(int units, double width, double height) {
        UnitsLayout layout = of(units, width, SIZES[0]);
        for (double size : SIZES) {
            layout = of(units, width, size);
            if (layout.height() <= height) {
                break;
            }
        }
        return layout;
    }

    private static UnitsLayout of(int units, double width, double size) {
        double gap = size >= WIDE_ENOUGH ? 4 : 1;
        int columns = Math.max(1, (int) ((width + gap) / (size + gap)));
        return new UnitsLayout(units, Math.min(columns, Math.max(1, units)), size, gap);
    }

    double height() {
        int rows = (units + columns - 1) / columns;
        return rows * (size + gap) - gap;
    }

    double x(int unit) {
        return unit % columns * (size + gap);
    }

    double y(int unit) {
        int row = unit / columns;
        return row * (size + gap);
    }
}
