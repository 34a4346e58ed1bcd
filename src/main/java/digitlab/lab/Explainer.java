package digitlab.lab;

import digitlab.core.data.LabelledImages;
import digitlab.core.network.Activation;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.lab.Explanation.Neighbour;
import digitlab.lab.Explanation.UnitResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/*
 * Gradient times input is the first-order share of each pixel in the answer; in a network of ReLUs without biases the shares
 * add up to the whole (A. Shrikumar, P. Greenside, A. Kundaje, Learning Important Features Through Propagating Activation
 * Differences, ICML 2017, section 2.2; M. Ancona et al., Towards better understanding of gradient-based attribution methods,
 * ICLR 2018). With the softmax's log-odds as the start of the backward pass, δ of the output layer is
 *
 *   ∂ log(p/(1 − p)) / ∂z_k  =  1 for the digit,  −p_k / Σ_{j ≠ digit} p_j for the others
 *
 * which stays exact where p is 1 in float precision, as probabilities' own gradients do not.
 */
/** Says why a network gave an answer. One call takes a few million multiplications: a millisecond or two. */
public final class Explainer {
    private Explainer() {}

    /**
     * Why a digit, the answer or any other, is as probable as it is.
     *
     * @param image index within {@code images} of what the network saw
     * @param most units at most
     */
    public static Explanation explain(Parameters parameters, LabelledImages images, int image, int digit, int most) {
        NetworkSpec spec = parameters.spec();
        double[] x = new double[spec.inputs()];
        for (int i = 0; i < x.length; i++) {
            x[i] = images.pixel(image, i) / 255.0;
        }
        List<double[]> sums = new ArrayList<>();
        double[] outputs = x;
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            double[] z = weighted(outputs, parameters.kernel(layer), parameters.bias(layer));
            sums.add(z);
            outputs = layer < spec.hidden().size() ? activated(z, activation(spec, layer)) : z;
        }
        double[] gradient = oddsGradient(outputs, digit);
        List<UnitResponse> units = List.of();
        for (int layer = spec.layerCount() - 1; layer >= 0; layer--) {
            gradient = back(gradient, parameters.kernel(layer), spec.inputsOf(layer));
            if (layer > 0) {
                double[] z = sums.get(layer - 1);
                if (layer == 1) {
                    units = strongest(activated(z, activation(spec, 0)), gradient, most);
                }
                for (int j = 0; j < z.length; j++) {
                    gradient[j] *= activation(spec, layer - 1).derivative(z[j]);
                }
            }
        }
        return explanation(digit, x, gradient, units);
    }

    private static Explanation explanation(int digit, double[] x, double[] gradient, List<UnitResponse> units) {
        float[] evidence = new float[x.length];
        float[] sensitivity = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            evidence[i] = (float) (x[i] * gradient[i]);
            sensitivity[i] = (float) gradient[i];
        }
        return new Explanation(digit, evidence, sensitivity, units);
    }

    private static Activation activation(NetworkSpec spec, int layer) {
        return spec.hidden().get(layer).activation();
    }

    /** z = x·w + b, with x (I), w (I×O), b (O), z (O), row-major. */
    private static double[] weighted(double[] x, float[] w, float[] b) {
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

    private static double[] activated(double[] z, Activation activation) {
        double[] outputs = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            outputs[j] = activation.value(z[j]);
        }
        return outputs;
    }

    private static double[] oddsGradient(double[] z, int digit) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < z.length; k++) {
            greatest = k == digit ? greatest : Math.max(greatest, z[k]);
        }
        double others = 0;
        double[] gradient = new double[z.length];
        for (int k = 0; k < z.length; k++) {
            gradient[k] = k == digit ? 0 : Math.exp(z[k] - greatest);
            others += gradient[k];
        }
        for (int k = 0; k < z.length; k++) {
            gradient[k] = k == digit ? 1 : -gradient[k] / others;
        }
        return gradient;
    }

    /** wᵀ: from the gradient by z (O) to that by x (I), with w (I×O). */
    private static double[] back(double[] gradient, float[] w, int inputs) {
        double[] result = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            double sum = 0;
            for (int j = 0; j < gradient.length; j++) {
                sum += gradient[j] * w[i * gradient.length + j];
            }
            result[i] = sum;
        }
        return result;
    }

    private static List<UnitResponse> strongest(double[] outputs, double[] gradient, int most) {
        return IntStream.range(0, outputs.length)
                .mapToObj(j -> new UnitResponse(j, outputs[j], outputs[j] * gradient[j]))
                .sorted(Comparator.comparingDouble((UnitResponse unit) -> -Math.abs(unit.output())))
                .limit(most)
                .toList();
    }

    /**
     * The images of a collection that differ least from one, pixel by pixel, nearest first. Of 60,000 images this takes
     * some ten milliseconds.
     *
     * @param image index within {@code images} of what the network saw
     * @param most images at most
     */
    public static List<Neighbour> nearest(LabelledImages images, int image, LabelledImages collection, int most) {
        // The farthest of the nearest is on top, to be thrown out.
        var nearest = new PriorityQueue<Neighbour>(Comparator.comparingDouble(Neighbour::distance)
                .thenComparingInt(Neighbour::image)
                .reversed());
        for (int i = 0; i < collection.count() && most > 0; i++) {
            double distance = distance(images.pixels(), image, collection.pixels(), i);
            if (nearest.size() < most) {
                nearest.add(new Neighbour(i, collection.label(i), distance));
            } else if (distance < nearest.element().distance()) {
                nearest.remove();
                nearest.add(new Neighbour(i, collection.label(i), distance));
            }
        }
        return nearest.stream()
                .sorted(Comparator.comparingDouble(Neighbour::distance).thenComparingInt(Neighbour::image))
                .toList();
    }

    private static double distance(byte[] a, int imageOfA, byte[] b, int imageOfB) {
        int fromA = imageOfA * LabelledImages.PIXELS;
        int fromB = imageOfB * LabelledImages.PIXELS;
        int squares = 0;
        for (int p = 0; p < LabelledImages.PIXELS; p++) {
            int difference = (a[fromA + p] & 0xff) - (b[fromB + p] & 0xff);
            squares += difference * difference;
        }
        return Math.sqrt((double) squares / LabelledImages.PIXELS) / 255;
    }
}
