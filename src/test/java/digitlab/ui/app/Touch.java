package digitlab.ui.app;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;

/** Fires what JavaFX fires when fingers touch a node: touch events, and mouse events that it makes of the first finger. */
final class Touch {
    private final Node node;
    private int set;

    Touch(Node node) {
        this.node = node;
    }

    /** The first finger, with the mouse event made of it; the place in shares of the node's size. */
    void finger(EventType<TouchEvent> touch, EventType<MouseEvent> mouse, double across, double down) {
        fire(touch, 1, across, down);
        boolean isDown = !mouse.equals(MouseEvent.MOUSE_RELEASED);
        Event.fireEvent(node, mouse(mouse, MouseButton.PRIMARY, isDown, across, down));
    }

    void secondFinger(EventType<TouchEvent> touch, double across, double down) {
        fire(touch, 2, across, down);
    }

    /** What a platform makes of a finger that stays where it is: a click with the secondary button. */
    void rest(double across, double down) {
        Event.fireEvent(node, mouse(MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, true, across, down));
        Event.fireEvent(node, mouse(MouseEvent.MOUSE_RELEASED, MouseButton.SECONDARY, false, across, down));
    }

    void scroll() {
        Point2D at = scene(0.5, 0.5);
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        40,
                        0,
                        40,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        2,
                        null));
    }

    private void fire(EventType<TouchEvent> type, int finger, double across, double down) {
        Point2D at = scene(across, down);
        TouchPoint.State state = type.equals(TouchEvent.TOUCH_PRESSED)
                ? TouchPoint.State.PRESSED
                : type.equals(TouchEvent.TOUCH_MOVED) ? TouchPoint.State.MOVED : TouchPoint.State.RELEASED;
        var pick = new PickResult(node, at.getX(), at.getY());
        var point = new TouchPoint(finger, state, at.getX(), at.getY(), at.getX(), at.getY(), node, pick);
        Event.fireEvent(node, new TouchEvent(type, point, List.of(point), ++set, false, false, false, false));
    }

    private MouseEvent mouse(
            EventType<MouseEvent> type, MouseButton button, boolean isDown, double across, double down) {
        Point2D at = scene(across, down);
        boolean isPrimary = button == MouseButton.PRIMARY;
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                button,
                1,
                false,
                false,
                false,
                false,
                isDown && isPrimary,
                false,
                isDown && !isPrimary,
                true,
                false,
                true,
                null);
    }

    private Point2D scene(double across, double down) {
        Bounds size = node.getLayoutBounds();
        return node.localToScene(across * size.getWidth(), down * size.getHeight());
    }
}
