package digitlab.ui.predictions;

import digitlab.chart.ChartStyle;
import digitlab.chart.ColourScale;
import digitlab.chart.Stroke;
import digitlab.chart.Surface;
import digitlab.chart.Surface.Anchor;
import digitlab.chart.TextRun;
import digitlab.core.data.LabelledImages;
import digitlab.ui.chart.DrawingPane;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Images with a line of text below each, drawn as one picture; arrows and clicks choose one. */
final class ImageGrid extends Region {
    private static final double BAR = 10;

    private final boolean scrolls;
    private final IntConsumer chooser;
    private final DrawingPane pane = new DrawingPane(() -> {});
    private final DrawingPane.Layer layer = pane.addLayer();
    private final ScrollBar bar = new ScrollBar();
    private GridLayout layout = GridLayout.fitting(0, 1, 1);
    private Content content = Content.EMPTY;

    /** What there is to show. */
    record Content(
            Optional<Answers> answers,
            ImageList images,
            int chosen,
            IntFunction<TextRun[]> captions,
            ChartStyle style) {
        static final Content EMPTY =
                new Content(Optional.empty(), new ImageList(new int[0]), -1, image -> new TextRun[0], ChartStyle.LIGHT);
    }

    /**
     * A grid.
     *
     * @param scrolls whether those that do not fit are scrolled to, or left out
     * @param chooser takes the image that was chosen, by its number in the set
     */
    ImageGrid(String id, boolean scrolls, IntConsumer chooser) {
        this.scrolls = scrolls;
        this.chooser = chooser;
        setId(id);
        getStyleClass().add("image-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setVisible(false);
        bar.valueProperty().addListener(observable -> draw());
        getChildren().addAll(pane, bar);
        setOnMousePressed(event -> {
            requestFocus();
            choose(layout.at(event.getX(), event.getY() + bar.getValue()));
        });
        setOnScroll(event -> {
            if (bar.isVisible()) {
                scrollTo(bar.getValue() - event.getDeltaY());
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setMinHeight(60);
    }

    void show(Content next) {
        boolean others = !next.images.equals(content.images);
        content = next;
        if (others) {
            bar.setValue(0);
            requestLayout();
        }
        draw();
    }

    void drawNow() {
        layout();
        pane.drawNow();
    }

    private void choose(int position) {
        if (position >= 0) {
            reveal(position);
            chooser.accept(content.images.get(position));
        }
    }

    private void key(KeyEvent event) {
        int position = Math.max(0, content.images.positionOf(content.chosen));
        int moved =
                switch (event.getCode()) {
                    case LEFT -> layout.neighbour(position, -1, 0);
                    case RIGHT -> layout.neighbour(position, 1, 0);
                    case UP -> layout.neighbour(position, 0, -1);
                    case DOWN -> layout.neighbour(position, 0, 1);
                    default -> -1;
                };
        if (moved >= 0 && content.images.count() > 0) {
            choose(moved);
            event.consume();
        }
    }

    private void reveal(int position) {
        double top = layout.y(position);
        double bottom = top + layout.rowHeight();
        if (top < bar.getValue()) {
            scrollTo(top);
        } else if (bottom > bar.getValue() + getHeight()) {
            scrollTo(bottom - getHeight());
        }
    }

    private void scrollTo(double value) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), value)));
    }

    @Override
    protected void layoutChildren() {
        double textSize = content.style.textSize();
        layout = GridLayout.fitting(content.images.count(), getWidth(), textSize);
        boolean tooMany = layout.height() > getHeight();
        if (tooMany && !scrolls) {
            layout = layout.firstRows(Math.max(1, (int) ((getHeight() + GridLayout.GAP) / layout.rowHeight())));
            tooMany = false;
        }
        if (tooMany) {
            layout = GridLayout.fitting(content.images.count(), getWidth() - BAR, textSize);
            bar.setMax(Math.max(1, layout.height() - getHeight()));
            bar.setVisibleAmount(getHeight() / layout.height() * bar.getMax());
            bar.setUnitIncrement(layout.rowHeight());
            bar.setBlockIncrement(getHeight());
        }
        bar.setVisible(tooMany);
        scrollTo(tooMany ? bar.getValue() : 0);
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
        draw();
    }

    private void draw() {
        Content shown = content;
        GridLayout places = layout;
        double scrolled = bar.isVisible() ? bar.getValue() : 0;
        layer.show((surface, width, height) -> paint(surface, height, shown, places, scrolled));
    }

    private static void paint(Surface surface, double height, Content shown, GridLayout places, double scrolled) {
        if (shown.answers.isEmpty()) {
            return;
        }
        LabelledImages images = shown.answers.get().images();
        for (int position = 0; position < places.count(); position++) {
            double top = places.y(position) - scrolled;
            if (top + places.rowHeight() < 0 || top > height) {
                continue;
            }
            int image = shown.images.get(position);
            double left = places.x(position);
            surface.picture(
                    pixels(images, image), LabelledImages.SIDE, LabelledImages.SIDE, left, top, places.factor());
            surface.text(
                    left, top + places.size() + 2 + shown.style.textSize(), Anchor.START, shown.captions.apply(image));
            if (image == shown.chosen) {
                frame(surface, left, top, places.size(), shown.style);
            }
        }
    }

    private static void frame(Surface surface, double left, double top, double size, ChartStyle style) {
        double right = left + size;
        double bottom = top + size;
        surface.polyline(
                new double[] {left, right, right, left, left},
                new double[] {top, top, bottom, bottom, top},
                5,
                Stroke.solid(style.colours().accent(), 3));
    }

    /** What the network sees, (28×28) ARGB. */
    static int[] pixels(LabelledImages images, int image) {
        int[] argb = new int[LabelledImages.PIXELS];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = ColourScale.ink().argb(images.pixel(image, i), 255);
        }
        return argb;
    }
}
