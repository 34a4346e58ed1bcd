package digitlab.ui.draw;

import digitlab.core.data.LabelledImages;
import digitlab.ink.MyDigit;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 'It was a …': the buttons 0 to 9 that store the drawing in My digits. */
final class LabelRow extends VBox {
    private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
    private static final PseudoClass STORED = PseudoClass.getPseudoClass("stored");

    private final DrawViewModel viewModel;
    private final Messages messages;
    private final Label title = new Label();
    private final List<Button> buttons = new ArrayList<>();

    LabelRow(DrawViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("label-row");
        title.setId("it-was");
        title.getStyleClass().add("title");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var count = new Label();
        count.setId("my-digits-count");
        count.getStyleClass().add("secondary");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("my-digits", session.digits().list().size()),
                        session.digits().list(),
                        session.languageProperty()));
        var row = new HBox();
        row.getStyleClass().add("label-buttons");
        for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
            row.getChildren().add(button(digit));
        }
        getChildren().addAll(new HBox(title, between, count), row);
        viewModel.responseProperty().addListener(observable -> show());
        viewModel.storedProperty().addListener(observable -> show());
        session.focusedProperty().addListener(observable -> show());
        session.languageProperty().subscribe(language -> show());
    }

    private Button button(int digit) {
        var button = new Button(Integer.toString(digit));
        button.setId("it-was-" + digit);
        button.getStyleClass().addAll("small", "label-button");
        button.accessibleTextProperty().bind(messages.text("it-was.spoken", digit));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text("it-was.hint", digit));
        button.setTooltip(tooltip);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> viewModel.store(digit));
        buttons.add(button);
        return button;
    }

    private void show() {
        int suggestion = viewModel.suggestion();
        int stored = viewModel.storedProperty().get().map(MyDigit::label).orElse(-1);
        title.setText(stored >= 0 ? messages.get("stored", stored) : messages.get("it-was"));
        for (int digit = 0; digit < buttons.size(); digit++) {
            Button button = buttons.get(digit);
            button.setDisable(!viewModel.isStorable());
            button.pseudoClassStateChanged(SUGGESTED, stored < 0 && digit == suggestion);
            button.pseudoClassStateChanged(STORED, digit == stored);
        }
    }
}
