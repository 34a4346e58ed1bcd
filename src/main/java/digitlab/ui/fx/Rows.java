package digitlab.ui.fx;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Rows of which there are now more, now fewer. */
public final class Rows {
    private Rows() {}

    /** Adds rows at the end, or takes the last ones away, until there are so many. The others stay, since new nodes are styled anew. */
    public static <T extends Node> void fit(List<T> rows, int count, Pane place, Supplier<T> row) {
        while (rows.size() < count) {
            T added = row.get();
            rows.add(added);
            place.getChildren().add(added);
        }
        while (rows.size() > count) {
            place.getChildren().remove(rows.remove(rows.size() - 1));
        }
    }
}
