package digitlab.ui.draw;

import atlantafx.base.controls.Popover;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** The panel for drawing: paper and tools, the steps to 28×28, the networks' answers, 'it was a …'. */
public final class DrawView extends VBox {
    /** In the units of the paper: hair, and a blob. */
    private static final double THINNEST = 8;

    private static final double THICKEST = 90;

    private final DrawViewModel viewModel;
    private final Messages messages;
    private final AnswersPane answers;

    public DrawView(DrawViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.messages = Messages.of(DrawView.class, session.languageProperty());
        this.answers = new AnswersPane(viewModel, session, messages);
        setId("draw");
        getStyleClass().add("draw");
        var seen = new SeenPane(viewModel, messages); // the one step that an audience needs
        seen.visibleProperty().bind(session.presentationProperty());
        var paper = new SquareBox(new PaperPane(viewModel, messages), seen, new DrawTools(viewModel, messages));
        VBox.setVgrow(answers, Priority.ALWAYS);
        var steps = new StepsPane(viewModel, messages, why(session));
        var pen = penWidth();
        for (Node detail : List.of(steps, pen)) { // an audience looks at the digit and the answers
            detail.visibleProperty().bind(session.presentationProperty().not());
            detail.managedProperty().bind(detail.visibleProperty());
        }
        var content = new VBox(paper, pen, steps, answers);
        content.getStyleClass().add("draw-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(content, new LabelRow(viewModel, session, messages));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Draws at once, for pictures of the window. */
    public void drawNow() {
        answers.drawNow();
    }

    /** Opens the reasons beside the panel; they follow the drawing until they are closed. */
    private Button why(Session session) {
        var button = new Button();
        button.setId("why");
        button.getStyleClass().addAll("small", "flat");
        button.textProperty().bind(messages.text("why"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(viewModel.responseProperty().map(response -> response.answers()
                .isEmpty()));
        var reasons = new WhyViewModel(session, viewModel);
        var popover = new Popover(new WhyPane(reasons, session, messages));
        popover.setArrowLocation(Popover.ArrowLocation.RIGHT_TOP);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setHeaderAlwaysVisible(false);
        reasons.activeProperty().bind(popover.showingProperty());
        popover.setOnHidden(event -> reasons.digitProperty().set(WhyViewModel.ANSWER));
        button.setOnAction(event -> {
            if (popover.isShowing()) {
                popover.hide();
            } else {
                popover.show(button);
            }
        });
        return button;
    }

    private HBox penWidth() {
        var name = new Label();
        name.getStyleClass().add("secondary");
        name.textProperty().bind(messages.text("pen-width"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        var slider = new Slider(THINNEST, THICKEST, viewModel.penWidthProperty().get());
        slider.setId("pen-width");
        slider.accessibleTextProperty().bind(messages.text("pen-width"));
        slider.valueProperty().bindBidirectional(viewModel.penWidthProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        var dot = new Circle();
        dot.getStyleClass().add("pen-dot");
        dot.radiusProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> viewModel.penWidthProperty().get() * 12 / THICKEST, viewModel.penWidthProperty()));
        var room = new StackPane(dot);
        room.setMinSize(32, 24);
        room.setMaxSize(32, 24);
        var row = new HBox(name, slider, room);
        row.getStyleClass().add("pen-row");
        return row;
    }

    /** Digits store the drawing; undo and redo are those of the drawing while the keyboard is here. */
    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.Z && !event.isShiftDown()) {
                viewModel.undo();
                event.consume();
            } else if (event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z) {
                viewModel.redo();
                event.consume();
            }
            return;
        }
        int digit = digit(event.getCode());
        if (digit >= 0) {
            viewModel.store(digit);
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            viewModel.clear();
        } else if (event.getCode() == KeyCode.P) {
            viewModel.toolProperty().set(Tool.PEN);
        } else if (event.getCode() == KeyCode.E) {
            viewModel.toolProperty().set(Tool.ERASER);
        } else {
            return;
        }
        event.consume();
    }

    private static int digit(KeyCode code) {
        return code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '0' : -1;
    }
}
