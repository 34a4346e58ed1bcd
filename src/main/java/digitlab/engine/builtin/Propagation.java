package digitlab.engine.builtin;

import digitlab.core.network.DenseLayer;
import digitlab.core.network.NetworkSpec;
import java.util.List;

/** The way of images through the layers and of their deltas back. Several threads may do this for different images. */
final class Propagation {
    private final List<Layer> layers;
    private final List<ActivationKernel> activations;

    /** @param layers from input to output */
    Propagation(NetworkSpec spec, List<Layer> layers) {
        this.layers = layers;
        this.activations = spec.hidden().stream()
                .map(DenseLayer::activation)
                .map(ActivationKernel::of)
                .toList();
    }

    /**
     * Computes activations, probabilities and losses of the images at {@code offset + from} … {@code offset + to − 1},
     * which become the rows from … to − 1.
     *
     * @param dropouts of the hidden layers
     */
    void forward(Inputs inputs, int offset, BatchBuffers buffers, int from, int to, List<? extends Dropout> dropouts) {
        for (int b = from; b < to; b++) {
            inputs.read(offset + b, buffers.inputsOf(0), b, layers.get(0).readsInputsInFull());
        }
        int output = layers.size() - 1;
        for (int layer = 0; layer < output; layer++) {
            BatchRows rows = buffers.activations(layer);
            layers.get(layer).forward(buffers.inputsOf(layer), rows.dense(), from, to);
            for (int b = from; b < to; b++) {
                float[] slopes = buffers.slopes(layer)[b];
                dropouts.get(layer).fill(slopes, offset + b);
                activations.get(layer).apply(rows.dense(b), slopes);
                rows.complete(b);
            }
        }
        float[][] sums = buffers.activations(output).dense();
        layers.get(output).forward(buffers.inputsOf(output), sums, from, to);
        for (int b = from; b < to; b++) {
            buffers.losses()[b] = Softmax.apply(sums[b], inputs.label(offset + b));
        }
    }

    /**
     * Computes the deltas of the images that {@link #forward} had.
     *
     * @param scale weight of each image in the loss: 1/B
     */
    void backward(Inputs inputs, int offset, BatchBuffers buffers, int from, int to, double scale) {
        int output = layers.size() - 1;
        BatchRows deltas = buffers.deltas(output);
        for (int b = from; b < to; b++) {
            float[] probabilities = buffers.activations(output).dense(b);
            Softmax.delta(probabilities, inputs.label(offset + b), scale, deltas.dense(b));
            deltas.completeWithoutList(b);
        }
        for (int layer = output; layer > 0; layer--) {
            BatchRows below = buffers.deltas(layer - 1);
            boolean listed = layers.get(layer)
                    .backward(
                            buffers.deltas(layer), buffers.inputsOf(layer), buffers.slopes(layer - 1), below, from, to);
            if (!listed && layer > 1) {
                for (int b = from; b < to; b++) {
                    below.complete(b);
                }
            }
        }
    }
}
