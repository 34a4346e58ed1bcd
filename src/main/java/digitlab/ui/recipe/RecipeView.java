package digitlab.ui.recipe;

import digitlab.core.experiment.OptimizerChoice;
import digitlab.core.experiment.RecipeField;
import digitlab.core.network.Initializer;
import digitlab.ui.fx.Entry;
import digitlab.ui.fx.EntryField;
import digitlab.ui.fx.LogScale;
import digitlab.ui.fx.LogSlider;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The recipe as a form: data, network, regularisation, optimiser, training. */
public final class RecipeView extends ScrollPane {
    private final RecipeViewModel viewModel;
    private final Session session;
    private final Messages messages;

    public RecipeView(RecipeViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = Messages.of(RecipeView.class, session.languageProperty());
        setId("recipe");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(new VBox(data(), network(), regularisation(), optimiser(), training()));
    }

    private Node data() {
        var counts = new Label();
        counts.setId("image-counts");
        counts.getStyleClass().add("secondary");
        counts.textProperty().bind(viewModel.imageCounts().flatMap(n -> messages.text("data.counts", n[0], n[1])));
        return section(
                "data",
                note(viewModel.part(spec -> "MNIST")),
                counts,
                row(field(RecipeField.TRAINING_FRACTION), field(RecipeField.VALIDATION)),
                row(field(RecipeField.LABEL_NOISE), choice(RecipeField.AUGMENTATION, List.of("none", "drawings"))));
    }

    private Node network() {
        ObservableValue<String> count = viewModel.parameterCount().flatMap(n -> messages.text("network.parameters", n));
        return section("network", note(count), new LayerList(viewModel, session), initializer());
    }

    private Node initializer() {
        return choice(
                RecipeField.INITIALIZER,
                Arrays.stream(Initializer.values()).map(Initializer::id).toList());
    }

    private Node regularisation() {
        var stopping = new CheckBox();
        stopping.setId("early-stopping");
        stopping.textProperty().bind(messages.text("early-stopping"));
        explain(stopping, "early-stopping");
        viewModel.history().recipeProperty().subscribe(spec -> stopping.setSelected(viewModel.stopsEarly()));
        var patience = field(RecipeField.PATIENCE);
        patience.visibleProperty().bind(stopping.selectedProperty());
        patience.managedProperty().bind(stopping.selectedProperty());
        var error = new Label();
        error.getStyleClass().add("error-text");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        stopping.setOnAction(event -> {
            error.setText("");
            try {
                viewModel.setEarlyStopping(stopping.isSelected());
            } catch (IllegalArgumentException e) {
                stopping.setSelected(false);
                error.setText(e.getMessage());
            }
        });
        return section(
                "regularisation",
                note(viewModel.part(spec -> "")),
                slider(RecipeField.L1, -6, -1, true),
                slider(RecipeField.L2, -6, -1, true),
                stopping,
                error,
                patience);
    }

    private Node optimiser() {
        return section(
                "optimiser",
                note(viewModel.part(spec -> "")),
                choice(
                        RecipeField.OPTIMIZER,
                        Arrays.stream(OptimizerChoice.values())
                                .map(OptimizerChoice::id)
                                .toList()),
                slider(RecipeField.LEARNING_RATE, -5, 0, false),
                schedule());
    }

    private Node schedule() {
        var box = new ComboBox<String>();
        box.setId("schedule");
        box.getItems().setAll("constant", "step", "exponential", "cosine");
        box.setMaxWidth(Double.MAX_VALUE);
        viewModel
                .history()
                .recipeProperty()
                .subscribe(spec -> box.setValue(spec.training().schedule().id()));
        box.setOnAction(event -> {
            String id = box.getValue();
            if (id != null
                    && !id.equals(viewModel.recipe().training().schedule().id())) {
                viewModel.setSchedule(viewModel.schedule(id));
            }
        });
        return labelled("schedule", box, null);
    }

    private Node training() {
        ObservableValue<String> engine =
                viewModel.text(RecipeField.ENGINE).flatMap(name -> messages.text("training.engine", name));
        return section(
                "training",
                note(engine),
                row(field(RecipeField.BATCH_SIZE), field(RecipeField.EPOCHS)),
                row(field(RecipeField.SEED), field(RecipeField.THREADS)),
                choice(
                        RecipeField.ENGINE,
                        session.lab().engines().names().stream().toList()));
    }

    private Node section(String key, Label note, Node... content) {
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text(key));
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var head = new HBox(title, between, note);
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, head);
        box.getChildren().addAll(content);
        box.getStyleClass().add("recipe-section");
        return box;
    }

    private static Label note(ObservableValue<String> text) {
        var note = new Label();
        note.getStyleClass().add("secondary");
        note.textProperty().bind(text);
        return note;
    }

    /** Two fields side by side. */
    private static Node row(Region left, Region right) {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.addRow(0, left, right);
        for (Region cell : List.of(left, right)) {
            GridPane.setHgrow(cell, Priority.ALWAYS);
            cell.setPrefWidth(118);
        }
        return grid;
    }

    private VBox field(RecipeField field) {
        var input = new EntryField(field.id(), new Entry(viewModel.text(field), text -> viewModel.set(field, text)));
        return labelled(field.id(), input, input.error());
    }

    private VBox choice(RecipeField field, List<String> values) {
        var box = new ComboBox<String>();
        box.setId(field.id());
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        viewModel.text(field).subscribe(box::setValue);
        box.setOnAction(event -> {
            if (box.getValue() != null && !box.getValue().equals(field.get(viewModel.recipe()))) {
                viewModel.set(field, box.getValue());
            }
        });
        return labelled(field.id(), box, null);
    }

    private VBox slider(RecipeField field, int lowest, int highest, boolean off) {
        ObservableValue<Double> value = viewModel.text(field).map(Double::parseDouble);
        var slider = new LogSlider(
                field.id() + "-slider",
                new LogScale(lowest, highest, off),
                value,
                v -> viewModel.set(field, v),
                messages.text("off"));
        var exact = new EntryField(field.id(), new Entry(viewModel.text(field), text -> viewModel.set(field, text)));
        exact.setPrefWidth(78);
        exact.setMinWidth(78);
        var label = new Label();
        label.textProperty().bind(messages.text(field.id()));
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var head = new HBox(label, between, exact);
        head.setAlignment(Pos.CENTER_LEFT);
        explain(slider, field.id());
        explain(exact, field.id());
        return new VBox(2, head, slider, exact.error());
    }

    private VBox labelled(String key, Region input, @org.jspecify.annotations.Nullable Label error) {
        var label = new Label();
        label.getStyleClass().add("secondary");
        label.textProperty().bind(messages.text(key));
        label.setLabelFor(input);
        input.accessibleTextProperty().bind(messages.text(key));
        explain(input, key);
        var box = new VBox(3, label, input);
        if (error != null) {
            box.getChildren().add(error);
        }
        return box;
    }

    /** One sentence on what the field does and when to use it. */
    private void explain(javafx.scene.control.Control control, String key) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text(key + ".why"));
        control.setTooltip(tooltip);
        control.accessibleHelpProperty().bind(messages.text(key + ".why"));
    }

    private void explain(Region region, String key) {
        if (region instanceof javafx.scene.control.Control control) {
            explain(control, key);
        }
    }
}
