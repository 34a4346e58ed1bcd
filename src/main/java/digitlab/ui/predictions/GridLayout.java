package digitlab.ui.predictions;

import digitlab.core.data.LabelledImages;

/**
 * Where images with a line of text below them lie, row after row.
 *
 * @param count images in all
 * @param columns images in a row
 * @param factor screen pixels of one image pixel
 * @param caption height of the line below
 */
record GridLayout(int count, int columns, int factor, double caption) {
    static final double GAP = 8;
    private static final int FEWEST_COLUMNS = 5;
    private static final int LARGEST = 3;

    /** Images as large as can be with some of them in a row. */
    static GridLayout fitting(int count, double width, double textSize) {
        double caption = textSize + 8;
        for (int factor = LARGEST; factor > 1; factor--) {
            int columns = columns(width, factor);
            if (columns >= FEWEST_COLUMNS || factor == 2) {
                return new GridLayout(count, Math.max(1, columns), factor, caption);
            }
        }
        return new GridLayout(count, 1, 2, caption);
    }

    /** So many rows and no more. */
    GridLayout firstRows(int rows) {
        return new GridLayout(Math.min(count, rows * columns), columns, factor, caption);
    }

    private static int columns(double width, int factor) {
        return (int) ((width + GAP) / (LabelledImages.SIDE * factor + GAP));
    }

    /** Screen pixels along one side of an image. */
    double size() {
        return (double) LabelledImages.SIDE * factor;
    }

    double rowHeight() {
        return size() + caption + GAP / 2;
    }

    int rows() {
        return (count + columns - 1) / columns;
    }

    double height() {
        return rows() * rowHeight();
    }

    double x(int position) {
        return position % columns * (size() + GAP);
    }

    double y(int position) {
        int row = position / columns;
        return row * rowHeight();
    }

    /** The image at a point, caption included, or −1. */
    int at(double x, double y) {
        int column = (int) Math.floor(x / (size() + GAP));
        int row = (int) Math.floor(y / rowHeight());
        int position = row * columns + column;
        boolean inside = x - column * (size() + GAP) <= size();
        return inside && column >= 0 && column < columns && row >= 0 && position < count ? position : -1;
    }

    /** The image so many columns and rows away, or the same if there is none. */
    int neighbour(int position, int right, int down) {
        int moved = position + right + down * columns;
        return moved >= 0 && moved < count ? moved : position;
    }
}
