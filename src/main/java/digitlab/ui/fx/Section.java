package digitlab.ui.fx;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A part of a form under a title that unfolds it: click, Space or Enter. What has never been unfolded is not made. */
public final class Section extends VBox {
    private final ToggleButton header = new ToggleButton();
    private final HBox line = new HBox(header);
    private final VBox content = new VBox();

    /** @param nodes makes what is below the title, once */
    public Section(String id, ObservableValue<String> title, boolean open, Supplier<List<? extends Node>> nodes) {
        setId(id);
        getStyleClass().add("section");
        header.setId(id + "-header");
        header.getStyleClass().setAll("toggle-button", "section-header");
        header.textProperty().bind(title);
        header.setSelected(open);
        header.graphicProperty()
                .bind(Bindings.when(header.selectedProperty())
                        .then(Icons.of(Feather.CHEVRON_DOWN))
                        .otherwise(Icons.of(Feather.CHEVRON_RIGHT)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(Region.USE_PREF_SIZE);
        content.getStyleClass().add("section-content");
        header.selectedProperty().subscribe(selected -> {
            if (selected && content.getChildren().isEmpty()) {
                content.getChildren().setAll(nodes.get());
            }
        });
        content.visibleProperty().bind(header.selectedProperty());
        content.managedProperty().bind(header.selectedProperty());
        getChildren().addAll(line, content);
    }

    /** A part within a part: smaller, without lines. */
    public Section minor() {
        getStyleClass().add("minor");
        header.getStyleClass().add("minor");
        return this;
    }

    /** Words at the right of the title. */
    public Section note(ObservableValue<String> text) {
        var note = new Label();
        note.setId(getId() + "-note");
        note.getStyleClass().add("secondary");
        note.textProperty().bind(text);
        note.setMinWidth(0);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        line.getChildren().addAll(between, note);
        return this;
    }

    /** A line that stands there folded or not. */
    public Section summary(ObservableValue<String> text) {
        var summary = new Label();
        summary.setId(getId() + "-summary");
        summary.getStyleClass().addAll("secondary", "section-summary");
        summary.textProperty().bind(text);
        summary.setWrapText(true);
        getChildren().add(1, summary);
        return this;
    }
}
