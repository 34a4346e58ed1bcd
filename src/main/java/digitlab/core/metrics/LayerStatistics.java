package digitlab.core.metrics;

import java.util.List;

/**
 * The state of one layer at the end of an epoch, measured in inference mode on a fixed set of training images, the probe.
 *
 * <p>Dead and saturated units are told apart from living ones by the activations f(z) on the probe; of the output layer
 * these are the probabilities.
 *
 * @param gradientNorm √Σg² over the kernel, g the gradient of the probe's mean cross-entropy, without penalty
 * @param weightNorm √Σw² over the kernel
 * @param sparsity share of the kernel's weights with |w| &lt; {@value #NEARLY_ZERO}
 * @param activationMean mean of f(z) over units and probe images
 * @param activationSd standard deviation of f(z) over units and probe images
 * @param deadShare share of units whose output has no gradient for any probe image: ReLU that never fires
 * @param saturatedShare share of all outputs that lie within 5 % of the activation's range from one of its bounds; 0 for
 *     activations without two bounds
 * @param histogram counts of f(z) in {@value #BINS} bins of equal width
 * @param histogramMin left edge of the first bin
 * @param histogramMax right edge of the last bin
 */
public record LayerStatistics(
        double gradientNorm,
        double weightNorm,
        double sparsity,
        double activationMean,
        double activationSd,
        double deadShare,
        double saturatedShare,
        List<Integer> histogram,
        double histogramMin,
        double histogramMax) {
    /** A weight below this counts as zero. */
    public static final double NEARLY_ZERO = 1e-3;

    /** Bins of the histogram. */
    public static final int BINS = 40;

    public LayerStatistics {
        histogram = List.copyOf(histogram);
    }
}
