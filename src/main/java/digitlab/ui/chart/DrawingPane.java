package digitlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * Shows drawings on top of each other, filling its size. Each layer keeps its picture until it gets another drawing, so what
 * seldom changes costs nothing while what moves is drawn above it. Nothing is drawn while it cannot be seen.
 */
public final class DrawingPane extends Region {
    private final FontMeasure fonts = new FontMeasure();
    private final List<Layer> layers = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            frame(nanos);
        }
    };

    /** One picture among those on top of each other. */
    public final class Layer {
        private final Canvas canvas = new Canvas();
        private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D(), fonts);
        private final RedrawPace pace;
        private Drawing drawing = (surface, width, height) -> {};

        private Layer(long intervalMillis) {
            pace = new RedrawPace(intervalMillis * 1_000_000);
            canvas.setManaged(false);
            canvas.setMouseTransparent(true);
        }

        /** Draws this with one of the next frames instead of what was there. */
        public void show(Drawing next) {
            drawing = next;
            want();
        }

        private void want() {
            pace.want();
            timer.start();
        }

        private void draw() {
            double width = canvas.getWidth();
            double height = canvas.getHeight();
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, width, height);
            if (width > 0 && height > 0) {
                drawing.draw(surface, width, height);
            }
        }
    }

    public DrawingPane() {
        getStyleClass().add("dl-drawing");
    }

    /**
     * A further layer on top.
     *
     * @param intervalMillis least time from one drawing to the next, 0 for every frame
     */
    public Layer addLayer(long intervalMillis) {
        var layer = new Layer(intervalMillis);
        layers.add(layer);
        getChildren().add(layer.canvas);
        return layer;
    }

    /** How wide texts are in its drawings. */
    public TextMeasure measure() {
        return fonts;
    }

    /** Draws at once whatever waits for its frame; for pictures of the window. */
    public void drawNow() {
        for (Layer layer : layers) {
            layer.pace.drawn();
            layer.draw();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        for (Layer layer : layers) {
            if (layer.canvas.getWidth() != width || layer.canvas.getHeight() != height) {
                layer.canvas.setWidth(width);
                layer.canvas.setHeight(height);
                layer.draw();
                layer.pace.drawn();
            }
        }
    }

    private void frame(long nanos) {
        if (!isShown()) {
            return;
        }
        boolean waiting = false;
        for (Layer layer : layers) {
            if (layer.pace.take(nanos)) {
                layer.draw();
            }
            waiting |= layer.pace.isWanted();
        }
        if (!waiting) {
            timer.stop();
        }
    }

    /** A canvas that is not rendered hoards what is drawn on it. */
    private boolean isShown() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }
}
