package digitlab.ui.experiments;

import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.LocalText;
import digitlab.ui.fx.Messages;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What do you expect? Results show only after an answer, and then the answer stays. */
final class ExpectationCard extends VBox {
    private final ExperimentsViewModel viewModel;
    private final Messages messages;
    private Optional<Experiment> shown = Optional.empty();
    private String language = "";
    private boolean wasSettled;
    private Optional<String> answered = Optional.empty();

    ExpectationCard(ExperimentsViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = viewModel.messages();
        setId("expectation");
        getStyleClass().addAll("card", "expectation");
    }

    void refresh() {
        Experiment experiment = viewModel.selectedProperty().get().orElse(null);
        String spoken = viewModel.language().getLanguage();
        boolean isSame = shown.equals(viewModel.selectedProperty().get())
                && language.equals(spoken)
                && wasSettled == viewModel.isSettled()
                && answered.equals(viewModel.expectation());
        if (experiment == null || isSame) {
            return;
        }
        shown = Optional.of(experiment);
        language = spoken;
        wasSettled = viewModel.isSettled();
        answered = viewModel.expectation();
        getChildren().setAll(words("lead", messages.get("expect")));
        getChildren().get(0).getStyleClass().add("emphasis");
        getChildren().add(words("secondary", experiment.prediction().question().in(viewModel.language())));
        if (experiment.prediction().options().isEmpty()) {
            ownWords();
        } else {
            options(experiment);
        }
        String hint = wasSettled ? "expect.settled" : answered.isPresent() ? "expect.chosen" : "expect.choose";
        getChildren().add(words("caption", messages.get(hint)));
    }

    private Label words(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void options(Experiment experiment) {
        var group = new ToggleGroup();
        int number = 0;
        for (LocalText option : experiment.prediction().options()) {
            String text = option.in(viewModel.language());
            boolean isChosen = answered.filter(answer -> option.languages().containsValue(answer))
                    .isPresent();
            var button = new RadioButton(text);
            button.setId("expect-" + number++);
            button.getStyleClass().add("expect-option");
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(isChosen);
            button.setDisable(wasSettled && !isChosen);
            button.setOnAction(event -> viewModel.expect(text));
            getChildren().add(button);
        }
    }

    private void ownWords() {
        var area = new TextArea(answered.orElse(""));
        area.setId("expect-text");
        area.setPrefRowCount(4);
        area.setWrapText(true);
        area.setEditable(!wasSettled);
        area.setAccessibleText(messages.get("expect"));
        var done = new Button(messages.get("expect.done"));
        done.setId("expect-done");
        done.disableProperty().bind(area.textProperty().map(text -> wasSettled || text.isBlank()));
        done.setOnAction(event -> viewModel.expect(area.getText()));
        getChildren().addAll(area, done);
    }
}
