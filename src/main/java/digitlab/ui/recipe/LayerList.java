package digitlab.ui.recipe;

import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.ui.fx.Entry;
import digitlab.ui.fx.EntryField;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The hidden layers, one a row: units, activation, dropout; Alt with the arrow keys moves a row. */
final class LayerList extends VBox {
    private final RecipeViewModel viewModel;
    private final Messages messages;
    private final GridPane grid = new GridPane();
    private final VBox errors = new VBox(2);
    private int shown;

    LayerList(RecipeViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.messages = Messages.of(LayerList.class, session.languageProperty());
        setSpacing(6);
        grid.setHgap(6);
        grid.setVgap(6);
        var add = new Button(null, Icons.of(Feather.PLUS));
        add.setId("add-layer");
        add.textProperty().bind(messages.text("layer.add"));
        add.setOnAction(event -> viewModel.addLayer());
        getChildren().addAll(grid, errors, add);
        refresh();
        viewModel.history().recipeProperty().addListener(observable -> refresh());
    }

    private void refresh() {
        List<DenseLayer> layers = viewModel.layers();
        if (layers.size() == shown && !grid.getChildren().isEmpty()) {
            return; // the rows follow by themselves, and nobody takes the field away from who types
        }
        shown = layers.size();
        grid.getChildren().clear();
        errors.getChildren().clear();
        grid.addRow(0, head("layer.units"), head("layer.activation"), head("layer.dropout"));
        for (int i = 0; i < layers.size(); i++) {
            grid.addRow(i + 1, cells(i, layers.get(i)));
        }
        var units = new Label("10");
        units.getStyleClass().add("secondary");
        var softmax = new Label("softmax");
        softmax.getStyleClass().add("secondary");
        grid.addRow(layers.size() + 1, units, softmax, head("layer.output"));
    }

    private Label head(String key) {
        var label = new Label();
        label.getStyleClass().add("secondary");
        label.textProperty().bind(messages.text(key));
        return label;
    }

    private Node[] cells(int index, DenseLayer layer) {
        var units = new EntryField(
                "units-" + index,
                new Entry(
                        viewModel.part(spec -> unitsOf(spec.network().hidden(), index, layer)),
                        text -> viewModel.setUnits(index, text)));
        units.setPrefWidth(58);
        var activation = new ComboBox<Activation>();
        activation.setId("activation-" + index);
        activation.getItems().setAll(Activation.values());
        viewModel
                .part(spec -> activationOf(spec.network().hidden(), index, layer))
                .subscribe(activation::setValue);
        activation.setCellFactory(list -> new ActivationCell());
        activation.setButtonCell(new ActivationCell());
        activation.setPrefWidth(108);
        activation.setOnAction(event -> viewModel.setActivation(index, activation.getValue()));
        var dropout = new EntryField(
                "dropout-" + index,
                new Entry(
                        viewModel.part(spec -> dropoutOf(spec.network().hidden(), index, layer)),
                        text -> viewModel.setDropout(index, text)));
        dropout.setPrefWidth(48);
        errors.getChildren().addAll(units.error(), dropout.error());
        var remove = Icons.button(
                "remove-layer-" + index, Feather.X, messages.text("layer.remove"), () -> viewModel.removeLayer(index));
        var row = new HBox(units);
        row.setAlignment(Pos.CENTER_LEFT);
        for (Node node : List.of(units, activation, dropout)) {
            node.addEventFilter(KeyEvent.KEY_PRESSED, event -> move(index, event));
        }
        return new Node[] {row, activation, dropout, remove};
    }

    private void move(int index, KeyEvent event) {
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            viewModel.moveLayer(index, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }

    private static String unitsOf(List<DenseLayer> layers, int index, DenseLayer otherwise) {
        return String.valueOf((index < layers.size() ? layers.get(index) : otherwise).units());
    }

    private static Activation activationOf(List<DenseLayer> layers, int index, DenseLayer otherwise) {
        return (index < layers.size() ? layers.get(index) : otherwise).activation();
    }

    private static String dropoutOf(List<DenseLayer> layers, int index, DenseLayer otherwise) {
        return digitlab.core.experiment.RecipeField.number(
                (index < layers.size() ? layers.get(index) : otherwise).dropout());
    }
}
