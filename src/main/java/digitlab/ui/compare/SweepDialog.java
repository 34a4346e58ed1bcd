package digitlab.ui.compare;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Study;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.PicturedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks which fields to vary over which values, and begins the sweep. */
final class SweepDialog {
    private static final int MOST_REPEATS = 100;

    private final SweepDraft draft;
    private final CompareViewModel viewModel;
    private final Messages messages;
    private final Dialog<ButtonType> dialog = new Dialog<>();

    SweepDialog(SweepDraft draft, CompareViewModel viewModel, Window owner) {
        this.draft = draft;
        this.viewModel = viewModel;
        this.messages = viewModel.figures().messages();
        dialog.initOwner(owner);
        dialog.setTitle(messages.get("sweep.dialog"));
        var pane = dialog.getDialogPane();
        pane.setId("sweep-dialog");
        pane.getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        pane.getStyleClass().add("sweep-dialog");
        pane.setContent(content());
        var begin = new ButtonType(messages.get("sweep.begin"), ButtonBar.ButtonData.OK_DONE);
        pane.getButtonTypes().setAll(begin, ButtonType.CANCEL);
        var button = pane.lookupButton(begin);
        button.setId("sweep-begin");
        button.disableProperty().bind(draft.studyProperty().map(Optional::isEmpty));
    }

    /** Shows the dialog; a sweep begins when it is confirmed. */
    void ask() {
        dialog.setOnHidden(event -> {
            ButtonType answer = dialog.getResult();
            if (answer != null && answer.getButtonData() == ButtonBar.ButtonData.OK_DONE) {
                draft.begin();
            }
        });
        dialog.show();
    }

    private VBox content() {
        var grid = new GridPane();
        grid.getStyleClass().add("sweep-form");
        var first = new ComboBox<RecipeField>();
        first.setId("sweep-first");
        first.getItems().setAll(draft.fields());
        PicturedCell.install(
                first, viewModel.figures()::name, viewModel.session().languageProperty());
        first.valueProperty().bindBidirectional(draft.firstProperty());
        grid.addRow(0, word("sweep.vary", first), first, values("sweep-first-values", draft.firstValuesProperty()));
        var second = new ComboBox<Optional<RecipeField>>();
        second.setId("sweep-second");
        List<Optional<RecipeField>> fields = new ArrayList<>(List.of(Optional.empty()));
        draft.fields().forEach(field -> fields.add(Optional.of(field)));
        second.getItems().setAll(fields);
        PicturedCell.install(
                second,
                field -> field.map(viewModel.figures()::name).orElse(messages.get("sweep.none")),
                viewModel.session().languageProperty());
        second.valueProperty().bindBidirectional(draft.secondProperty());
        var secondValues = values("sweep-second-values", draft.secondValuesProperty());
        secondValues.disableProperty().bind(draft.secondProperty().map(Optional::isEmpty));
        grid.addRow(1, word("sweep.and", second), second, secondValues);
        var repeats =
                new Spinner<Integer>(1, MOST_REPEATS, draft.repeatsProperty().get());
        repeats.setId("sweep-repeats");
        repeats.setEditable(true);
        repeats.setPrefWidth(90);
        repeats.valueProperty().addListener((observable, before, now) -> draft.repeatsProperty()
                .set(now));
        grid.addRow(2, word("sweep.repeats", repeats), repeats);
        return new VBox(12, lead(), grid, hint(), summary(), problem());
    }

    private Label lead() {
        var lead = new Label(messages.get("sweep.lead"));
        lead.getStyleClass().add("secondary");
        lead.setWrapText(true);
        lead.setMinHeight(Region.USE_PREF_SIZE);
        return lead;
    }

    private Label word(String key, javafx.scene.Node input) {
        var label = new Label(messages.get(key));
        label.setLabelFor(input);
        label.setMinWidth(Region.USE_PREF_SIZE);
        input.setAccessibleText(messages.get(key));
        return label;
    }

    private TextField values(String id, StringProperty values) {
        var field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(24);
        field.setAccessibleText(messages.get("sweep.values"));
        field.textProperty().bindBidirectional(values);
        GridPane.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Label hint() {
        var hint = new Label(messages.get("sweep.form"));
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private Label summary() {
        var summary = new Label();
        summary.setId("sweep-summary");
        summary.getStyleClass().add("emphasis");
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> draft.studyProperty().get().map(this::summary).orElse(""), draft.studyProperty()));
        return summary;
    }

    private String summary(Study study) {
        return messages.get(
                "sweep.summary",
                study.settings().size(),
                study.seeds().size(),
                study.units().size(),
                viewModel.figures().duration(draft.seconds()),
                viewModel.session().studies().lab().sideBySide());
    }

    private Label problem() {
        var problem = new Label();
        problem.setId("sweep-problem");
        problem.getStyleClass().add("error-text");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setPrefWidth(460);
        problem.textProperty().bind(draft.problemProperty());
        return problem;
    }
}
