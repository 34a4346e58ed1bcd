package digitlab.core.network;

import digitlab.core.Check;
import java.util.List;

/**
 * A dense network: hidden layers, then a softmax layer over the classes.
 *
 * <p>Layers count from 0; layer {@code hidden.size()} is the output layer.
 *
 * @param inputs number of inputs; 784 for 28×28 pixels
 * @param hidden hidden layers from input to output; empty means softmax regression
 * @param classes number of outputs, at least 2
 * @param initializer how the kernels start; biases start at 0
 */
public record NetworkSpec(int inputs, List<DenseLayer> hidden, int classes, Initializer initializer) {
    /** Bound on the hidden layers, far above what a dense network makes use of. */
    public static final int MAX_HIDDEN_LAYERS = 32;

    public NetworkSpec {
        Check.intRange("inputs", inputs, 1, 65_536);
        Check.intRange("number of hidden layers", hidden.size(), 0, MAX_HIDDEN_LAYERS);
        Check.intRange("classes", classes, 2, DenseLayer.MAX_UNITS);
        hidden = List.copyOf(hidden);
    }

    /** Hidden layers and the output layer. */
    public int layerCount() {
        return hidden.size() + 1;
    }

    /** I, the number of inputs of a layer. */
    public int inputsOf(int layer) {
        return layer == 0 ? inputs : hidden.get(layer - 1).units();
    }

    /** O, the number of outputs of a layer. */
    public int unitsOf(int layer) {
        return layer == hidden.size() ? classes : hidden.get(layer).units();
    }

    /** Weights and biases of all layers: Σ (I + 1)·O. */
    public long parameterCount() {
        long count = 0;
        for (int layer = 0; layer < layerCount(); layer++) {
            count += (inputsOf(layer) + 1L) * unitsOf(layer);
        }
        return count;
    }

    /** Layer widths from input to output, as people write them: {@code 784-128-10}. */
    public String shape() {
        StringBuilder shape = new StringBuilder().append(inputs);
        for (int layer = 0; layer < layerCount(); layer++) {
            shape.append('-').append(unitsOf(layer));
        }
        return shape.toString();
    }

    public NetworkSpec withHidden(List<DenseLayer> layers) {
        return new NetworkSpec(inputs, layers, classes, initializer);
    }

    public NetworkSpec withInitializer(Initializer other) {
        return new NetworkSpec(inputs, hidden, classes, other);
    }
}
