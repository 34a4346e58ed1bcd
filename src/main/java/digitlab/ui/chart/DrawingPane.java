package digitlab.ui.chart;

import digitlab.chart.Drawing;
import digitlab.chart.TextMeasure;
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
    /**
     * Faster than this nobody can read a curve. A little less than the window's pulse, so that what a pulse brings is drawn
     * in the same frame: each frame that changes anything costs a walk through all nodes.
     */
    private static final long INTERVAL_NANOS = 50_000_000;

    private final FontMeasure fonts = new FontMeasure();
    private final List<Layer> layers = new ArrayList<>();
    private final RedrawPace pace = new RedrawPace(INTERVAL_NANOS);
    private final Runnable prepare;
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
        private Drawing drawing = (surface, width, height) -> {};
        private boolean stale;

        private Layer() {
            canvas.setManaged(false);
            canvas.setMouseTransparent(true);
        }

        /** Draws this with the next frame instead of what was there. */
        public void show(Drawing next) {
            drawing = next;
            stale = true;
            canvas.setVisible(true);
            timer.start();
        }

        /** Takes away what it shows: an empty picture, too, costs as much as any when what is below it changes. */
        public void hide() {
            canvas.setVisible(false);
        }

        private void draw() {
            stale = false;
            double width = canvas.getWidth();
            double height = canvas.getHeight();
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, width, height);
            if (width > 0 && height > 0) {
                drawing.draw(surface, width, height);
            }
        }
    }

    /**
     * A pane without layers.
     *
     * @param prepare gives new drawings to the layers that need them; called before a frame after {@link #refresh}
     */
    public DrawingPane(Runnable prepare) {
        this.prepare = prepare;
        getStyleClass().add("dl-drawing");
    }

    /** A pane with one layer that shows this. */
    public static DrawingPane of(Drawing drawing) {
        var pane = new DrawingPane(() -> {});
        pane.addLayer().show(drawing);
        return pane;
    }

    /** A further layer on top. */
    public Layer addLayer() {
        var layer = new Layer();
        layers.add(layer);
        getChildren().add(layer.canvas);
        return layer;
    }

    /** Says that something has changed. However often it is called, drawings are prepared twenty times a second at most. */
    public void refresh() {
        pace.want();
        timer.start();
    }

    /** Draws at once whatever waits for its frame; for pictures of the window. */
    public void drawNow() {
        prepare.run();
        layers.forEach(Layer::draw);
    }

    /** How wide texts are in its drawings. */
    public TextMeasure measure() {
        return fonts;
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
            }
        }
    }

    private void frame(long nanos) {
        if (!isShown()) {
            return;
        }
        if (pace.take(nanos)) {
            prepare.run();
        }
        layers.stream().filter(layer -> layer.stale).forEach(Layer::draw);
        if (!pace.isWanted()) {
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
