package digitlab.ui.recipe;

import digitlab.core.data.Validation;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.training.CosineDecay;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.ExponentialDecay;
import digitlab.core.training.LearningRateSchedule;
import digitlab.core.training.StepDecay;
import digitlab.ui.session.RecipeHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;

/** What the editor shows of the recipe, and its changes. Each one leaves a valid recipe or throws the core's message. */
public final class RecipeViewModel {
    /** Training images of MNIST, which the editor explains fractions with. */
    private static final int MNIST_IMAGES = 60_000;

    private final RecipeHistory history;

    public RecipeViewModel(RecipeHistory history) {
        this.history = history;
    }

    public RecipeHistory history() {
        return history;
    }

    public RunSpec recipe() {
        return history.recipe();
    }

    /** A part of the recipe as it changes. */
    public <T> ObservableValue<T> part(Function<RunSpec, T> reader) {
        return history.recipeProperty().map(reader);
    }

    /** A field as text. */
    public ObservableValue<String> text(RecipeField field) {
        return part(field::get);
    }

    /** Sets a field from a text. */
    public void set(RecipeField field, String text) {
        history.change(field.with(recipe(), text), field.id());
    }

    /** Sets a field from a number. */
    public void set(RecipeField field, double value) {
        set(field, RecipeField.number(value));
    }

    /** For example 101,770. */
    public ObservableValue<Long> parameterCount() {
        return part(spec -> spec.network().parameterCount());
    }

    /** Images that train and images that validate, of MNIST. */
    public ObservableValue<int[]> imageCounts() {
        return part(spec -> {
            Validation validation = spec.data().validation();
            int validate = Math.min(MNIST_IMAGES - 1, validation.imagesOf(MNIST_IMAGES));
            return new int[] {
                (int) Math.round((MNIST_IMAGES - validate) * spec.data().trainingFraction()), validate
            };
        });
    }

    public List<DenseLayer> layers() {
        return recipe().network().hidden();
    }

    /** Adds a hidden layer of half the last one's units. */
    public void addLayer() {
        DenseLayer like = layers().isEmpty() ? new DenseLayer(128, Activation.RELU) : layers().get(layers().size() - 1);
        int units = layers().isEmpty() ? like.units() : Math.max(1, like.units() / 2);
        changeLayers(layers -> {
            layers.add(new DenseLayer(units, like.activation(), like.dropout()));
            return layers;
        });
    }

    public void removeLayer(int index) {
        changeLayers(layers -> {
            layers.remove(index);
            return layers;
        });
    }

    /** Moves a layer up (−1) or down (1); at the ends nothing happens. */
    public void moveLayer(int index, int by) {
        int to = index + by;
        if (to < 0 || to >= layers().size()) {
            return;
        }
        changeLayers(layers -> {
            layers.add(to, layers.remove(index));
            return layers;
        });
    }

    public void setUnits(int index, String text) {
        try {
            changeLayer(
                    index,
                    layer -> new DenseLayer(Integer.parseInt(text.strip()), layer.activation(), layer.dropout()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("units must be a whole number, but is '" + text + "'", e);
        }
    }

    public void setActivation(int index, Activation activation) {
        changeLayer(index, layer -> new DenseLayer(layer.units(), activation, layer.dropout()));
    }

    public void setDropout(int index, String text) {
        try {
            double dropout = Double.parseDouble(text.strip().replace(',', '.'));
            changeLayer(index, layer -> new DenseLayer(layer.units(), layer.activation(), dropout));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("dropout must be a number, but is '" + text + "'", e);
        }
    }

    private void changeLayer(int index, UnaryOperator<DenseLayer> change) {
        changeLayers(layers -> {
            layers.set(index, change.apply(layers.get(index)));
            return layers;
        });
    }

    private void changeLayers(UnaryOperator<List<DenseLayer>> change) {
        RunSpec spec = recipe();
        history.change(spec.withNetwork(spec.network().withHidden(change.apply(new ArrayList<>(layers())))));
    }

    public void setSchedule(LearningRateSchedule schedule) {
        history.change(recipe().withTraining(recipe().training().withSchedule(schedule)));
    }

    /** A schedule of that name that suits the number of epochs. */
    public LearningRateSchedule schedule(String id) {
        int epochs = recipe().training().epochs();
        return switch (id) {
            case "step" -> new StepDecay(Math.max(1, epochs / 2), 0.5);
            case "exponential" -> new ExponentialDecay(Math.max(1, epochs / 2), 0.5);
            case "cosine" -> new CosineDecay(epochs, 0);
            default -> new digitlab.core.training.Constant();
        };
    }

    public boolean stopsEarly() {
        return recipe().training().earlyStopping() != null;
    }

    public void setEarlyStopping(boolean stops) {
        history.change(
                recipe().withTraining(recipe().training().withEarlyStopping(stops ? EarlyStopping.DEFAULT : null)));
    }
}
