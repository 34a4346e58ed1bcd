package digitlab.ui.predictions;

import digitlab.core.data.LabelledImages;

/**
 * Where the cells of a confusion matrix lie.
 *
 * @param cell from one cell to the next, in pixels
 * @param left of the first column
 * @param top of the first row
 */
record ConfusionLayout(double cell, double left, double top) {
    private static final int CLASSES = LabelledImages.CLASSES;
    private static final double LEAST = 18;
    private static final double MOST = 42;

    /** The largest whole cells that fit beside their labels. */
    static ConfusionLayout fitting(double width, double height, double textSize) {
        double left = 2.2 * textSize;
        double top = 2 * textSize;
        double right = 5 * textSize;
        double room = Math.min((width - left - right) / CLASSES, (height - top) / CLASSES);
        return new ConfusionLayout(Math.max(LEAST, Math.min(MOST, Math.floor(room))), left, top);
    }

    double x(int predicted) {
        return left + predicted * cell;
    }

    double y(int truth) {
        return top + truth * cell;
    }

    double right() {
        return x(CLASSES);
    }

    double bottom() {
        return y(CLASSES);
    }

    /** The column at a point, or −1 beside the cells. */
    int predictedAt(double pixel) {
        return index((pixel - left) / cell);
    }

    /** The row at a point, or −1 beside the cells. */
    int truthAt(double pixel) {
        return index((pixel - top) / cell);
    }

    private static int index(double position) {
        int index = (int) Math.floor(position);
        return index >= 0 && index < CLASSES ? index : -1;
    }
}
