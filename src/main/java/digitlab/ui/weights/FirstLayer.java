package digitlab.ui.weights;

import digitlab.chart.WeightLimit;
import digitlab.core.metrics.LayerStatistics;
import digitlab.core.network.Parameters;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of a network's first layer at one moment. Immutable: it was made from weights that nobody writes to
 * any more.
 */
final class FirstLayer {
    /** Bins of a unit's histogram: odd, so that one lies about 0. */
    static final int BINS = 41;

    private final Parameters parameters;
    private final int units;
    private final double[] norms;
    private final int[] ranks;
    private final float[] limits;
    private final float sharedLimit;
    private final double sparsity;
    private final @Nullable BitSet dead;
    private final float[] responses;

    /**
     * Measures a layer. Takes some milliseconds if it is large.
     *
     * @param parameters not to be written to afterwards
     * @param dead units that no image changes any more; null if that is not known
     * @param responses of each unit to an image; empty if there is none
     */
    FirstLayer(Parameters parameters, @Nullable BitSet dead, float[] responses) {
        this.parameters = parameters;
        this.units = parameters.spec().unitsOf(0);
        this.dead = dead;
        this.responses = responses;
        float[] w = parameters.kernel(0);
        double[] squares = new double[units];
        int nearlyZero = 0;
        for (int at = 0; at < w.length; at++) {
            squares[at % units] += (double) w[at] * w[at];
            nearlyZero += Math.abs(w[at]) < LayerStatistics.NEARLY_ZERO ? 1 : 0;
        }
        norms = Arrays.stream(squares).map(Math::sqrt).toArray();
        sparsity = (double) nearlyZero / w.length;
        limits = WeightLimit.perUnit(w, units);
        sharedLimit = WeightLimit.shared(w);
        ranks = new int[units];
        int[] byNorm = order(UnitOrder.NORM);
        for (int rank = 0; rank < units; rank++) {
            ranks[byNorm[rank]] = rank + 1;
        }
    }

    Parameters parameters() {
        return parameters;
    }

    int units() {
        return units;
    }

    /** The units in an order; equal ones as the network keeps them. */
    int[] order(UnitOrder order) {
        if (order == UnitOrder.INDEX || (order == UnitOrder.RESPONSE && responses.length == 0)) {
            return IntStream.range(0, units).toArray();
        }
        Comparator<Integer> rising = order == UnitOrder.NORM
                ? Comparator.comparingDouble(unit -> norms[unit])
                : Comparator.comparingDouble(unit -> responses[unit]);
        return IntStream.range(0, units)
                .boxed()
                .sorted(rising.reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** √Σw² over the unit's weights. */
    double norm(int unit) {
        return norms[unit];
    }

    /** Place among the norms, 1 for the largest. */
    int rank(int unit) {
        return ranks[unit];
    }

    /** √Σw² over the whole kernel. */
    double norm() {
        return Math.sqrt(Arrays.stream(norms).map(norm -> norm * norm).sum());
    }

    /** Share of the kernel's weights that count as zero. */
    double sparsity() {
        return sparsity;
    }

    /** Share of a unit's weights that count as zero. */
    double sparsity(int unit) {
        return IntStream.range(0, inputs())
                        .filter(i -> Math.abs(weight(i, unit)) < LayerStatistics.NEARLY_ZERO)
                        .count()
                / (double) inputs();
    }

    boolean isDead(int unit) {
        return dead != null && dead.get(unit);
    }

    /** The dead units, if they are known. */
    Optional<BitSet> dead() {
        return Optional.ofNullable(dead).map(units -> (BitSet) units.clone());
    }

    /** Whether it is known how the units respond to an image. */
    boolean hasResponses() {
        return responses.length > 0;
    }

    /** Output for the image, NaN without one. */
    double response(int unit) {
        return hasResponses() ? responses[unit] : Double.NaN;
    }

    /** The weight that has the end colour where all units share a scale. */
    float sharedLimit() {
        return sharedLimit;
    }

    /** The largest size of a unit's weights. */
    float limit(int unit) {
        return limits[unit];
    }

    int inputs() {
        return parameters.spec().inputsOf(0);
    }

    float weight(int input, int unit) {
        return parameters.kernel(0)[input * units + unit];
    }

    /** Where the histogram of a unit's weights ends on both sides: a round number, or 1 if all are zero. */
    double histogramEnd(int unit) {
        return limits[unit] > 0 ? WeightLimit.roundedUp(limits[unit]) : 1;
    }

    /** How many of a unit's weights lie in each of {@link #BINS} equal parts between −end and end. */
    List<Integer> histogram(int unit) {
        double end = histogramEnd(unit);
        int[] counts = new int[BINS];
        for (int i = 0; i < inputs(); i++) {
            double share = (weight(i, unit) + end) / (2 * end);
            if (share >= 0 && share <= 1) {
                counts[Math.min(BINS - 1, (int) (share * BINS))]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    /** Whether its units are the classes. */
    boolean isOutput() {
        return parameters.spec().hidden().isEmpty();
    }

    /** Whether the next layer's units are the classes. */
    boolean feedsOutput() {
        return parameters.spec().layerCount() == 2;
    }

    /** A unit's weights to the units of the next layer; none of the output layer. */
    double[] outgoing(int unit) {
        if (isOutput()) {
            return new double[0];
        }
        int next = parameters.spec().unitsOf(1);
        float[] kernel = parameters.kernel(1);
        return IntStream.range(0, next)
                .mapToDouble(j -> kernel[unit * next + j])
                .toArray();
    }
}
