package digitlab.ui.recipe;

import atlantafx.base.controls.ToggleSwitch;
import digitlab.core.experiment.RecipeField;
import digitlab.ui.fx.Entry;
import digitlab.ui.fx.EntryField;
import digitlab.ui.fx.Hints;
import digitlab.ui.fx.LogScale;
import digitlab.ui.fx.LogSlider;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.PicturedCell;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the form: each with its name, its input, its sentence, and room for what is wrong. */
final class FormRows {
    static final double FIELD_WIDTH = 84;
    static final double SMALL_FIELD_WIDTH = 60;

    private final RecipeViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Hints hints;
    private final List<Entry> entries = new ArrayList<>();
    private Subscription subscriptions = Subscription.EMPTY;

    FormRows(RecipeViewModel viewModel, Session session, Hints hints) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = Messages.of(FormRows.class, session.languageProperty());
        this.hints = hints;
    }

    RecipeViewModel viewModel() {
        return viewModel;
    }

    Messages messages() {
        return messages;
    }

    Session session() {
        return session;
    }

    /** Rows that can be taken away without those made here. */
    FormRows apart() {
        return new FormRows(viewModel, session, hints);
    }

    /** The rows made here are gone: their inputs no longer follow the recipe. */
    void close() {
        entries.forEach(entry -> {
            entry.close();
            viewModel.forget(entry);
        });
        entries.clear();
        subscriptions.unsubscribe();
        subscriptions = Subscription.EMPTY;
    }

    /** Explains an input in one sentence. */
    void explain(Node node, String key) {
        hints.explain(node, messages.text(key + ".why"));
    }

    /** The field of the recipe that decides whether a lesson hides or locks an input. */
    private static Optional<RecipeField> ruling(String id) {
        String key = id.replaceAll("-\\d+$", "");
        String name =
                switch (key) {
                    case "units" -> RecipeField.HIDDEN.id();
                    case "early-stopping", "min-delta", "restore-best" -> RecipeField.PATIENCE.id();
                    case "warmup-start" -> RecipeField.WARMUP.id();
                    default -> key;
                };
        return Arrays.stream(RecipeField.values())
                .filter(field -> field.id().equals(name))
                .findFirst();
    }

    /** Leaves an input alone, or takes it out of students' reach, as the lesson says. */
    void guard(Node input, String id) {
        ruling(id)
                .ifPresent(field -> follow(session.lessonProperty(), lesson -> {
                    boolean isSeed = field == RecipeField.SEED && lesson.seed() != null;
                    input.setDisable(
                            lesson.locked().contains(field) || lesson.hidden().contains(field) || isSeed);
                }));
    }

    /** Takes a whole row away if the lesson says so. */
    private <T extends Node> T hidden(T row, String id) {
        ruling(id)
                .ifPresent(field -> follow(session.lessonProperty(), lesson -> {
                    boolean isShown = !lesson.hidden().contains(field);
                    if (!row.visibleProperty().isBound()) {
                        row.setVisible(isShown);
                        row.setManaged(isShown);
                    }
                }));
        return row;
    }

    /** A field alone. */
    EntryField input(EditorField field, double width) {
        Entry entry = viewModel.entry(field);
        entries.add(entry);
        var input = new EntryField(field.id(), entry);
        input.setPrefWidth(width);
        input.setMinWidth(width);
        input.setMaxWidth(width);
        input.focusedProperty().addListener(observable -> viewModel.history().endStep());
        guard(input, field.id());
        return input;
    }

    /** Name at the left, field at the right. */
    VBox field(EditorField field) {
        var input = input(field, FIELD_WIDTH);
        var box = new VBox(2, line(name(field.id(), input), input), input.error());
        explain(box, field.id());
        return hidden(box, field.id());
    }

    /** Two fields side by side. */
    VBox pair(EditorField left, EditorField right) {
        return pair(field(left, input(left, SMALL_FIELD_WIDTH)), field(right, input(right, SMALL_FIELD_WIDTH)));
    }

    /** Two rows of {@link #field(EditorField, EntryField)} side by side, their errors below both. */
    static VBox pair(VBox left, VBox right) {
        var grid = new GridPane();
        grid.setHgap(12);
        Node leftError = left.getChildren().remove(1);
        Node rightError = right.getChildren().remove(1);
        grid.addRow(0, left, right);
        GridPane.setHgrow(left, Priority.ALWAYS);
        GridPane.setHgrow(right, Priority.ALWAYS);
        return new VBox(2, grid, leftError, rightError);
    }

    /** Name at the left, a small field beside it. */
    VBox field(EditorField field, EntryField input) {
        var box = new VBox(line(name(field.id(), input), input), input.error());
        explain(box, field.id());
        return box;
    }

    /** Name at the left, a list of words at the right. */
    VBox choice(EditorField field, List<String> values, @Nullable Function<String, Node> picture) {
        ComboBox<String> box = box(field, values, picture);
        var row = new VBox(line(name(field.id(), box), box));
        explain(row, field.id());
        return hidden(row, field.id());
    }

    /** A list of words alone; each is named by the messages as {@code field.value}. */
    ComboBox<String> box(EditorField field, List<String> values, @Nullable Function<String, Node> picture) {
        var box = new ComboBox<String>();
        box.setId(field.id());
        box.getItems().setAll(values);
        String key = field.id().replaceAll("-\\d+$", "");
        box.accessibleTextProperty().bind(messages.text(key));
        PicturedCell.install(
                box,
                value -> messages.get(key + "." + value),
                value -> picture == null ? null : picture.apply(value),
                session.languageProperty());
        guard(box, field.id());
        follow(viewModel.text(field), box::setValue);
        box.setOnAction(event -> {
            String chosen = box.getValue();
            if (chosen != null
                    && !chosen.equals(field.reader().apply(viewModel.history().recipe()))) {
                viewModel.history().endStep();
                viewModel.set(field, chosen);
            }
        });
        return box;
    }

    /** Name at the left, a switch at the right, below it why it cannot be switched. */
    VBox flag(EditorField field) {
        var input = new ToggleSwitch();
        input.setId(field.id());
        var error = new Label();
        error.setId(field.id() + "-error");
        error.getStyleClass().add("error-text");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        guard(input, field.id());
        follow(viewModel.text(field), value -> {
            input.setSelected(Boolean.parseBoolean(value));
            error.setText("");
        });
        input.selectedProperty().addListener((observable, before, on) -> {
            boolean known = Boolean.parseBoolean(
                    field.reader().apply(viewModel.history().recipe()));
            if (on == known) {
                return;
            }
            try {
                viewModel.history().endStep();
                viewModel.set(field, on.toString());
            } catch (IllegalArgumentException e) {
                input.setSelected(known);
                error.setText(e.getMessage());
            }
        });
        var row = new VBox(2, line(name(field.id(), input), input), error);
        explain(row, field.id());
        return hidden(row, field.id());
    }

    /** Name and exact field above a slider over powers of ten, which are written below if nothing else tells them. */
    VBox slider(EditorField field, LogScale scale, boolean labels) {
        var exact = input(field, 64);
        ObservableValue<Double> value = viewModel.text(field).map(Double::parseDouble);
        var slider = new LogSlider(
                field.id() + "-slider",
                scale,
                value,
                moved -> viewModel.set(field, RecipeField.number(moved)),
                messages.text("off"),
                labels);
        slider.accessibleTextProperty().bind(messages.text(field.id()));
        slider.valueChangingProperty()
                .addListener(observable -> viewModel.history().endStep());
        guard(slider, field.id());
        var box = new VBox(2, line(name(field.id(), exact), exact), slider, exact.error());
        explain(box, field.id());
        return hidden(box, field.id());
    }

    /** The name of an input, which a screen reader says too. */
    Label name(String key, Node input) {
        var label = new Label();
        label.textProperty().bind(messages.text(key));
        label.setLabelFor(input);
        label.setMinWidth(0);
        input.accessibleTextProperty().bind(messages.text(key));
        return label;
    }

    /** Something at the left and something at the right. */
    static HBox line(Node left, Node right) {
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var line = new HBox(6, left, between, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Does something with a value now and whenever it changes, until these rows are closed. */
    <T> void follow(ObservableValue<T> value, Consumer<T> action) {
        subscriptions = subscriptions.and(value.subscribe(action));
    }
}
