package digitlab.ui.recipe;

import digitlab.core.Check;
import digitlab.core.experiment.RecipeField;
import digitlab.ui.fx.Entry;
import digitlab.ui.fx.EntryField;
import digitlab.ui.fx.Section;
import digitlab.ui.session.Session;
import java.util.List;
import javafx.scene.layout.VBox;

/** How long, in which portions, by which engine. */
final class TrainingSection {
    private static final EditorField ENGINE = EditorField.of(RecipeField.ENGINE);

    private final FormRows rows;
    private final RecipeViewModel viewModel;

    TrainingSection(FormRows rows) {
        this.rows = rows;
        this.viewModel = rows.viewModel();
    }

    Section build() {
        EditorField seed = EditorField.of(RecipeField.SEED);
        return new Section(
                        "training",
                        rows.messages().text("training"),
                        true,
                        () -> List.of(
                                rows.pair(EditorField.of(RecipeField.BATCH_SIZE), EditorField.of(RecipeField.EPOCHS)),
                                FormRows.pair(
                                        rows.field(seed, rows.input(seed, FormRows.SMALL_FIELD_WIDTH)), repeats()),
                                rows.choice(
                                        ENGINE,
                                        rows.session().lab().engines().names().stream()
                                                .toList(),
                                        null),
                                rows.field(EditorField.of(RecipeField.THREADS))))
                .note(viewModel.text(ENGINE).flatMap(engine -> rows.messages().text("training.engine." + engine)));
    }

    private VBox repeats() {
        Session session = rows.session();
        var entry = new Entry(session.repeatsProperty().asString(), text -> session.repeatsProperty()
                .set(whole(text)));
        var input = new EntryField("repeats", entry);
        input.setPrefWidth(FormRows.SMALL_FIELD_WIDTH);
        input.setMinWidth(FormRows.SMALL_FIELD_WIDTH);
        var box = new VBox(FormRows.line(rows.name("repeats", input), input), input.error());
        rows.explain(box, "repeats");
        return box;
    }

    private static int whole(String text) {
        try {
            return Check.intRange("repeats", Integer.parseInt(text.strip()), 1, Session.MOST_REPEATS);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("repeats must be a whole number, but is '" + text + "'", e);
        }
    }
}
