package digitlab.engine.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.network.Parameters;
import digitlab.core.training.Penalty;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine's gradient against central differences of a loss that is written down here in double precision, without any
 * derivative: (E(w + h) − E(w − h))/2h. With h = 1e-6 these are exact to about 1e-9; the engine computes in float.
 */
final class GradientCheckTest {
    private static final double STEP = 1e-6;
    private static final double TOLERANCE = 3e-6;
    private static final int INPUTS = 70;
    private static final int CLASSES = 5;
    private static final int IMAGES = 7;

    static Stream<Arguments> activationsPenaltiesAndDensities() {
        List<Penalty> penalties = List.of(
                Penalty.NONE, new Penalty(0.01, 0, false), new Penalty(0, 0.02, true), new Penalty(0.01, 0.02, true));
        return Stream.of(Activation.values()).flatMap(activation -> penalties.stream()
                .flatMap(penalty -> Stream.of(0.2, 1.0).map(density -> Arguments.of(activation, penalty, density))));
    }

    /** A wide layer on the images, a narrow one, a wide one that is mirrored, a narrow output layer. */
    private static NetworkSpec spec(Activation activation) {
        List<DenseLayer> hidden =
                List.of(new DenseLayer(33, activation), new DenseLayer(9, activation), new DenseLayer(34, activation));
        return new NetworkSpec(INPUTS, hidden, CLASSES, Initializer.GLOROT_UNIFORM);
    }

    @ParameterizedTest
    @MethodSource("activationsPenaltiesAndDensities")
    void gradientIsTheSlopeOfTheLoss(Activation activation, Penalty penalty, double density) {
        NetworkSpec spec = spec(activation);
        Parameters parameters = Parameters.initial(spec, 3);
        parameters.bias(0)[0] = 0.25f;
        FloatInputs inputs = RandomInputs.numbers(IMAGES, INPUTS, CLASSES, density, 5);
        Parameters gradient;
        double loss;
        try (var network = network(parameters, penalty)) {
            loss = network.train(inputs, 1);
            gradient = network.parameters();
        }
        assertEquals(loss(parameters, Penalty.NONE, inputs), loss, 1e-6);
        int compared = 0;
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            compared += compare(parameters, parameters.kernel(layer), gradient.kernel(layer), penalty, inputs);
            compared += compare(parameters, parameters.bias(layer), gradient.bias(layer), penalty, inputs);
        }
        assertTrue(compared >= 300, () -> "too few parameters compared");
    }

    private static BuiltinNetwork network(Parameters parameters, Penalty penalty) {
        List<Dropout> dropouts = List.of(Dropout.NONE, Dropout.NONE, Dropout.NONE);
        return new BuiltinNetwork(parameters, new GradientCopy(), penalty, dropouts, Layer.WIDE_FROM, 1);
    }

    /** Compares every seventh number. */
    private static int compare(
            Parameters parameters, float[] numbers, float[] gradient, Penalty penalty, FloatInputs inputs) {
        int compared = 0;
        for (int i = 0; i < numbers.length; i += 7) {
            float original = numbers[i];
            float above = (float) (original + STEP);
            float below = (float) (original - STEP);
            numbers[i] = above;
            double lossAbove = loss(parameters, penalty, inputs);
            numbers[i] = below;
            double lossBelow = loss(parameters, penalty, inputs);
            numbers[i] = original;
            assertEquals((lossAbove - lossBelow) / ((double) above - below), gradient[i], TOLERANCE);
            compared++;
        }
        return compared;
    }

    private static double loss(Parameters parameters, Penalty penalty, FloatInputs inputs) {
        NetworkSpec spec = parameters.spec();
        var rows = new BatchRows(IMAGES, INPUTS);
        double sum = 0;
        for (int b = 0; b < IMAGES; b++) {
            inputs.read(b, rows, b, true);
            double[] x = new double[INPUTS];
            for (int i = 0; i < INPUTS; i++) {
                x[i] = rows.dense(b)[i];
            }
            for (int layer = 0; layer < spec.layerCount(); layer++) {
                x = outputs(parameters, layer, x);
            }
            double total = 0;
            for (double z : x) {
                total += Math.exp(z);
            }
            sum += Math.log(total) - x[inputs.label(b)];
        }
        double loss = sum / IMAGES;
        for (int layer = 0; layer < spec.layerCount(); layer++) {
            if (penalty.appliesTo(spec, layer)) {
                for (float w : parameters.kernel(layer)) {
                    loss += penalty.l1() * Math.abs(w) + penalty.l2() * w * w;
                }
            }
        }
        return loss;
    }

    private static double[] outputs(Parameters parameters, int layer, double[] x) {
        NetworkSpec spec = parameters.spec();
        double[] z = new double[spec.unitsOf(layer)];
        for (int o = 0; o < z.length; o++) {
            z[o] = parameters.bias(layer)[o];
            for (int i = 0; i < x.length; i++) {
                z[o] += x[i] * parameters.kernel(layer)[i * z.length + o];
            }
            if (layer < spec.hidden().size()) {
                z[o] = spec.hidden().get(layer).activation().value(z[o]);
            }
        }
        return z;
    }
}
