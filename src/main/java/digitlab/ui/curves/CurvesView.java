package digitlab.ui.curves;

import digitlab.chart.Axis;
import digitlab.chart.PlotArea;
import digitlab.chart.Scale;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.session.Session;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Curves tab: two plots under a tool row, or the numbers behind them. */
public final class CurvesView extends BorderPane {
    /** Farther than this a press and a release are a drag. */
    private static final double CLICK = 4;

    private static final double NEAR_LINE = 6;
    private static final double ZOOM = 1.25;

    private final CurvesViewModel viewModel;
    private final DrawingPane plots = new DrawingPane(this::prepare);
    private final DrawingPane.Layer ground = plots.addLayer();
    private final DrawingPane.Layer live = plots.addLayer();
    private final DrawingPane.Layer overlay = plots.addLayer();
    private final ReadOut readOut = new ReadOut();
    private final CurvesTools tools;
    private final VBox empty;
    private CurvesPicture picture;
    private @Nullable CurvesTable table;
    private @Nullable CurvesPicture drawnGround;
    private double pressedX;
    private double pressedY;
    private double draggedX;
    private double draggedY;

    public CurvesView(CurvesViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.picture = viewModel.picture();
        this.tools = new CurvesTools(viewModel, session, plots);
        this.empty = empty();
        setId("curves");
        getStyleClass().add("curves");
        plots.setId("curves-plots");
        plots.setFocusTraversable(true);
        var stack = new StackPane(plots, readOut, empty);
        viewModel.tableProperty().subscribe(wanted -> showTable(wanted, stack));
        setTop(tools);
        setCenter(stack);
        plots.setOnMouseMoved(event -> point(event.getX(), event.getY()));
        plots.setOnMouseExited(event -> viewModel.pointedProperty().set(0));
        plots.setOnMousePressed(this::press);
        plots.setOnMouseDragged(this::drag);
        plots.setOnMouseReleased(this::release);
        plots.setOnScroll(this::scroll);
        plots.setOnKeyPressed(this::key);
        plots.widthProperty().addListener(observable -> plots.refresh());
        viewModel.versionProperty().addListener(observable -> plots.refresh());
        viewModel.pointedProperty().addListener(observable -> showOverlay());
        session.epochProperty().addListener(observable -> showOverlay());
        plots.refresh();
    }

    /** Draws at once, for pictures of the window. */
    public void drawNow() {
        plots.drawNow();
        tools.drawNow();
    }

    /** Made when it is first wanted. */
    private void showTable(boolean wanted, StackPane place) {
        if (wanted && table == null) {
            table = new CurvesTable();
            place.getChildren().add(table);
        }
        if (table != null) {
            table.setVisible(wanted);
        }
    }

    /** One sentence instead of empty plots. */
    private VBox empty() {
        var sentence = new Label();
        sentence.textProperty().bind(viewModel.messages().text("nothing"));
        sentence.getStyleClass().add("secondary");
        var box = new VBox(sentence);
        box.getStyleClass().add("empty-state");
        box.setMouseTransparent(true);
        box.setId("curves-empty");
        return box;
    }

    private void prepare() {
        CurvesPicture next = viewModel.picture();
        picture = next;
        var drawing = new CurvesDrawing(next);
        if (drawnGround == null || !next.hasGroundOf(drawnGround)) {
            drawnGround = next;
            ground.show(drawing.ground());
        }
        live.show(drawing.live());
        tools.show(next);
        empty.setVisible(next.runs().isEmpty());
        if (table != null && table.isVisible()) {
            table.show(next);
        }
        showOverlay();
    }

    private CurvesLayout plotLayout() {
        return new CurvesDrawing(picture).layout(Math.floor(plots.getWidth()), Math.floor(plots.getHeight()));
    }

    private void showOverlay() {
        int pointed = viewModel.pointedProperty().get();
        int chosen = viewModel.chosen();
        if (pointed == 0 && chosen == Session.LIVE) {
            overlay.hide();
        } else {
            overlay.show(new CurvesDrawing(picture).overlay(pointed, chosen));
        }
        CurvesLayout layout = plotLayout();
        Axis epochs = picture.epochs(layout);
        if (pointed == 0 || !epochs.contains(pointed)) {
            readOut.setVisible(false);
            plots.setAccessibleText(
                    viewModel.messages().get("spoken.plots", picture.runs().size()));
            return;
        }
        plots.setAccessibleText(readOut.show(picture, pointed));
        PlotArea area = layout.loss();
        readOut.place(epochs.pixel(pointed), area.top(), plots.getWidth() - 8);
    }

    private void point(double x, double y) {
        CurvesLayout layout = plotLayout();
        PlotArea loss = layout.loss();
        boolean inside = x >= loss.left() - CLICK
                && x <= loss.right() + CLICK
                && y >= loss.top()
                && y <= layout.lowest().bottom();
        viewModel.pointedProperty().set(inside ? picture.epochAt(layout, x) : 0);
    }

    private void press(MouseEvent event) {
        plots.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        draggedX = pressedX;
        draggedY = pressedY;
        if (event.getClickCount() == 2) {
            viewModel.showAll();
        }
    }

    private boolean isClick(MouseEvent event) {
        return Math.hypot(event.getX() - pressedX, event.getY() - pressedY) <= CLICK;
    }

    private void drag(MouseEvent event) {
        CurvesLayout layout = plotLayout();
        PlotArea area = layout.at(pressedX, pressedY).orElse(null);
        if (area == null || isClick(event)) {
            return;
        }
        viewModel.pan(
                (draggedX - event.getX()) / area.width(),
                (event.getY() - draggedY) / area.height(),
                area.equals(layout.loss()));
        draggedX = event.getX();
        draggedY = event.getY();
    }

    private void release(MouseEvent event) {
        CurvesLayout layout = plotLayout();
        if (!isClick(event)
                || event.getClickCount() > 1
                || layout.at(pressedX, pressedY).isEmpty()) {
            return;
        }
        Optional<RunCurves> run = picture.runAt(layout, event.getX(), event.getY(), NEAR_LINE);
        if (run.isPresent()) {
            viewModel.focus(run.get());
        } else {
            viewModel.choose(picture.epochAt(layout, event.getX()));
        }
    }

    private void scroll(ScrollEvent event) {
        CurvesLayout layout = plotLayout();
        if (event.getDeltaY() == 0) {
            return;
        }
        layout.at(event.getX(), event.getY())
                .ifPresent(area -> viewModel.zoom(
                        Math.pow(ZOOM, -Math.signum(event.getDeltaY())),
                        (event.getX() - area.left()) / area.width(),
                        (area.bottom() - event.getY()) / area.height(),
                        area.equals(layout.loss())));
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> viewModel.step(-1);
            case RIGHT -> viewModel.step(1);
            case ENTER -> viewModel.choose(viewModel.pointedProperty().get());
            case PLUS, ADD, EQUALS -> viewModel.zoom(1 / ZOOM, 1, 0, true);
            case MINUS, SUBTRACT -> viewModel.zoom(ZOOM, 1, 0, true);
            case DIGIT0, NUMPAD0 -> viewModel.showAll();
            case L ->
                viewModel
                        .scaleProperty()
                        .set(viewModel.scaleProperty().get() == Scale.LINEAR ? Scale.LOG10 : Scale.LINEAR);
            case ESCAPE -> {
                if (viewModel.pointedProperty().get() == 0) {
                    return;
                }
                viewModel.pointedProperty().set(0);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
