package digitlab.ink;

import digitlab.ink.InkFinder.Ink;

/** Ink at a size at which a pen's width can be changed, with edges that lie between the pixels of the picture. */
final class FineInk {
    /** Longest side of the ink in pixels: eight to one of MNIST's. */
    private static final int LONGEST_SIDE = 160;

    private FineInk() {}

    /** The box of the ink: where the contrast, interpolated linearly, is at least half of full ink's. */
    static InkMask of(InkContrast contrast, Ink ink) {
        PixelBox box = ink.mask().bounds();
        double unit = (double) box.longestSide() / LONGEST_SIDE;
        // The edge may lie half a pixel of the picture beyond the mask's.
        int margin = (int) Math.ceil(1 / unit);
        int columns = (int) Math.ceil(box.width() / unit) + 2 * margin;
        int rows = (int) Math.ceil(box.height() / unit) + 2 * margin;
        boolean[] fine = new boolean[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                // In pixel indices of the picture.
                double x = box.left() + (column - margin + 0.5) * unit - 0.5;
                double y = box.top() + (row - margin + 0.5) * unit - 0.5;
                fine[row * columns + column] =
                        isBesideInk(ink.mask(), x, y) && between(contrast, x, y) > ink.threshold();
            }
        }
        return new InkMask(columns, rows, fine).cropped();
    }

    /** Whether one of the four pixels around a point is ink, and not a speck that was left out. */
    private static boolean isBesideInk(InkMask mask, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        for (int r = Math.max(0, row); r <= Math.min(mask.height() - 1, row + 1); r++) {
            for (int c = Math.max(0, column); c <= Math.min(mask.width() - 1, column + 1); c++) {
                if (mask.at(c, r)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double between(InkContrast contrast, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double u = x - column;
        double v = y - row;
        return (1 - v) * ((1 - u) * inside(contrast, column, row) + u * inside(contrast, column + 1, row))
                + v * ((1 - u) * inside(contrast, column, row + 1) + u * inside(contrast, column + 1, row + 1));
    }

    /** Outside is paper. */
    private static double inside(InkContrast contrast, int column, int row) {
        return column < 0 || row < 0 || column >= contrast.width() || row >= contrast.height()
                ? 0
                : contrast.at(column, row);
    }
}
