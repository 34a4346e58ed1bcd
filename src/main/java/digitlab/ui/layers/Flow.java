package digitlab.ui.layers;

import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.LayerStatistics;
import java.util.List;

/** How well gradients reach the first layer: that of the first hidden layer over that of the last. */
enum Flow {
    /** No two hidden layers to compare, or nothing measured. */
    UNKNOWN,
    /** The first hidden layer gets less than a tenth. */
    VANISHING,
    EVEN,
    /** The first hidden layer gets more than tenfold. */
    EXPLODING;

    private static final double FACTOR = 10;

    static Flow of(EpochMetrics epoch) {
        double ratio = ratio(epoch);
        if (Double.isNaN(ratio)) {
            return UNKNOWN;
        }
        if (ratio < 1 / FACTOR) {
            return VANISHING;
        }
        return ratio > FACTOR ? EXPLODING : EVEN;
    }

    /** First hidden layer's gradient norm over the last hidden layer's; NaN if there are no two. */
    static double ratio(EpochMetrics epoch) {
        List<LayerStatistics> layers = epoch.layers();
        if (layers.size() < 3) { // the last one is the output layer
            return Double.NaN;
        }
        return layers.get(0).gradientNorm() / layers.get(layers.size() - 2).gradientNorm();
    }
}
