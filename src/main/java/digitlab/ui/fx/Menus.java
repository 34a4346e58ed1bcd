package digitlab.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.Ikon;

/** Menus, and buttons that open one. */
public final class Menus {
    private Menus() {}

    /** A line of a menu. */
    public static MenuItem item(ObservableValue<String> word, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(word);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The same with an id. */
    public static MenuItem item(String id, ObservableValue<String> word, Runnable action) {
        MenuItem item = item(word, action);
        item.setId(id);
        return item;
    }

    /** A button that shows a picture instead of a word, without a frame. */
    public static MenuButton button(String id, Ikon icon, ObservableValue<String> word, MenuItem... items) {
        var button = new MenuButton(null, Icons.of(icon), items);
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-only");
        Icons.name(button, word);
        return button;
    }
}
