package digitlab.ui.recipe;

import digitlab.core.network.Activation;
import digitlab.core.network.NetworkSpec;
import digitlab.ui.fx.EntryField;
import digitlab.ui.fx.Icons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The hidden layers, one a row; dragging its handle, or Alt with the arrow keys, moves a row. */
final class LayerRows extends VBox {
    private static final double HANDLE = 12;
    private static final double UNITS = 54;
    private static final double DROPOUT = 52;
    private static final double REMOVE = 18;
    private static final double GAP = 6;

    private final FormRows form;
    private final RecipeViewModel viewModel;
    private final VBox rows = new VBox(GAP);
    private final List<List<Node>> inputs = new ArrayList<>();
    private FormRows layerForm;
    private double pressedAt;

    LayerRows(FormRows form) {
        super(GAP);
        this.form = form;
        this.viewModel = form.viewModel();
        this.layerForm = form.apart();
        setId("layers-of-recipe");
        var add = new Button(null, Icons.of(Feather.PLUS));
        add.setId("add-layer");
        add.getStyleClass().add("small");
        add.textProperty().bind(form.messages().text("layer.add"));
        add.setOnAction(event -> {
            viewModel.addLayer();
            focus(viewModel.layerCount() - 1, 1);
        });
        form.explain(add, "layer.add");
        add.disableProperty().bind(viewModel.layers().map(layers -> layers.size() >= NetworkSpec.MAX_HIDDEN_LAYERS));
        var addLine = new HBox(add);
        addLine.getStyleClass().add("add-layer");
        getChildren().addAll(head(), rows, output(), addLine);
        viewModel.layers().subscribe(layers -> {
            if (layers.size() != inputs.size()) {
                rebuild(layers.size());
            }
        });
    }

    private HBox head() {
        return cells(
                new Region(),
                word("layer.units", UNITS),
                word("layer.activation", -1),
                word("layer.dropout", DROPOUT),
                new Region());
    }

    private Label word(String key, double width) {
        var word = new Label();
        word.getStyleClass().add("secondary");
        word.textProperty().bind(form.messages().text(key));
        if (width > 0) {
            word.setPrefWidth(width);
        }
        return word;
    }

    /** The layer that every network ends with. */
    private HBox output() {
        var lock = new StackPane(Icons.of(Feather.LOCK));
        lock.getStyleClass().add("lock");
        var units = new Label("10");
        units.getStyleClass().add("locked");
        var softmax = new Label("softmax");
        softmax.getStyleClass().add("locked");
        var row = cells(lock, units, softmax, word("layer.output", DROPOUT), new Region());
        row.getStyleClass().add("output-layer");
        form.explain(row, "layer.output");
        return row;
    }

    private static HBox cells(Region handle, Region units, Region activation, Region dropout, Region remove) {
        width(handle, HANDLE);
        width(units, UNITS);
        width(dropout, DROPOUT);
        width(remove, REMOVE);
        activation.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(activation, Priority.ALWAYS);
        var row = new HBox(handle, units, activation, dropout, remove);
        row.getStyleClass().add("layer-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void width(Region cell, double width) {
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
    }

    private void rebuild(int layers) {
        layerForm.close();
        layerForm = form.apart();
        rows.getChildren().clear();
        inputs.clear();
        for (int index = 0; index < layers; index++) {
            rows.getChildren().add(row(index));
        }
    }

    private VBox row(int index) {
        EntryField units = layerForm.input(LayerFields.units(index), UNITS);
        units.accessibleTextProperty().bind(form.messages().text("layer.units.of", index + 1));
        layerForm.explain(units, "layer.units");
        ComboBox<String> activation = layerForm.box(
                LayerFields.activation(index),
                Arrays.stream(Activation.values()).map(Activation::id).toList(),
                id -> ActivationCurve.of(Activation.of(id)));
        activation.setMinWidth(0);
        layerForm.explain(activation, "activation");
        EntryField dropout = layerForm.input(LayerFields.dropout(index), DROPOUT);
        dropout.accessibleTextProperty().bind(form.messages().text("layer.dropout.of", index + 1));
        layerForm.explain(dropout, "layer.dropout");
        Button remove =
                Icons.button("remove-layer-" + index, Feather.X, form.messages().text("layer.remove"), () -> {
                    viewModel.removeLayer(index);
                    focus(Math.min(index, viewModel.layerCount() - 1), 1);
                });
        remove.getStyleClass().add("remove-layer");
        Region handle = handle(index);
        inputs.add(List.of(handle, units, activation, dropout, remove));
        var row = new VBox(2, cells(handle, units, activation, dropout, remove), units.error(), dropout.error());
        row.setId("layer-" + index);
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(index, event));
        return row;
    }

    private Region handle(int index) {
        var grip = new Region();
        grip.getStyleClass().add("grip");
        var handle = new StackPane(grip);
        handle.setId("handle-" + index);
        handle.getStyleClass().add("drag-handle");
        handle.setFocusTraversable(true);
        handle.setCursor(Cursor.MOVE);
        handle.setAccessibleRole(AccessibleRole.BUTTON);
        handle.accessibleTextProperty().bind(form.messages().text("layer.move", index + 1));
        layerForm.explain(handle, "layer.move");
        handle.setOnMousePressed(event -> {
            pressedAt = event.getSceneY();
            handle.requestFocus();
        });
        handle.setOnMouseDragged(event -> drag(index, event));
        handle.setOnMouseReleased(event -> drop(index, event));
        return handle;
    }

    private void drag(int index, MouseEvent event) {
        Node row = rows.getChildren().get(index);
        row.setViewOrder(-1);
        row.setTranslateY(event.getSceneY() - pressedAt);
        int target = target(index, event);
        for (int other = 0; other < rows.getChildren().size(); other++) {
            if (other != index) {
                boolean down = other > index && other <= target;
                boolean up = other < index && other >= target;
                rows.getChildren().get(other).setTranslateY(down ? -pitch(index) : up ? pitch(index) : 0);
            }
        }
    }

    private double pitch(int index) {
        return rows.getChildren().get(index).getLayoutBounds().getHeight() + GAP;
    }

    /** Where the row would come to lie. */
    private int target(int index, MouseEvent event) {
        long moved = Math.round((event.getSceneY() - pressedAt) / pitch(index));
        return (int) Math.max(0, Math.min(rows.getChildren().size() - 1, index + moved));
    }

    private void drop(int index, MouseEvent event) {
        int target = target(index, event);
        rows.getChildren().forEach(row -> {
            row.setTranslateY(0);
            row.setViewOrder(0);
        });
        viewModel.moveLayer(index, target);
        focus(target, 0);
    }

    private void key(int index, KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (event.isAltDown() && (up || event.getCode() == KeyCode.DOWN)) {
            int column = focusedColumn(index);
            int target = Math.max(0, Math.min(viewModel.layerCount() - 1, index + (up ? -1 : 1)));
            viewModel.moveLayer(index, target);
            focus(target, column);
            event.consume();
        }
    }

    private int focusedColumn(int index) {
        List<Node> cells = inputs.get(index);
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).isFocusWithin()) {
                return column;
            }
        }
        return 0;
    }

    private void focus(int index, int column) {
        if (index >= 0 && index < inputs.size()) {
            inputs.get(index).get(column).requestFocus();
        }
    }
}
