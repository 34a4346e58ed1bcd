package digitlab.lab;

import digitlab.core.data.LabelledImages;
import digitlab.core.network.Activation;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.engine.LayerMeasurement;
import java.util.BitSet;

/*
 * Nearly every unit fires for one of the first images and is then left out, so that looking for dead ones costs little
 * unless there are many.
 */
/** Finds units of the first layer that no image can change any more. */
final class DeadUnits {
    private DeadUnits() {}

    static BitSet of(Parameters parameters, LabelledImages images) {
        NetworkSpec spec = parameters.spec();
        var suspects = new BitSet();
        if (spec.hidden().isEmpty() || images.count() == 0) {
            return suspects;
        }
        Activation activation = spec.hidden().get(0).activation();
        suspects.set(0, spec.unitsOf(0));
        double[] z = new double[spec.unitsOf(0)];
        for (int image = 0; image < images.count() && !suspects.isEmpty(); image++) {
            weigh(parameters, images, image, suspects, z);
            for (int unit = suspects.nextSetBit(0); unit >= 0; unit = suspects.nextSetBit(unit + 1)) {
                if (LayerMeasurement.passesGradient(activation, (float) activation.value(z[unit]))) {
                    suspects.clear(unit);
                }
            }
        }
        return suspects;
    }

    /** z = x·w + b of some units, with x (I), w (I×O), b (O), z (O), row-major. */
    private static void weigh(Parameters parameters, LabelledImages images, int image, BitSet units, double[] z) {
        float[] w = parameters.kernel(0);
        float[] b = parameters.bias(0);
        for (int j = units.nextSetBit(0); j >= 0; j = units.nextSetBit(j + 1)) {
            z[j] = b[j];
        }
        for (int i = 0; i < LabelledImages.PIXELS; i++) {
            float x = images.pixel(image, i) / 255f;
            for (int j = x == 0 ? -1 : units.nextSetBit(0); j >= 0; j = units.nextSetBit(j + 1)) {
                z[j] += x * w[i * z.length + j];
            }
        }
    }
}
