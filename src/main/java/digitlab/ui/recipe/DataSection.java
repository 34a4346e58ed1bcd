package digitlab.ui.recipe;

import digitlab.core.experiment.RecipeField;
import digitlab.lab.MnistAndMyDigits;
import digitlab.ui.fx.Numbers;
import digitlab.ui.fx.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/** Which images train, and how they are disturbed. */
final class DataSection {
    private final FormRows rows;
    private final RecipeViewModel viewModel;
    private final Numbers numbers;

    DataSection(FormRows rows) {
        this.rows = rows;
        this.viewModel = rows.viewModel();
        this.numbers = new Numbers(rows.session().languageProperty());
    }

    Section build() {
        return new Section(
                        "data",
                        rows.messages().text("data"),
                        false,
                        () -> List.of(
                                rows.field(EditorField.of(RecipeField.TRAINING_FRACTION)),
                                rows.field(EditorField.of(RecipeField.VALIDATION)),
                                rows.field(EditorField.of(RecipeField.LABEL_NOISE)),
                                augmentationChoice(),
                                augmentation(),
                                new MyDigitsRow(rows).build()))
                .note(viewModel.part(spec -> spec.data().dataSet()).flatMap(this::written))
                .summary(counts());
    }

    /** MNIST is an abbreviation. */
    private ObservableValue<String> written(String dataSet) {
        if (dataSet.equals(MnistAndMyDigits.ID)) {
            return rows.messages().text("data.with-my-digits");
        }
        return new ReadOnlyStringWrapper(dataSet.equals("mnist") ? "MNIST" : dataSet);
    }

    private ObservableValue<String> counts() {
        return Bindings.createStringBinding(
                this::countsNow,
                viewModel.history().recipeProperty(),
                viewModel.availableProperty(),
                rows.session().languageProperty());
    }

    private String countsNow() {
        OptionalInt available = viewModel.availableProperty().get();
        if (available.isEmpty()) {
            return rows.messages().get("data.counting");
        }
        var data = viewModel.history().recipe().data();
        try {
            return rows.messages()
                    .get(
                            "data.counts",
                            numbers.count(data.trainingImages(available.getAsInt())),
                            numbers.count(data.validationImages(available.getAsInt())));
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private VBox augmentationChoice() {
        EditorField field = EditorField.of(RecipeField.AUGMENTATION);
        var box = rows.box(field, List.of("none", "drawings"), null);
        box.setPrefWidth(140);
        var row = new VBox(FormRows.line(rows.name(field.id(), box), box));
        rows.explain(row, field.id());
        return row;
    }

    /** Each quantity and some pictures, as long as there is any. */
    private VBox augmentation() {
        List<VBox> fields = new ArrayList<>();
        FineFields.AUGMENTATION.forEach(field -> fields.add(rows.field(field)));
        var box = new VBox(8, new AugmentationExamples(viewModel, rows.messages()));
        box.getChildren().addAll(fields);
        box.visibleProperty()
                .bind(viewModel.part(spec -> !spec.data().augmentation().isNone()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }
}
