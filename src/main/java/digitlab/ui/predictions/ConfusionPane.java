package digitlab.ui.predictions;

import digitlab.core.data.LabelledImages;
import digitlab.ui.chart.DrawingPane;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.Session;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The confusion matrix; a click or the arrow keys choose a cell. */
final class ConfusionPane extends Region {
    private final PredictionsViewModel viewModel;
    private final Messages messages;
    private final Numbers numbers;
    private final DrawingPane pane = new DrawingPane(this::draw);
    private final DrawingPane.Layer layer = pane.addLayer();
    private final Tooltip tooltip = new Tooltip();

    ConfusionPane(PredictionsViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.numbers = new Numbers(session.languageProperty());
        setId("confusion");
        getStyleClass().add("confusion");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setMinSize(230, 200);
        getChildren().add(pane);
        setOnMousePressed(event -> {
            requestFocus();
            press(event);
        });
        setOnMouseMoved(this::explain);
        Tooltip.install(this, tooltip);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        viewModel.answersProperty().addListener(observable -> pane.refresh());
        viewModel.choiceProperty().addListener(observable -> pane.refresh());
        session.languageProperty().addListener(observable -> pane.refresh());
        session.themeProperty().addListener(observable -> pane.refresh());
        session.presentationProperty().addListener(observable -> pane.refresh());
        pane.refresh();
    }

    void drawNow() {
        layout();
        pane.drawNow();
    }

    private void draw() {
        Optional<Answers> answers = viewModel.answersProperty().get();
        Choice choice = viewModel.choiceProperty().get();
        if (answers.isEmpty()) {
            layer.show((surface, width, height) -> {});
            return;
        }
        layer.show(new ConfusionDrawing(
                answers.get().confusion(), choice, viewModel.style(), numbers, messages.get("found")));
        setAccessibleText(choice.isCell() ? cell(answers.get(), choice) : messages.get("confusion"));
    }

    private String cell(Answers answers, Choice choice) {
        int count = answers.confusion().count(choice.truth(), choice.predicted());
        return messages.get("cell", choice.truth(), choice.predicted(), count);
    }

    private ConfusionLayout places() {
        return ConfusionLayout.fitting(
                getWidth(), getHeight(), viewModel.style().textSize());
    }

    private void press(MouseEvent event) {
        int truth = places().truthAt(event.getY());
        int predicted = places().predictedAt(event.getX());
        if (truth >= 0 && predicted >= 0) {
            viewModel.toggleCell(truth, predicted);
        }
    }

    private void explain(MouseEvent event) {
        int truth = places().truthAt(event.getY());
        int predicted = places().predictedAt(event.getX());
        boolean known = truth >= 0 && predicted >= 0;
        viewModel
                .answersProperty()
                .get()
                .filter(answers -> known)
                .ifPresentOrElse(
                        answers -> tooltip.setText(cell(answers, Choice.ofCell(truth, predicted))), tooltip::hide);
    }

    private void key(KeyEvent event) {
        Choice choice = viewModel.choiceProperty().get();
        int truth = Math.max(0, choice.truth());
        int predicted = Math.max(0, choice.predicted());
        int last = LabelledImages.CLASSES - 1;
        Choice next =
                switch (event.getCode()) {
                    case UP -> Choice.ofCell(Math.max(0, truth - 1), predicted);
                    case DOWN -> Choice.ofCell(Math.min(last, truth + 1), predicted);
                    case LEFT -> Choice.ofCell(truth, Math.max(0, predicted - 1));
                    case RIGHT -> Choice.ofCell(truth, Math.min(last, predicted + 1));
                    default -> null;
                };
        if (next != null) {
            viewModel.choiceProperty().set(choice.isCell() ? next : Choice.ofCell(truth, predicted));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
