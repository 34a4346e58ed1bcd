package digitlab.ui.app;

import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A panel at the side of the window: a head with its name and buttons, and content below. Folded, a rail takes its place. */
final class SidePanel {
    private static final double NARROWEST = 288;
    private static final double WIDEST = 480;

    /** Room for the large type that an audience reads. */
    private static final double SPACIOUS = 440;

    private final VBox panel;
    private final VBox rail;
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private double usual = NARROWEST;

    /**
     * A panel.
     *
     * @param key its id, and of its name in the bundle
     * @param buttons in its head
     */
    SidePanel(String key, Side side, Messages messages, Node... buttons) {
        boolean left = side == Side.LEFT;
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text(key));
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var fold = Icons.button(
                "fold-" + key,
                left ? Feather.CHEVRON_LEFT : Feather.CHEVRON_RIGHT,
                messages.text(key + ".fold"),
                () -> folded.set(true));
        var head = new HBox(title, between);
        head.getChildren().addAll(buttons);
        head.getChildren().add(fold);
        head.getStyleClass().add("panel-header");
        panel = new VBox(head);
        panel.setId(key + "-panel");
        panel.getStyleClass().addAll("side-panel", left ? "left-panel" : "right-panel");
        panel.setMinHeight(0); // in a low window a panel is cut, not the runs below the questions
        panel.setMinWidth(NARROWEST);
        panel.setPrefWidth(NARROWEST);
        panel.setMaxWidth(WIDEST);
        var unfold = Icons.button(
                "unfold-" + key,
                left ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_LEFT,
                messages.text(key),
                () -> folded.set(false));
        rail = new VBox(unfold);
        rail.getStyleClass().addAll("rail", left ? "left-panel" : "right-panel");
    }

    /** Gives the panel its content, once. */
    void fill(Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        panel.getChildren().add(content);
    }

    Region panel() {
        return panel;
    }

    Region rail() {
        return rail;
    }

    BooleanProperty foldedProperty() {
        return folded;
    }

    /** Pixels. */
    double width() {
        return panel.getPrefWidth();
    }

    /** Takes a width in pixels, as far as the content can use it. */
    void setWidth(double width) {
        panel.setPrefWidth(Math.max(NARROWEST, Math.min(WIDEST, width)));
    }

    private boolean isSpacious() {
        return panel.getMinWidth() == SPACIOUS;
    }

    /** Makes room for large type, or goes back to the width before. */
    void setSpacious(boolean spacious) {
        if (spacious) {
            keepWidth();
            usual = width();
            setWidth(SPACIOUS);
            panel.setMinWidth(SPACIOUS);
        } else if (isSpacious()) {
            panel.setMinWidth(NARROWEST);
            setWidth(usual);
        }
    }

    /** Remembers how wide the divider has made the panel. */
    void keepWidth() {
        if (panel.getScene() != null && panel.getWidth() > 0 && !folded.get()) {
            setWidth(panel.getWidth());
        }
    }
}
