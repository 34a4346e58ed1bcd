package digitlab.ui.experiments;

import digitlab.chart.RunStyle;
import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.Setting;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.StudyItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A row for each recipe: what differs, how often and how long it is trained, and what came of it. */
final class PlannedRuns extends VBox {
    private static final int MOST_FIELDS = 3;
    private static final int SYMBOLS = 6;

    private final ExperimentsViewModel viewModel;
    private final Messages messages;
    private final Numbers numbers;
    private final Label recipe = new Label();
    private final GridPane grid = new GridPane();

    PlannedRuns(ExperimentsViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = viewModel.messages();
        this.numbers = new Numbers(viewModel.session().languageProperty());
        setId("planned-runs");
        getStyleClass().add("planned-runs");
        var title = new Label();
        title.getStyleClass().add("experiment-section");
        title.textProperty().bind(messages.text("planned"));
        recipe.getStyleClass().add("secondary");
        recipe.setWrapText(true);
        recipe.setMinHeight(Region.USE_PREF_SIZE);
        grid.getStyleClass().add("planned-grid");
        getChildren().addAll(title, recipe, grid);
    }

    void refresh() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        viewModel.item().ifPresent(this::fill);
    }

    private void fill(StudyItem item) {
        Study study = item.study();
        recipe.setText(base(study));
        List<RecipeField> varied = study.varied().stream().limit(MOST_FIELDS).toList();
        columns(varied.size());
        int column = 0;
        grid.add(head("run"), column++, 0);
        for (RecipeField field : varied) {
            var label = new Label(messages.get("field." + field.id()));
            label.getStyleClass().add("secondary");
            grid.add(label, column++, 0);
        }
        for (String key : List.of("repeats", "time", "test", "gap")) {
            grid.add(head(key), column++, 0);
        }
        int row = 1;
        for (Setting setting : study.settings()) {
            row(row++, setting, varied, study);
        }
    }

    private void columns(int fields) {
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(90);
        grid.getColumnConstraints().add(name);
        for (int i = 0; i < fields; i++) {
            var field = new ColumnConstraints();
            field.setMinWidth(Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(field);
        }
        for (int i = 0; i < 4; i++) {
            var number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            number.setMinWidth(Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(number);
        }
    }

    private Label head(String key) {
        var label = new Label(messages.get(key));
        label.getStyleClass().add("secondary");
        return label;
    }

    /** What all have in common. */
    private String base(Study study) {
        RunSpec first = study.settings().get(0).recipe();
        long from = study.seeds().get(0);
        int count = study.seeds().size();
        String seeds = count == 1
                ? messages.get("one-seed", String.valueOf(from))
                : messages.get(
                        "seeds",
                        String.valueOf(from),
                        String.valueOf(study.seeds().get(count - 1)));
        List<RecipeField> varied = study.varied();
        List<String> common = new ArrayList<>();
        if (!varied.contains(RecipeField.HIDDEN)) {
            common.add(first.network().shape());
        }
        if (!varied.contains(RecipeField.OPTIMIZER) && !varied.contains(RecipeField.LEARNING_RATE)) {
            common.add(RecipeField.OPTIMIZER.get(first) + " " + RecipeField.LEARNING_RATE.get(first));
        }
        if (!varied.contains(RecipeField.BATCH_SIZE)) {
            common.add(messages.get("base.batch", first.training().batchSize()));
        }
        common.add(seeds);
        return String.join(", ", common);
    }

    private void row(int row, Setting setting, List<RecipeField> varied, Study study) {
        int column = 0;
        var name = new Label(setting.label().in(viewModel.language()), symbol(row - 1));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        boolean isHighest = viewModel.highest().filter(setting.name()::equals).isPresent();
        if (isHighest) {
            name.getStyleClass().add("emphasis");
        }
        add(row, column++, name);
        for (RecipeField field : varied) {
            add(row, column++, new Label(field.get(setting.recipe())));
        }
        int epochs = setting.recipe().training().epochs();
        add(row, column++, secondary(messages.get("times", study.seeds().size(), epochs)));
        add(
                row,
                column++,
                secondary(numbers.duration(
                        viewModel.seconds(setting) * study.seeds().size())));
        Optional<StudyResults> results = viewModel.results();
        add(row, column++, figure(results, setting, Measure.TEST_ACCURACY, isHighest));
        add(row, column, figure(results, setting, Measure.GAP, false));
    }

    private Node symbol(int index) {
        return RunSymbol.marker(RunStyle.of(index % SYMBOLS), viewModel.style().colours());
    }

    private Label secondary(String text) {
        var label = new Label(text);
        label.getStyleClass().add("secondary");
        return label;
    }

    private Label figure(Optional<StudyResults> results, Setting setting, Measure measure, boolean isHighest) {
        Optional<Interval> value =
                results.flatMap(known -> known.group(setting)).flatMap(group -> group.summary(Metric.of(measure)));
        var label = new Label(value.map(interval -> text(interval) + (isHighest ? "  " + messages.get("highest") : ""))
                .orElse("–"));
        if (measure == Measure.TEST_ACCURACY && value.isPresent()) {
            label.getStyleClass().add("emphasis");
        }
        return label;
    }

    private String text(Interval interval) {
        String mean = numbers.decimal(100 * interval.mean(), 2) + "\u202f%";
        return interval.isKnown() ? mean + " ± " + numbers.decimal(100 * interval.halfWidth(), 2) : mean;
    }

    private void add(int row, int column, Label label) {
        label.getStyleClass().add("planned-cell");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE); // a line below all cells of a row
        boolean isNumber = column > grid.getColumnConstraints().size() - 5;
        if (isNumber) {
            label.getStyleClass().add("planned-number");
        }
        GridPane.setFillWidth(label, true);
        grid.add(label, column, row);
    }
}
