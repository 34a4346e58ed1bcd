package digitlab.engine.dl4j;

import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;

/**
 * The order in which Deeplearning4j lays out all parameters: layer by layer, each kernel column by column ("f order": the
 * weights of one unit beside each other), then its bias.
 */
final class ParameterVector {
    private ParameterVector() {}

    /** All parameters in one vector. */
    static float[] of(Parameters parameters) {
        NetworkSpec spec = parameters.spec();
        float[] vector = new float[Math.toIntExact(spec.parameterCount())];
        int at = 0;
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            float[] kernel = parameters.kernel(layer);
            int outputs = spec.unitsOf(layer);
            for (int j = 0; j < outputs; j++) {
                for (int i = j; i < kernel.length; i += outputs) {
                    vector[at++] = kernel[i];
                }
            }
            System.arraycopy(parameters.bias(layer), 0, vector, at, outputs);
            at += outputs;
        }
        return vector;
    }

    /** The other way round: parameters of that network from a vector. */
    static Parameters parameters(NetworkSpec spec, float[] vector) {
        Parameters parameters = Parameters.zeros(spec);
        int at = 0;
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            float[] kernel = parameters.kernel(layer);
            int outputs = spec.unitsOf(layer);
            for (int j = 0; j < outputs; j++) {
                for (int i = j; i < kernel.length; i += outputs) {
                    kernel[i] = vector[at++];
                }
            }
            System.arraycopy(vector, at, parameters.bias(layer), 0, outputs);
            at += outputs;
        }
        return parameters;
    }
}
