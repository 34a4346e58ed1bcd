package digitlab.ui.recipe;

import digitlab.core.experiment.OptimizerChoice;
import digitlab.core.experiment.RecipeField;
import digitlab.ui.fx.LogScale;
import digitlab.ui.fx.Section;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/** How gradients become steps, and what becomes of the learning rate. */
final class OptimiserSection {
    private static final LogScale RATES = new LogScale(-5, 0, false);
    private static final EditorField OPTIMIZER = EditorField.of(RecipeField.OPTIMIZER);

    private final FormRows rows;
    private final RecipeViewModel viewModel;

    OptimiserSection(FormRows rows) {
        this.rows = rows;
        this.viewModel = rows.viewModel();
    }

    Section build() {
        var choice = rows.box(
                OPTIMIZER,
                Arrays.stream(OptimizerChoice.values()).map(OptimizerChoice::id).toList(),
                null);
        choice.setMaxWidth(Double.MAX_VALUE);
        rows.explain(choice, OPTIMIZER.id());
        var schedule = new Section(
                        "schedule-part",
                        rows.messages().text("schedule-part"),
                        false,
                        () -> List.of(
                                rows.choice(ScheduleFields.KIND, ScheduleFields.KINDS, null),
                                fields(viewModel.scheduleFields()),
                                rows.field(EditorField.of(RecipeField.WARMUP)),
                                rows.field(FineFields.WARMUP_START)))
                .minor()
                .note(viewModel.text(ScheduleFields.KIND).flatMap(kind -> rows.messages()
                        .text("schedule." + kind)));
        var fine = new Section(
                        "optimizer-part",
                        rows.messages().text("optimizer-part"),
                        false,
                        () -> List.of(fields(viewModel.optimizerFields())))
                .minor();
        return new Section(
                        "optimiser",
                        rows.messages().text("optimiser"),
                        true,
                        () -> List.of(
                                choice,
                                rows.slider(EditorField.of(RecipeField.LEARNING_RATE), RATES, true),
                                fine,
                                schedule))
                .note(viewModel.text(EditorField.of(RecipeField.LEARNING_RATE)));
    }

    /** Rows that change with the kind of what they belong to. */
    private VBox fields(ObservableValue<List<EditorField>> fields) {
        var box = new VBox(8);
        var made = new FormRows[] {rows.apart()};
        fields.subscribe(now -> {
            made[0].close();
            made[0] = rows.apart();
            box.getChildren().clear();
            for (EditorField field : now) {
                boolean flag = List.of("nesterov", "centered", "decay-biases").contains(field.id());
                box.getChildren().add(flag ? made[0].flag(field) : made[0].field(field));
            }
            box.setManaged(!now.isEmpty());
        });
        return box;
    }
}
