package digitlab.ui.app;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * The middle of the window between its side panels. Dividers resize them; they stay as wide as they were left when the
 * window grows, and the middle gets the rest.
 */
final class Panels extends BorderPane {
    private final List<SidePanel> sides;
    private final Node middle;
    private final SplitPane split = new SplitPane();
    private boolean bare;

    /** @param sides the left one, and the right one if there is one */
    Panels(List<SidePanel> sides, Node middle) {
        this.sides = sides;
        this.middle = middle;
        split.setId("panels");
        setCenter(split);
        for (SidePanel side : sides) {
            SplitPane.setResizableWithParent(side.panel(), false);
            side.foldedProperty().addListener(observable -> arrange());
        }
        split.widthProperty().addListener((observable, before, now) -> {
            if (before.doubleValue() == 0) {
                place();
            }
        });
        arrange();
    }

    /** Whether the left panel is away, and no rail shows, as for an audience. */
    void setBare(boolean bare) {
        this.bare = bare;
        arrange();
    }

    private void arrange() {
        sides.forEach(SidePanel::keepWidth);
        List<Node> items = new ArrayList<>(List.of(middle));
        setLeft(null);
        setRight(null);
        for (SidePanel side : sides) {
            boolean left = side == sides.get(0);
            boolean shows = !side.foldedProperty().get() && !(bare && left);
            if (shows) {
                items.add(left ? 0 : items.size(), side.panel());
            } else if (!bare && left) {
                setLeft(side.rail());
            } else if (!bare) {
                setRight(side.rail());
            }
        }
        split.getItems().setAll(items);
        layout(); // rails take their room before dividers are placed in what is left
        place();
        Platform.runLater(this::place); // the layout that the new items have asked for moves dividers once more
    }

    /** Dividers have their positions in shares of the whole; panels have widths in pixels. */
    private void place() {
        double width = split.getWidth();
        for (int i = 0; i < split.getItems().size() - 1 && width > 0; i++) {
            boolean afterLeft = split.getItems().get(i) == sides.get(0).panel();
            Region panel = (Region) split.getItems().get(afterLeft ? i : i + 1);
            double share = panel.getPrefWidth() / width;
            split.setDividerPosition(i, afterLeft ? share : 1 - share);
        }
    }
}
