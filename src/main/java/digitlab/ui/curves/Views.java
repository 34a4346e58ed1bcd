package digitlab.ui.curves;

import digitlab.chart.Viewport;

/** Which part of the axes shows. */
record Views(Viewport epochs, Viewport loss, Viewport accuracy) {
    static final Views WHOLE = new Views(Viewport.WHOLE, Viewport.WHOLE, Viewport.WHOLE);

    boolean isWhole() {
        return equals(WHOLE);
    }

    /**
     * Zooms epochs and one of the plots about a point.
     *
     * @param factor of the shown length; below 1 zooms in
     * @param right from the left edge, as a share of the plot's width
     * @param up from the bottom, as a share of the plot's height
     */
    Views zoomed(double factor, double right, double up, boolean inLoss) {
        return new Views(
                epochs.zoomed(factor, right),
                inLoss ? loss.zoomed(factor, up) : loss,
                inLoss ? accuracy : accuracy.zoomed(factor, up));
    }

    /** Moves what shows by shares of a plot's width and height. */
    Views panned(double right, double up, boolean inLoss) {
        return new Views(
                epochs.panned(right), inLoss ? loss.panned(up) : loss, inLoss ? accuracy : accuracy.panned(up));
    }
}
