package digitlab.ui.fx;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tooltips that are made when the mouse first comes: each is a window with styles of its own, dozens are in sight of the first
 * picture, and few are ever read.
 */
public final class Tips {
    private Tips() {}

    /** Has a node show a tooltip. */
    public static void install(Node node, Supplier<Tooltip> tooltip) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip.install(node, tooltip.get());
            }
        });
    }
}
