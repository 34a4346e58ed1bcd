package digitlab.ui.fx;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/**
 * The sentence that explains what the mouse or the keyboard is on: as a tooltip, for those who listen, and as one text that
 * a view can show in its place.
 */
public final class Hints {
    private static final Duration DELAY = Duration.millis(600);
    private static final Duration TIME_TO_READ = Duration.seconds(30);
    private static final double WIDTH = 320;

    private final StringProperty current = new SimpleStringProperty("");

    /** The sentence of whatever has the mouse or, without one, the focus; or empty. */
    public ObservableValue<String> current() {
        return current;
    }

    /** Explains a node. */
    public void explain(Node node, ObservableValue<String> sentence) {
        Tips.install(node, () -> tooltip(sentence));
        node.accessibleHelpProperty().bind(sentence);
        node.hoverProperty().addListener((observable, before, hovered) -> show(node, sentence));
        node.focusWithinProperty().addListener((observable, before, focused) -> show(node, sentence));
    }

    private static Tooltip tooltip(ObservableValue<String> sentence) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(sentence);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(TIME_TO_READ);
        return tooltip;
    }

    private void show(Node node, ObservableValue<String> sentence) {
        boolean meant = node.isHover() || node.isFocusWithin();
        if (meant) {
            current.set(sentence.getValue());
        } else if (current.get().equals(sentence.getValue())) {
            current.set("");
        }
    }
}
