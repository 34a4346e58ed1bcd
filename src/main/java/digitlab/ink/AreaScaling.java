package digitlab.ink;

/** Scaling by the mean over the area that a new pixel covers, as a camera's sensor does. Outside the picture is 0. */
final class AreaScaling {
    private AreaScaling() {}

    /**
     * Pixel (i, j) of the result is the mean over [left + i·unit, left + (i+1)·unit) × [top + j·unit, top + (j+1)·unit).
     *
     * @param unit source pixels along the side of a new pixel; positive
     */
    static GreyPicture scale(GreyPicture source, double left, double top, double unit, int columns, int rows) {
        int height = source.height();
        double[] narrowed = new double[height * columns];
        for (int i = 0; i < columns; i++) {
            double from = left + i * unit;
            double to = from + unit;
            for (int column = first(from); column < last(to, source.width()); column++) {
                double share = (Math.min(to, column + 1.0) - Math.max(from, column)) / unit;
                for (int row = 0; row < height; row++) {
                    narrowed[row * columns + i] += share * source.at(column, row);
                }
            }
        }
        double[] sums = new double[rows * columns];
        for (int j = 0; j < rows; j++) {
            double from = top + j * unit;
            double to = from + unit;
            for (int row = first(from); row < last(to, height); row++) {
                double share = (Math.min(to, row + 1.0) - Math.max(from, row)) / unit;
                for (int i = 0; i < columns; i++) {
                    sums[j * columns + i] += share * narrowed[row * columns + i];
                }
            }
        }
        byte[] pixels = new byte[sums.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.min(255, Math.round(sums[i]));
        }
        return new GreyPicture(columns, rows, pixels);
    }

    private static int first(double from) {
        return Math.max(0, (int) Math.floor(from));
    }

    private static int last(double to, int limit) {
        return Math.min(limit, (int) Math.ceil(to));
    }

    /** The whole picture in the middle of just enough pixels, each as large as {@code unit} of its own. */
    static GreyPicture fit(GreyPicture source, double unit) {
        int columns = pixels(source.width() / unit);
        int rows = pixels(source.height() / unit);
        return scale(
                source,
                (source.width() - columns * unit) / 2,
                (source.height() - rows * unit) / 2,
                unit,
                columns,
                rows);
    }

    /** As many whole pixels as a length needs; rounding errors need none. */
    static int pixels(double length) {
        return (int) Math.max(1, Math.ceil(length - 1e-6));
    }

    /** Shrunk by a whole factor, so that the longest side is at most {@code side}; unchanged if it is already. */
    static GreyPicture shrinkTo(GreyPicture source, int side) {
        int longest = Math.max(source.width(), source.height());
        if (longest <= side) {
            return source;
        }
        int unit = (longest + side - 1) / side;
        return scale(source, 0, 0, unit, Math.max(1, source.width() / unit), Math.max(1, source.height() / unit));
    }
}
