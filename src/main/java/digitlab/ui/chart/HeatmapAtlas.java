package digitlab.ui.chart;

import digitlab.chart.Atlas;
import digitlab.chart.TileLayout;
import java.nio.IntBuffer;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/*
 * All tiles are one picture: a node for each of them costs several times as much. It is coloured and enlarged in the
 * background into one array; the FX thread copies that into the pixel buffer and tells the renderer. Only the rows of tiles
 * that show are painted, so thousands of units cost no more than those on the screen.
 */
/** Shows an atlas with as many columns and as large as fits; rows that do not fit are scrolled to, one at a time. */
public final class HeatmapAtlas extends Region {
    private static final int GAP = 3;
    private static final double BAR = 12;

    private final Executor background;
    private final Executor fxThread;
    private final int leastFactor;
    private final int mostFactor;
    private final ImageView view = new ImageView();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle frame = new Rectangle();
    private final Rectangle hoverFrame = new Rectangle();
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(-1);
    /** Of all tiles, or 0 for as large as fits. */
    private int factor;

    private Atlas atlas = Atlas.EMPTY;
    private TileLayout layout = new TileLayout(0, 1, 1, 1, GAP);
    private int visibleRows = 1;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private boolean painting;
    private boolean repaint;

    /**
     * An empty atlas.
     *
     * @param background where tiles are coloured
     * @param fxThread brings the result back
     * @param leastFactor smallest number of screen pixels for one picture pixel
     * @param mostFactor the largest
     */
    public HeatmapAtlas(Executor background, Executor fxThread, int leastFactor, int mostFactor) {
        this.background = background;
        this.fxThread = fxThread;
        this.leastFactor = leastFactor;
        this.mostFactor = mostFactor;
        getStyleClass().add("dl-atlas");
        frame.getStyleClass().add("selected-tile");
        hoverFrame.getStyleClass().add("hovered-tile");
        view.setSmooth(false);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setVisible(false);
        bar.setUnitIncrement(1);
        for (var node : new javafx.scene.Node[] {view, hoverFrame, frame}) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren().addAll(view, hoverFrame, frame, bar);
        setFocusTraversable(true);
        selected.addListener(observable -> placeFrames());
        bar.valueProperty().addListener(observable -> paint());
        setOnMouseMoved(e -> hover(tileAt(e.getX(), e.getY())));
        setOnMouseExited(e -> hover(-1));
        setOnMousePressed(e -> {
            requestFocus();
            int tile = tileAt(e.getX(), e.getY());
            if (tile >= 0) {
                selected.set(tile);
            }
        });
        setOnScroll(this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The chosen tile, or −1. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The tile under the pointer, or −1. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** Shows this as soon as it is painted. What comes faster than it can be painted is left out. */
    public void show(Atlas next) {
        boolean arranged = next.tiles() == atlas.tiles() && next.side() == atlas.side();
        atlas = next;
        if (arranged) {
            paint();
        } else {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth());
        visibleRows = Math.max(1, (int) ((getHeight() + GAP) / layout.pitch()));
        boolean scrolls = layout.rows() > visibleRows;
        if (scrolls) {
            arrange(getWidth() - BAR);
            bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
            bar.setMax(layout.rows() - visibleRows);
            bar.setVisibleAmount((double) visibleRows / layout.rows() * bar.getMax());
            bar.setBlockIncrement(visibleRows);
        }
        bar.setVisible(scrolls);
        bar.setValue(scrolls ? Math.min(bar.getValue(), bar.getMax()) : 0);
        paint();
    }

    private void arrange(double width) {
        layout = factor > 0
                ? TileLayout.enlarged(atlas.tiles(), atlas.side(), GAP, width, factor)
                : TileLayout.fitting(atlas.tiles(), atlas.side(), GAP, width, getHeight(), leastFactor, mostFactor);
    }

    /** Makes tiles larger or smaller by so many steps, as far as one fits; what does not fit is scrolled to. */
    public void zoom(int steps) {
        int fitting = (int) Math.max(1, Math.min(getWidth() - BAR, getHeight()) / atlas.side());
        zoomTo(Math.max(1, Math.min(Math.min(mostFactor, fitting), layout.factor() + steps)));
    }

    /** Makes tiles as large as fits again. */
    public void zoomToFit() {
        zoomTo(0);
    }

    private void zoomTo(int wanted) {
        factor = wanted;
        layoutChildren();
        reveal();
    }

    private void scroll(ScrollEvent event) {
        int direction = (int) Math.signum(event.getDeltaY());
        if (direction == 0) {
            return;
        }
        if (event.isShortcutDown()) {
            zoom(direction);
            event.consume();
        } else if (bar.isVisible()) {
            scrollTo(firstRow() - direction);
            event.consume();
        }
    }

    private int firstRow() {
        return (int) Math.round(bar.getValue());
    }

    private void scrollTo(int row) {
        bar.setValue(Math.max(0, Math.min(layout.rows() - visibleRows, row)));
    }

    private int firstTile() {
        return firstRow() * layout.columns();
    }

    private int shownTiles() {
        return Math.max(0, Math.min(atlas.tiles() - firstTile(), visibleRows * layout.columns()));
    }

    private int tileAt(double x, double y) {
        int tile = layout.tileAt(x, y);
        return tile >= 0 && tile < shownTiles() ? tile + firstTile() : -1;
    }

    private void hover(int tile) {
        hovered.set(tile);
        placeFrames();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1);
            case MINUS, SUBTRACT -> zoom(-1);
            case DIGIT0, NUMPAD0 -> zoomToFit();
            default -> {
                move(event);
                return;
            }
        }
        event.consume();
    }

