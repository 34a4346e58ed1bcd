package digitlab.engine.builtin;

import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.NetworkSpec;

/** How the deltas of a layer find back to its inputs. Both ways add the same products in the same order. */
enum WayBack {
    /** Not at all: these inputs are the images. */
    NONE,

    /** To every input, by sums of rows of wᵀ. */
    TO_ALL_INPUTS,

    /** To those inputs that are not 0, as {@link ListedProducts} does it. */
    TO_ACTIVE_INPUTS;

    /** Share of the pairs of input and unit up to which picking them is faster than sums of rows. */
    private static final double PICKED_TO = 0.1;

    /** The faster way for a layer whose inputs and deltas are as sparse as a network like this usually has them. */
    static WayBack of(NetworkSpec spec, int layer) {
        if (layer == 0) {
            return NONE;
        }
        DenseLayer below = spec.hidden().get(layer - 1);
        boolean output = layer == spec.layerCount() - 1;
        if (output || below.activation() != Activation.RELU) {
            return TO_ALL_INPUTS;
        }
        double pairs = usuallyActive(below) * usuallyActive(spec.hidden().get(layer));
        return pairs <= PICKED_TO ? TO_ACTIVE_INPUTS : TO_ALL_INPUTS;
    }

    private static double usuallyActive(DenseLayer layer) {
        return (1 - layer.dropout()) * (layer.activation() == Activation.RELU ? 0.5 : 1);
    }
}
