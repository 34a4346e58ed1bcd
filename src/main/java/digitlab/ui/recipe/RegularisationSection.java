package digitlab.ui.recipe;

import digitlab.core.experiment.RecipeField;
import digitlab.ui.fx.LogScale;
import digitlab.ui.fx.Section;
import java.util.List;
import javafx.scene.layout.VBox;

/** What keeps weights small, and when to stop. */
final class RegularisationSection {
    private static final LogScale STRENGTHS = new LogScale(-6, -1, true);

    private final FormRows rows;

    RegularisationSection(FormRows rows) {
        this.rows = rows;
    }

    Section build() {
        var output = rows.flag(FineFields.PENALIZE_OUTPUT);
        output.visibleProperty().bind(rows.viewModel().part(spec -> {
            var penalty = spec.training().penalty();
            return penalty.l1() > 0 || penalty.l2() > 0;
        }));
        output.managedProperty().bind(output.visibleProperty());
        return new Section(
                "regularisation",
                rows.messages().text("regularisation"),
                true,
                () -> List.of(
                        rows.slider(EditorField.of(RecipeField.L1), STRENGTHS, false),
                        rows.slider(EditorField.of(RecipeField.L2), STRENGTHS, true),
                        output,
                        rows.flag(FineFields.EARLY_STOPPING),
                        stopping()));
    }

    /** The rows of early stopping are there as long as it is on. */
    private VBox stopping() {
        var box = new VBox(8);
        box.getStyleClass().add("indented");
        var made = new FormRows[] {rows.apart()};
        rows.viewModel().part(spec -> spec.training().earlyStopping() != null).subscribe(on -> {
            made[0].close();
            made[0] = rows.apart();
            box.getChildren().clear();
            if (on) {
                box.getChildren()
                        .addAll(
                                made[0].field(EditorField.of(RecipeField.PATIENCE)),
                                made[0].field(FineFields.MIN_DELTA),
                                made[0].flag(FineFields.RESTORE_BEST));
            }
        });
        box.managedProperty().bind(rows.viewModel().part(spec -> spec.training().earlyStopping() != null));
        return box;
    }
}
