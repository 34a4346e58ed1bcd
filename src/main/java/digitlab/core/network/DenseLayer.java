package digitlab.core.network;

import digitlab.core.Check;

/**
 * A hidden layer: f(x·w + b), then dropout.
 *
 * @param units number of outputs, 1 to {@value #MAX_UNITS}
 * @param activation f
 * @param dropout share of the layer's outputs that each training step sets to zero, in [0, 1); the others are scaled by
 *     1/(1 − dropout). Nothing is dropped when the network is evaluated
 */
public record DenseLayer(int units, Activation activation, double dropout) {
    /** More would fit no lab desktop's patience. */
    public static final int MAX_UNITS = 4096;

    public DenseLayer {
        Check.intRange("units", units, 1, MAX_UNITS);
        Check.fraction("dropout", dropout);
    }

    /** A layer without dropout. */
    public DenseLayer(int units, Activation activation) {
        this(units, activation, 0);
    }
}
