package digitlab.ui.fx;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A line of a list: a name, and perhaps a small picture before it. */
public final class PicturedCell<T> extends ListCell<T> {
    private final Function<T, String> name;
    private final Function<T, @Nullable Node> picture;

    private PicturedCell(Function<T, String> name, Function<T, @Nullable Node> picture) {
        this.name = name;
        this.picture = picture;
    }

    /**
     * Lets a box show its values so.
     *
     * @param renewal names and pictures are made anew when this changes, such as the language or the theme
     */
    public static <T> void install(
            ComboBox<T> box,
            Function<T, String> name,
            Function<T, @Nullable Node> picture,
            ObservableValue<?> renewal) {
        renewal.subscribe(now -> {
            box.setCellFactory(list -> new PicturedCell<>(name, picture));
            box.setButtonCell(new PicturedCell<>(name, picture));
        });
    }

    /** Lets a box show its values by their names alone. */
    public static <T> void install(ComboBox<T> box, Function<T, String> name, ObservableValue<?> renewal) {
        install(box, name, value -> null, renewal);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setText(null);
            setGraphic(null);
        } else {
            setText(name.apply(item));
            setGraphic(picture.apply(item));
        }
    }
}
