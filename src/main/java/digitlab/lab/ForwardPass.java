package digitlab.lab;

import digitlab.core.data.LabelledImages;
import digitlab.core.network.Activation;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import java.util.ArrayList;
import java.util.List;

/** One image's way through a network, layer by layer, in inference mode: for looking, so in doubles and without haste. */
final class ForwardPass {
    private ForwardPass() {}

    /** The outputs f(x·w + b) of each hidden layer, then the probabilities. */
    static List<float[]> outputs(Parameters parameters, LabelledImages images, int image) {
        NetworkSpec spec = parameters.spec();
        float[] x = new float[LabelledImages.PIXELS];
        for (int i = 0; i < x.length; i++) {
            x[i] = images.pixel(image, i) / 255f;
        }
        List<float[]> outputs = new ArrayList<>();
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            double[] z = weighted(x, parameters.kernel(layer), parameters.bias(layer));
            x = layer < spec.hidden().size()
                    ? activated(z, spec.hidden().get(layer).activation())
                    : softmax(z);
            outputs.add(x);
        }
        return outputs;
    }

    /** z = x·w + b, with x (I), w (I×O), b (O), z (O), row-major. */
    private static double[] weighted(float[] x, float[] w, float[] b) {
        double[] z = new double[b.length];
        for (int j = 0; j < z.length; j++) {
            z[j] = b[j];
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; x[i] != 0 && j < z.length; j++) {
                z[j] += x[i] * w[i * z.length + j];
            }
        }
        return z;
    }

    private static float[] activated(double[] z, Activation activation) {
        float[] outputs = new float[z.length];
        for (int j = 0; j < z.length; j++) {
            outputs[j] = (float) activation.value(z[j]);
        }
        return outputs;
    }

    private static float[] softmax(double[] z) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : z) {
            greatest = Math.max(greatest, value);
        }
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            z[j] = Math.exp(z[j] - greatest);
            sum += z[j];
        }
        float[] probabilities = new float[z.length];
        for (int j = 0; j < z.length; j++) {
            probabilities[j] = (float) (z[j] / sum);
        }
        return probabilities;
    }
}
