package digitlab.cli;

import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what network is trained. What is not given stays as it is in a base recipe. */
final class NetworkOptions {
    @Option(
            names = "--hidden",
            paramLabel = "UNITS",
            description =
                    "Units of the hidden layers from input to output, such as 512,256,128; 'none' for no hidden layer."
                            + " Default: 128.")
    private @Nullable HiddenUnits hidden;

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Activation of the hidden layers, one for all or one for each: linear, relu, leaky_relu, elu, selu,"
                            + " gelu, silu, tanh, sigmoid or softsign. Default: relu.")
    private @Nullable List<Activation> activation;

    @Option(
            names = "--dropout",
            paramLabel = "SHARE",
            split = ",",
            description =
                    "Share of a hidden layer's outputs that is dropped in training, one for all layers (0.5) or one for"
                            + " each (0.2,0.1). Default: 0.")
    private @Nullable List<Double> dropout;

    @Option(
            names = "--initializer",
            paramLabel = "NAME",
            description = "How the weights start: glorot_uniform, glorot_normal, he_uniform or he_normal."
                    + " Default: glorot_uniform.")
    private @Nullable Initializer initializer;

    /** The network that these options make of another one. */
    NetworkSpec over(NetworkSpec base) {
        List<DenseLayer> layers = base.hidden();
        if (hidden != null) {
            layers = resized(base.hidden(), hidden.units());
        }
        checkCount("activation", activation, layers.size());
        checkCount("dropout", dropout, layers.size());
        List<DenseLayer> changed = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            DenseLayer layer = layers.get(i);
            changed.add(new DenseLayer(
                    layer.units(), of(activation, i, layer.activation()), of(dropout, i, layer.dropout())));
        }
        return new NetworkSpec(
                base.inputs(), changed, base.classes(), initializer == null ? base.initializer() : initializer);
    }

    /** Layers of other sizes, each like that in its place before, or like the last one there was. */
    private static List<DenseLayer> resized(List<DenseLayer> before, List<Integer> units) {
        List<DenseLayer> layers = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            DenseLayer like =
                    before.isEmpty() ? new DenseLayer(1, Activation.RELU) : before.get(Math.min(i, before.size() - 1));
            layers.add(new DenseLayer(units.get(i), like.activation(), like.dropout()));
        }
        return layers;
    }

    private static void checkCount(String name, @Nullable List<?> given, int layers) {
        if (given != null && given.size() != 1 && given.size() != layers) {
            throw new IllegalArgumentException(
                    "%s must have one value for all hidden layers or one for each of the %d, but has %d"
                            .formatted(name, layers, given.size()));
        }
    }

    private static <T> T of(@Nullable List<T> given, int layer, T otherwise) {
        if (given == null) {
            return otherwise;
        }
        return given.get(given.size() == 1 ? 0 : layer);
    }
}
