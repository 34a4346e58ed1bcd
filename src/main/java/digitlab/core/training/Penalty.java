package digitlab.core.training;

import digitlab.core.Check;
import digitlab.core.network.NetworkSpec;

/**
 * What large weights add to the mean cross-entropy: l1·Σ|w| + l2·Σw² over the penalised kernels; biases are free. The
 * gradient is l1·sign(w) + 2·l2·w with sign(0) = 0. (Some libraries halve the L2 term; Keras does not.)
 *
 * @param l1 at least 0
 * @param l2 at least 0
 * @param outputLayerToo whether the output layer's kernel is penalised as well as the hidden layers'
 */
public record Penalty(double l1, double l2, boolean outputLayerToo) {
    /** The plain cross-entropy. */
    public static final Penalty NONE = new Penalty(0, 0, false);

    public Penalty {
        Check.nonNegative("l1", l1);
        Check.nonNegative("l2", l2);
    }

    /** Whether that layer's kernel is penalised at all. */
    public boolean appliesTo(NetworkSpec spec, int layer) {
        return (l1 > 0 || l2 > 0) && (outputLayerToo || layer < spec.hidden().size());
    }
}
