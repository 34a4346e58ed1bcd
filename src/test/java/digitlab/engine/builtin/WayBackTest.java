package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WayBackTest {
    private static WayBack ofSecondLayer(DenseLayer first, DenseLayer second) {
        return WayBack.of(new NetworkSpec(784, List.of(first, second), 10, Initializer.GLOROT_UNIFORM), 1);
    }

    private static DenseLayer layer(Activation activation, double dropout) {
        return new DenseLayer(64, activation, dropout);
    }

    @Test
    void dropoutOnBothSidesOfReluLeadsToActiveInputs() {
        assertEquals(WayBack.TO_ACTIVE_INPUTS, ofSecondLayer(layer(Activation.RELU, 0.5), layer(Activation.RELU, 0.5)));
        assertEquals(WayBack.TO_ACTIVE_INPUTS, ofSecondLayer(layer(Activation.RELU, 0.9), layer(Activation.TANH, 0)));
    }

    @Test
    void littleDropoutLeadsToAllInputs() {
        assertEquals(WayBack.TO_ALL_INPUTS, ofSecondLayer(layer(Activation.RELU, 0.2), layer(Activation.RELU, 0.2)));
    }

    /** Other activations can be 0 where their slope is not. */
    @Test
    void otherInputsThanReluLeadToAllInputs() {
        assertEquals(WayBack.TO_ALL_INPUTS, ofSecondLayer(layer(Activation.TANH, 0.9), layer(Activation.RELU, 0.9)));
    }

    /** The output layer's deltas are not listed, the images have none. */
    @Test
    void outputAndFirstLayerHaveTheirOwnWays() {
        NetworkSpec spec = new NetworkSpec(784, List.of(layer(Activation.RELU, 0.9)), 10, Initializer.GLOROT_UNIFORM);
        assertEquals(WayBack.NONE, WayBack.of(spec, 0));
        assertEquals(WayBack.TO_ALL_INPUTS, WayBack.of(spec, 1));
    }
}