    private void move(KeyEvent event) {
        int tile = Math.max(0, selected.get());
        int moved =
                switch (event.getCode()) {
                    case LEFT -> layout.neighbour(tile, -1, 0);
                    case RIGHT -> layout.neighbour(tile, 1, 0);
                    case UP -> layout.neighbour(tile, 0, -1);
                    case DOWN -> layout.neighbour(tile, 0, 1);
                    case PAGE_UP -> layout.neighbour(tile, 0, -Math.min(visibleRows, tile / layout.columns()));
                    case PAGE_DOWN -> pageDown(tile);
                    case HOME -> 0;
                    case END -> atlas.tiles() - 1;
                    default -> -1;
                };
        if (moved >= 0 && atlas.tiles() > 0) {
            selected.set(moved);
            reveal();
            event.consume();
        }
    }

    private int pageDown(int tile) {
        int below = (atlas.tiles() - 1 - tile) / layout.columns();
        return layout.neighbour(tile, 0, Math.min(visibleRows, below));
    }

    /** Scrolls so that the chosen tile shows. */
    public void reveal() {
        if (selected.get() >= 0) {
            int row = selected.get() / layout.columns();
            scrollTo(Math.max(row - visibleRows + 1, Math.min(row, firstRow())));
        }
    }

    private void placeFrames() {
        place(frame, selected.get(), 1.5);
        place(hoverFrame, hovered.get() == selected.get() ? -1 : hovered.get(), 1);
    }

    private void place(Rectangle rectangle, int tile, double around) {
        int shown = tile - firstTile();
        rectangle.setVisible(tile >= 0 && shown >= 0 && shown < shownTiles());
        if (rectangle.isVisible()) {
            rectangle.setX(layout.x(shown) - around);
            rectangle.setY(layout.y(shown) - around);
            rectangle.setWidth(layout.size() + 2 * around);
            rectangle.setHeight(layout.size() + 2 * around);
        }
    }

    private void paint() {
        placeFrames();
        int shown = shownTiles();
        if (shown == 0 || getWidth() <= 0) {
            view.setImage(null);
            buffer = null;
            return;
        }
        if (painting) {
            repaint = true;
            return;
        }
        painting = true;
        Atlas painted = atlas;
        int first = firstTile();
        var part = new TileLayout(shown, layout.columns(), layout.side(), layout.factor(), layout.gap());
        background.execute(() -> {
            int[] argb = new int[part.width() * part.height()];
            painted.paint(first, part, 0, argb);
            fxThread.execute(() -> {
                take(argb, part.width(), part.height());
                painting = false;
                if (repaint) {
                    repaint = false;
                    paint();
                }
            });
        });
    }

    private void take(int[] argb, int width, int height) {
        PixelBuffer<IntBuffer> target = buffer;
        if (target == null || target.getWidth() != width || target.getHeight() != height) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
            return;
        }
        System.arraycopy(argb, 0, target.getBuffer().array(), 0, argb.length);
        target.updateBuffer(all -> null);
    }
}
