package digitlab.ui.fx;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** Boxes in which one of several things is chosen, or none while there are none. */
public final class Chooser {
    private static final double WIDEST = 180;

    private Chooser() {}

    /**
     * A box that follows what is chosen, and says what is chosen in it.
     *
     * @param picture before each name
     * @param renewal names and pictures are made anew when this changes, such as the theme
     */
    public static <T> ComboBox<T> of(
            ObservableList<T> things,
            ObjectProperty<Optional<T>> chosen,
            Function<T, String> name,
            Function<T, @Nullable Node> picture,
            ObservableValue<?> renewal) {
        var box = new ComboBox<>(things);
        box.setMaxWidth(WIDEST);
        PicturedCell.install(box, name, picture, renewal);
        chosen.subscribe(thing -> box.setValue(thing.orElse(null)));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                chosen.set(Optional.of(box.getValue()));
            }
        });
        return box;
    }
}
