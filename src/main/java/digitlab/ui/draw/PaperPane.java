package digitlab.ui.draw;

import digitlab.ink.Drawing;
import digitlab.ink.Point;
import digitlab.ink.Stroke;
import digitlab.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.GestureEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/*
 * Strokes are shapes and not a canvas: they take their colour from the style sheet, and stay sharp at any size. Touch and
 * stylus arrive as mouse events too, which JavaFX makes of the first finger: only they draw, so that a touch draws once, and
 * a second finger or the ball of the hand not at all. (To draw from touch events and to leave those mouse events out would
 * lose pens that send no others.) Gestures that would scroll are kept away, and so is the secondary button that a platform
 * makes of a finger at rest.
 */
/** The square paper: shows what lies on it and passes on where the pen goes. */
final class PaperPane extends Region {
    private final DrawViewModel viewModel;
    private final Group ink = new Group();
    private final Scale scale = new Scale(1, 1);
    private final ImageView picture = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final Label invitation = new Label();
    private final Circle eraser = new Circle();
    private final List<Polyline> lines = new ArrayList<>();
    private Drawing shown = Drawing.EMPTY;

    PaperPane(DrawViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        setId("paper");
        getStyleClass().add("paper");
        setFocusTraversable(true);
        setMinSize(120, 120);
        accessibleTextProperty().bind(messages.text("paper"));
        ink.getTransforms().add(scale);
        var onPaper = new Group(ink);
        onPaper.setManaged(false);
        var edges = new Rectangle();
        edges.widthProperty().bind(widthProperty());
        edges.heightProperty().bind(heightProperty());
        onPaper.setClip(edges);
        picture.setPreserveRatio(true);
        picture.setManaged(false);
        frame.getStyleClass().add("paper-frame");
        frame.setManaged(false);
        invitation.getStyleClass().add("secondary");
        invitation.textProperty().bind(messages.text("draw-here"));
        eraser.getStyleClass().add("eraser-mark");
        eraser.setManaged(false);
        eraser.setVisible(false);
        getChildren().addAll(frame, invitation, picture, onPaper, eraser);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        viewModel.paperProperty().subscribe(this::show);
        viewModel
                .penWidthProperty()
                .subscribe(width -> lines.forEach(line -> line.setStrokeWidth(width.doubleValue())));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> viewModel.lift());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::markEraser);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> eraser.setVisible(false));
        addEventHandler(TouchEvent.ANY, TouchEvent::consume);
        addEventHandler(GestureEvent.ANY, GestureEvent::consume);
        takeFiles();
    }

    /** A picture dropped onto the paper is imported. */
    private void takeFiles() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            var files = event.getDragboard().getFiles();
            files.stream().findFirst().ifPresent(file -> viewModel.importPicture(file.toPath()));
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        boolean isEraserAtHand = event.getButton() == MouseButton.SECONDARY && !event.isSynthesized();
        if (event.getButton() == MouseButton.PRIMARY || isEraserAtHand) {
            viewModel.touch(point(event), isErasing(event));
            markEraser(event);
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        viewModel.move(point(event));
        markEraser(event);
        event.consume();
    }

    /** The secondary button is an eraser at hand. */
    private boolean isErasing(MouseEvent event) {
        return viewModel.toolProperty().get() == Tool.ERASER || event.isSecondaryButtonDown();
    }

    private void markEraser(MouseEvent event) {
        eraser.setVisible(isErasing(event));
        eraser.setCenterX(event.getX());
        eraser.setCenterY(event.getY());
        eraser.setRadius(viewModel.eraserRadius() * scale.getX());
    }

    /** Where the pen is on the paper, which it does not leave; a tenth of a unit is far less than a pixel. */
    private Point point(MouseEvent event) {
        return new Point(inside(event.getX() / scale.getX()), inside(event.getY() / scale.getY()));
    }

    private static double inside(double coordinate) {
        return Math.round(10 * Math.max(0, Math.min(DrawViewModel.SIDE, coordinate))) / 10.0;
    }

    private void show(Paper paper) {
        invitation.setVisible(paper.isEmpty());
        frame.setVisible(paper.isEmpty());
        picture.setImage(paper instanceof Paper.Imported imported ? GreyImages.of(imported.picture()) : null);
        showStrokes(paper instanceof Paper.Drawn drawn ? drawn.drawing() : Drawing.EMPTY);
        requestLayout();
    }

    /** Only the last stroke grows while somebody draws: the others keep their shapes. */
    private void showStrokes(Drawing drawing) {
        List<Stroke> strokes = drawing.strokes();
        int same = 0;
        while (same < Math.min(strokes.size(), shown.strokes().size())
                && strokes.get(same).equals(shown.strokes().get(same))) {
            same++;
        }
        while (lines.size() > strokes.size()) {
            lines.remove(lines.size() - 1);
        }
        for (int i = same; i < strokes.size(); i++) {
            if (i == lines.size()) {
                lines.add(line());
            }
            fill(lines.get(i), strokes.get(i));
        }
        shown = drawing;
        if (!ink.getChildren().equals(lines)) {
            ink.getChildren().setAll(lines);
        }
    }

    private static void fill(Polyline line, Stroke stroke) {
        List<Double> coordinates = new ArrayList<>();
        for (Point point : stroke.points()) {
            coordinates.add(point.x());
            coordinates.add(point.y());
        }
        if (stroke.points().size() == 1) { // a line needs two ends, even a dot
            coordinates.add(stroke.points().get(0).x() + 0.01);
            coordinates.add(stroke.points().get(0).y());
        }
        line.getPoints().setAll(coordinates);
    }

    private Polyline line() {
        var line = new Polyline();
        line.getStyleClass().add("ink");
        line.setStrokeWidth(viewModel.penWidthProperty().get());
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setFill(null);
        return line;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        scale.setX(side / DrawViewModel.SIDE);
        scale.setY(side / DrawViewModel.SIDE);
        picture.setFitWidth(getWidth() - 8);
        picture.setFitHeight(getHeight() - 8);
        var bounds = picture.getLayoutBounds();
        picture.relocate((getWidth() - bounds.getWidth()) / 2, (getHeight() - bounds.getHeight()) / 2);
        double inner = Math.rint(side * 20 / 28);
        frame.setX(Math.rint((getWidth() - inner) / 2) + 0.5);
        frame.setY(Math.rint((getHeight() - inner) / 2) + 0.5);
        frame.setWidth(inner);
        frame.setHeight(inner);
        invitation.autosize();
        invitation.relocate(
                Math.rint((getWidth() - invitation.getWidth()) / 2),
                Math.rint((getHeight() - invitation.getHeight()) / 2));
    }
}
