package digitlab.ui.recipe;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The fields of one hidden layer, and the changes of the list of layers. */
final class LayerFields {
    private LayerFields() {}

    static EditorField units(int index) {
        return new EditorField(
                "units-" + index,
                spec -> String.valueOf(layer(spec, index).units()),
                (spec, text) -> changed(
                        spec, index, layer -> new DenseLayer(whole(text), layer.activation(), layer.dropout())));
    }

    static EditorField activation(int index) {
        return new EditorField(
                "activation-" + index,
                spec -> layer(spec, index).activation().id(),
                (spec, text) -> changed(
                        spec, index, layer -> new DenseLayer(layer.units(), Activation.of(text), layer.dropout())));
    }

    static EditorField dropout(int index) {
        return new EditorField(
                "dropout-" + index,
                spec -> RecipeField.number(layer(spec, index).dropout()),
                (spec, text) -> changed(
                        spec,
                        index,
                        layer ->
                                new DenseLayer(layer.units(), layer.activation(), EditorField.parse("dropout", text))));
    }

    /** The recipe with one more hidden layer: like the last one, of half its units. */
    static RunSpec added(RunSpec spec) {
        List<DenseLayer> layers = new ArrayList<>(spec.network().hidden());
        if (layers.isEmpty()) {
            layers.add(new DenseLayer(128, Activation.RELU));
        } else {
            DenseLayer last = layers.get(layers.size() - 1);
            layers.add(new DenseLayer(Math.max(1, last.units() / 2), last.activation(), last.dropout()));
        }
        return with(spec, layers);
    }

    static RunSpec removed(RunSpec spec, int index) {
        List<DenseLayer> layers = new ArrayList<>(spec.network().hidden());
        layers.remove(index);
        return with(spec, layers);
    }

    /** The recipe with a layer taken out of its place and put to another. */
    static RunSpec moved(RunSpec spec, int from, int to) {
        List<DenseLayer> layers = new ArrayList<>(spec.network().hidden());
        layers.add(to, layers.remove(from));
        return with(spec, layers);
    }

    /** A row may look at its layer while it is being taken away. */
    private static DenseLayer layer(RunSpec spec, int index) {
        List<DenseLayer> layers = spec.network().hidden();
        return index < layers.size() ? layers.get(index) : new DenseLayer(1, Activation.LINEAR);
    }

    private static RunSpec changed(RunSpec spec, int index, UnaryOperator<DenseLayer> change) {
        List<DenseLayer> layers = new ArrayList<>(spec.network().hidden());
        layers.set(index, change.apply(layers.get(index)));
        return with(spec, layers);
    }

    private static RunSpec with(RunSpec spec, List<DenseLayer> layers) {
        return spec.withNetwork(spec.network().withHidden(layers));
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "units must be a whole number, but is " + (text.isBlank() ? "empty" : "'" + text + "'"), e);
        }
    }
}
