package digitlab.ui.compare;

import digitlab.core.experiment.GridEdge;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says that a sweep has found no optimum, since the best value is the last of its grid. */
final class EdgeWarning extends HBox {
    private final CompareViewModel viewModel;
    private final Figures figures;
    private final Messages messages;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button add = new Button(null, Icons.of(Feather.PLUS));

    EdgeWarning(CompareViewModel viewModel) {
        this.viewModel = viewModel;
        this.figures = viewModel.figures();
        this.messages = figures.messages();
        setId("edge-warning");
        getStyleClass().add("edge-warning");
        title.getStyleClass().add("title");
        title.setWrapText(true);
        text.getStyleClass().add("secondary");
        text.setWrapText(true);
        add.setId("edge-add");
        add.getStyleClass().add("small");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> viewModel.extend());
        var words = new VBox(2, title, text);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), words, add);
    }

    void refresh() {
        GridEdge edge = viewModel.edge().orElse(null);
        boolean isIdle = viewModel.study().filter(item -> item.state().isOpen()).isEmpty();
        boolean shows = edge != null && isIdle && viewModel.kindProperty().get() != Kind.DISAGREEMENT;
        setVisible(shows);
        setManaged(shows);
        if (edge == null || !shows) {
            return;
        }
        String field = figures.name(edge.field());
        title.setText(messages.get(edge.isLargest() ? "edge.largest" : "edge.smallest", field, edge.value()));
        text.setText(messages.get("edge.text"));
        GridExtension extension = viewModel.extension().orElse(null);
        add.setVisible(extension != null);
        add.setManaged(extension != null);
        if (extension != null) {
            int runs = extension.values().size() * extension.study().seeds().size();
            add.setText(messages.get("edge.add", String.join(", ", extension.values()), runs));
        }
    }
}
