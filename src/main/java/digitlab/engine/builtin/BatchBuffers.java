package digitlab.engine.builtin;

import digitlab.core.network.NetworkSpec;

/** The numbers that some images give rise to on their way through a network and back. Overwritten by the next images. */
final class BatchBuffers {
    private final int capacity;
    private final BatchRows images;
    private final BatchRows[] activations;
    private final float[][][] slopes;
    private final BatchRows[] deltas;
    private final double[] losses;

    /** Room for so many images. */
    BatchBuffers(NetworkSpec spec, int capacity) {
        this.capacity = capacity;
        int layers = spec.layerCount();
        images = new BatchRows(capacity, spec.inputs());
        activations = new BatchRows[layers];
        deltas = new BatchRows[layers];
        slopes = new float[layers - 1][][];
        for (int layer = 0; layer < layers; layer++) {
            activations[layer] = new BatchRows(capacity, spec.unitsOf(layer));
            deltas[layer] = new BatchRows(capacity, spec.unitsOf(layer));
            if (layer < layers - 1) {
                slopes[layer] = new float[capacity][spec.unitsOf(layer)];
            }
        }
        losses = new double[capacity];
    }

    /** Images there is room for. */
    int capacity() {
        return capacity;
    }

    /** x of a layer (B×I): the images, or the activations of the layer before. */
    BatchRows inputsOf(int layer) {
        return layer == 0 ? images : activations[layer - 1];
    }

    /** f(z) of a layer (B×O) after dropout; of the output layer the probabilities, without lists. */
    BatchRows activations(int layer) {
        return activations[layer];
    }

    /** f′(z) of a hidden layer (B×O), with the dropout mask. */
    float[][] slopes(int layer) {
        return slopes[layer];
    }

    /** The gradient of the batch's mean loss by z of a layer (B×O). */
    BatchRows deltas(int layer) {
        return deltas[layer];
    }

    /** Cross-entropy of each image. */
    double[] losses() {
        return losses;
    }
}
