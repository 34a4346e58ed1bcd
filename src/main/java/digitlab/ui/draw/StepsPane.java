package digitlab.ui.draw;

import digitlab.ink.GreyPicture;
import digitlab.ink.Preparation;
import digitlab.ink.PreparationSteps;
import digitlab.ui.fx.Hints;
import digitlab.ui.fx.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the drawing looks like after each step; the steps are switched off and on by clicking them. */
final class StepsPane extends VBox {
    private static final int SIDE = 56;
    private static final int FACTOR = 2;

    private final Messages messages;
    private final Hints hints = new Hints();
    private final ImageView ink = new ImageView();
    private final ImageView cropped = new ImageView();
    private final ImageView scaled = new ImageView();
    private final ImageView centred = new ImageView();

    /** @param beside what stands at the right of the title */
    StepsPane(DrawViewModel viewModel, Messages messages, Node beside) {
        this.messages = messages;
        getStyleClass().add("steps");
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text("steps"));
        Steps steps = viewModel.steps();
        var pen = step("pen", scaled, steps.penProperty());
        pen.disableProperty().bind(steps.sizeProperty().not());
        var row = new HBox(
                first(),
                step("size", cropped, steps.sizeProperty()),
                pen,
                step("centre", centred, steps.centreProperty()));
        row.getStyleClass().add("steps-row");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var head = new HBox(title, between, beside);
        head.getStyleClass().add("steps-head");
        getChildren().addAll(head, row);
        // While a network trains, its answer to the same digit changes again and again.
        viewModel.responseProperty().map(Response::preparation).subscribe(this::show);
    }

    /** The ink, which cannot be switched off. */
    private Node first() {
        var caption = new Label();
        caption.getStyleClass().add("caption");
        caption.textProperty().bind(messages.text("step.ink"));
        var box = new VBox(picture("ink", ink), caption);
        box.getStyleClass().add("step-box");
        hints.explain(box, messages.text("step.ink.hint"));
        return box;
    }

    private ToggleButton step(String key, ImageView view, BooleanProperty on) {
        var button = new ToggleButton();
        button.setId("step-" + key);
        button.getStyleClass().setAll("toggle-button", "step");
        button.setGraphic(picture(key, view));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(on);
        button.textProperty().bind(on.flatMap(isOn -> messages.text(isOn ? "step." + key : "step." + key + ".off")));
        hints.explain(button, messages.text("step." + key + ".hint"));
        return button;
    }

    private static StackPane picture(String key, ImageView view) {
        view.setId("step-picture-" + key);
        view.setPreserveRatio(true);
        var pane = new StackPane(view);
        pane.getStyleClass().add("step-picture");
        pane.setMinSize(SIDE, SIDE);
        pane.setMaxSize(SIDE, SIDE);
        return pane;
    }

    private void show(Preparation preparation) {
        if (preparation instanceof Preparation.Prepared prepared) {
            PreparationSteps steps = prepared.steps();
            fit(ink, steps.ink());
            fit(cropped, steps.cropped());
            enlarge(scaled, steps.scaled());
            enlarge(centred, steps.centred());
        } else {
            ink.setImage(null);
            cropped.setImage(null);
            scaled.setImage(null);
            centred.setImage(null);
        }
    }

    private static void fit(ImageView view, GreyPicture picture) {
        view.setImage(GreyImages.of(picture));
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
    }

    /** Whole pixels, so that the network's own can be counted. */
    private static void enlarge(ImageView view, GreyPicture picture) {
        view.setImage(GreyImages.of(picture));
        view.setSmooth(false);
        view.setFitWidth(Math.min(SIDE, picture.width() * FACTOR));
        view.setFitHeight(Math.min(SIDE, picture.height() * FACTOR));
    }
}
