package digitlab.ui.predictions;

import digitlab.core.data.LabelledImages;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.PicturedCell;
import digitlab.ui.predictions.Choice.Order;
import digitlab.ui.predictions.Choice.Outcome;
import digitlab.ui.predictions.PredictionsViewModel.ImageSet;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.controlsfx.control.SegmentedButton;

/** By which images are chosen: their set, digits, outcome, order. */
final class ChoiceBoxes {
    private final PredictionsViewModel viewModel;
    private final Messages messages;

    ChoiceBoxes(PredictionsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    /** Test or validation images. */
    SegmentedButton sets() {
        return segments(viewModel.imageSetProperty(), "set-", ImageSet.values());
    }

    /** What narrows the large list down. */
    FlowPane filters() {
        var row = new FlowPane(
                6,
                6,
                digit("filter-truth", "any-truth", Choice::truth, Choice::withTruth),
                digit("filter-predicted", "any-predicted", Choice::predicted, Choice::withPredicted),
                word("filter-outcome", Outcome.values(), Choice::outcome, Choice::withOutcome),
                word("filter-order", Order.values(), Choice::order, Choice::withOrder));
        row.setId("filters");
        return row;
    }

    private <T extends Enum<T>> SegmentedButton segments(Property<T> property, String prefix, T[] values) {
        var group = new ToggleGroup();
        var buttons = new SegmentedButton();
        for (T value : values) {
            var button = new ToggleButton();
            button.setId(prefix + name(value));
            button.getStyleClass().add("small");
            button.textProperty().bind(messages.text(prefix + name(value)));
            button.setToggleGroup(group);
            button.setSelected(value == property.getValue());
            button.setOnAction(event -> {
                button.setSelected(true);
                property.setValue(value);
            });
            buttons.getButtons().add(button);
        }
        return buttons;
    }

    private ComboBox<Integer> digit(
            String id, String any, Function<Choice, Integer> reader, BiFunction<Choice, Integer, Choice> writer) {
        var box = box(id, digit -> digit == Choice.ANY ? messages.get(any) : messages.get(id, digit), reader, writer);
        IntStream.range(Choice.ANY, LabelledImages.CLASSES).forEach(box.getItems()::add);
        return box;
    }

    private <T extends Enum<T>> ComboBox<T> word(
            String id, T[] values, Function<Choice, T> reader, BiFunction<Choice, T, Choice> writer) {
        var box = box(id, value -> messages.get(id + "." + name(value)), reader, writer);
        box.getItems().setAll(values);
        return box;
    }

    private <T> ComboBox<T> box(
            String id, Function<T, String> word, Function<Choice, T> reader, BiFunction<Choice, T, Choice> writer) {
        ObjectProperty<Choice> choice = viewModel.choiceProperty();
        var box = new ComboBox<T>();
        box.setId(id);
        box.getStyleClass().add("small");
        box.accessibleTextProperty().bind(messages.text(id + ".name"));
        PicturedCell.install(box, word, messages.language());
        choice.subscribe(now -> box.setValue(reader.apply(now)));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                choice.set(writer.apply(choice.get(), box.getValue()));
            }
        });
        return box;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
