package digitlab.ui.tour;

import digitlab.ui.fx.Messages;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Lies over the window: a ring around what the tour is at, and a bubble beside it. Everything else stays usable. */
public final class TourView extends Pane {
    private static final double RING = 3;

    private final TourViewModel viewModel;
    private final Function<Sight, Optional<Node>> reveal;
    private final Rectangle ring = new Rectangle();
    private final Polygon arrow = new Polygon();
    private final Bubble bubble;
    private final InvalidationListener moved = observable -> requestLayout();
    private final EventHandler<KeyEvent> escape = this::leaveOnEscape;
    private @Nullable Node target;
    private @Nullable Scene listening;

    /**
     * A view that shows nothing until the tour starts.
     *
     * @param reveal brings a sight to light and says where it is; empty if it has no place now
     */
    public TourView(TourViewModel viewModel, Function<Sight, Optional<Node>> reveal) {
        this.viewModel = viewModel;
        this.reveal = reveal;
        Messages messages = viewModel.messages();
        this.bubble = new Bubble(viewModel, messages);
        setId("tour");
        setPickOnBounds(false);
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        arrow.getStyleClass().add("tour-arrow");
        arrow.setMouseTransparent(true);
        setVisible(false);
        viewModel.sightProperty().subscribe(sight -> {
            forget();
            setVisible(sight.isPresent());
            sight.ifPresent(this::show);
        });
    }

    private void show(Sight sight) {
        if (getChildren().isEmpty()) { // not before somebody takes the tour: the window opens sooner without
            getChildren().setAll(ring, bubble, arrow);
        }
        target = reveal.apply(sight).orElse(null);
        if (target != null) {
            target.localToSceneTransformProperty().addListener(moved);
            target.layoutBoundsProperty().addListener(moved);
        }
        listening = getScene();
        if (listening != null) {
            listening.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
        bubble.show(sight);
        requestLayout();
    }

    private void forget() {
        if (target != null) {
            target.localToSceneTransformProperty().removeListener(moved);
            target.layoutBoundsProperty().removeListener(moved);
            target = null;
        }
        if (listening != null) {
            listening.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            listening = null;
        }
    }

    private void leaveOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.end();
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        if (!isVisible()) {
            return;
        }
        double height = bubble.prefHeight(Bubble.WIDTH);
        Bounds sight = sight();
        boolean points = sight.getWidth() > 0;
        ring.setVisible(points);
        arrow.setVisible(points);
        if (!points) {
            bubble.resizeRelocate((getWidth() - Bubble.WIDTH) / 2, (getHeight() - height) / 2, Bubble.WIDTH, height);
            return;
        }
        ring.setX(sight.getMinX() - RING);
        ring.setY(sight.getMinY() - RING);
        ring.setWidth(sight.getWidth() + 2 * RING);
        ring.setHeight(sight.getHeight() + 2 * RING);
        BubblePlace place = BubblePlace.of(sight, Bubble.WIDTH, height, getWidth(), getHeight());
        bubble.resizeRelocate(place.x(), place.y(), Bubble.WIDTH, height);
        arrow.getPoints().setAll(place.arrow());
    }

    /** What of the target is on the screen, in this pane's coordinates; without width if nothing is. */
    private Bounds sight() {
        if (target == null || target.getScene() == null || !isShown(target)) {
            return new BoundingBox(0, 0, 0, 0);
        }
        Bounds whole = sceneToLocal(target.localToScene(target.getLayoutBounds()));
        double left = Math.max(0, whole.getMinX());
        double top = Math.max(0, whole.getMinY());
        double right = Math.min(getWidth(), whole.getMaxX());
        double bottom = Math.min(getHeight(), whole.getMaxY());
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
