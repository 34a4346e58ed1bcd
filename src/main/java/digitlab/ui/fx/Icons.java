package digitlab.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Pictures, and buttons that show one instead of a word and say the word to those who hover or listen. */
public final class Icons {
    private Icons() {}

    /** An outline of 16 px in the colour of its surroundings. */
    public static FontIcon of(Ikon icon) {
        return new FontIcon(icon);
    }

    /** A filled shape of window.css: {@code play}, {@code pause} or {@code stop}. */
    public static Region glyph(String shape) {
        var glyph = new Region();
        glyph.getStyleClass().addAll("glyph", shape);
        glyph.setAccessibleRole(AccessibleRole.NODE);
        return glyph;
    }

    /** A button without a frame. */
    public static Button button(String id, Ikon icon, ObservableValue<String> word, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.setGraphic(of(icon));
        button.getStyleClass().addAll("flat", "icon-only");
        name(button, word);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Gives a button without text its word. */
    public static void name(ButtonBase button, ObservableValue<String> word) {
        button.accessibleTextProperty().bind(word);
        Tips.install(button, () -> {
            var tooltip = new Tooltip();
            tooltip.textProperty().bind(word);
            return tooltip;
        });
    }
}
