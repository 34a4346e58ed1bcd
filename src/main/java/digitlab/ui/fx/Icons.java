package digitlab.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that show a picture instead of a word, and say the word to those who hover or listen. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Ikon icon) {
        return new FontIcon(icon);
    }

    /** A button without a frame. */
    public static Button button(String id, Ikon icon, ObservableValue<String> word, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.setGraphic(of(icon));
        button.getStyleClass().add("plain-button");
        button.accessibleTextProperty().bind(word);
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(word);
        button.setTooltip(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }
}
