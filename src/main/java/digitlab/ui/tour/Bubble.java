package digitlab.ui.tour;

import digitlab.ui.fx.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the tour says about one sight, with the buttons that lead on. Arrow keys do the same. */
final class Bubble extends VBox {
    static final double WIDTH = 340;

    private final TourViewModel viewModel;
    private final Messages messages;
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button skip = button("tour-skip", "small", "flat");
    private final Button back = button("tour-back", "small");
    private final Button next = button("tour-next", "small", "accent");

    Bubble(TourViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("tour-bubble");
        getStyleClass().add("tour-bubble");
        count.setId("tour-count");
        count.getStyleClass().add("caption");
        title.setId("tour-title");
        title.getStyleClass().add("lead");
        for (Label label : new Label[] {title, text}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        skip.setOnAction(event -> viewModel.end());
        back.setOnAction(event -> viewModel.back());
        next.setOnAction(event -> viewModel.next());
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var buttons = new HBox(8, skip, between, back, next);
        buttons.getStyleClass().add("tour-buttons");
        getChildren().addAll(count, title, text, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static Button button(String id, String... styles) {
        var button = new Button();
        button.setId(id);
        button.getStyleClass().addAll(styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.RIGHT) {
            viewModel.next();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT) {
            viewModel.back();
            event.consume();
        }
    }

    void show(Sight sight) {
        count.textProperty().bind(messages.text("count", viewModel.number(sight), viewModel.length()));
        title.textProperty().bind(messages.text(sight.key() + ".title"));
        text.textProperty().bind(messages.text(sight.key() + ".text"));
        skip.textProperty().bind(messages.text("skip"));
        skip.setVisible(!viewModel.isLast());
        back.textProperty().bind(messages.text("back"));
        back.setVisible(!viewModel.isFirst());
        next.textProperty().bind(messages.text(viewModel.isLast() ? "done" : "next"));
        next.setAccessibleText(title.getText() + ". " + text.getText() + " " + next.getText());
        next.requestFocus();
    }
}
