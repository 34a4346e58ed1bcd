package digitlab.ui.experiments;

import digitlab.lab.StudyProgress;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.session.Session;
import digitlab.ui.session.StudyItem;
import digitlab.ui.session.StudyState;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Run, pause, cancel; quickly or in full; then compare and report. */
final class RunControls extends VBox {
    private static final int MOST_REPEATS = 100;

    private final ExperimentsViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final Button run = button("experiment-run", Feather.PLAY);
    private final Button pause = button("experiment-pause", Feather.PAUSE);
    private final Button cancel = button("experiment-cancel", Feather.X);
    private final Button compare = button("experiment-compare", Feather.BAR_CHART_2);
    private final Button report = button("experiment-report", Feather.FILE_TEXT);
    private final Button recipe = button("experiment-recipe", Feather.SLIDERS);
    private final CheckBox quick = new CheckBox();
    private final Spinner<Integer> repeats = new Spinner<>(1, MOST_REPEATS, 1);
    private final Label cost = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label failures = new Label();

    RunControls(ExperimentsViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = viewModel.messages();
        this.numbers = new Numbers(session.languageProperty());
        getStyleClass().add("run-controls");
        run.getStyleClass().add("accent");
        run.setOnAction(event -> viewModel.run());
        pause.setOnAction(event -> viewModel.item().ifPresent(this::pauseOrGoOn));
        cancel.setOnAction(event -> viewModel.item().ifPresent(session.studies()::cancel));
        compare.setOnAction(event -> viewModel.compare());
        report.setOnAction(event -> askForFolder());
        recipe.setOnAction(event -> viewModel
                .item()
                .ifPresent(item -> viewModel.openRecipe(item.study().settings().get(0))));
        cost.setId("experiment-cost");
        cost.getStyleClass().add("secondary");
        cost.setWrapText(true);
        bar.setId("experiment-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefHeight(4);
        failures.getStyleClass().add("error-text");
        failures.setWrapText(true);
        var actions = new FlowPane(8, 8, run, pause, cancel, compare, report, recipe);
        actions.setAlignment(Pos.CENTER_LEFT);
        var options = new FlowPane(12, 8, repeatsBox(), quickBox());
        options.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(options, actions, cost, bar, failures); // the button stays where it is, whatever the cost says
    }

    private Button button(String id, Feather icon) {
        var button = new Button(null, Icons.of(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private FlowPane repeatsBox() {
        var word = new Label();
        word.textProperty().bind(messages.text("repeats-word"));
        word.setLabelFor(repeats);
        repeats.setId("experiment-repeats");
        repeats.setEditable(true);
        repeats.setPrefWidth(84);
        repeats.accessibleTextProperty().bind(messages.text("repeats-word"));
        viewModel.repeatsProperty().subscribe(value -> repeats.getValueFactory().setValue(value.intValue()));
        repeats.valueProperty()
                .addListener(
                        (observable, before, now) -> viewModel.repeatsProperty().set(now));
        var box = new FlowPane(6, 4, word, repeats);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPrefWrapLength(150);
        return box;
    }

    private CheckBox quickBox() {
        quick.setId("experiment-quick");
        quick.textProperty().bind(messages.text("quick"));
        quick.selectedProperty().bindBidirectional(viewModel.quickProperty());
        return quick;
    }

    private void pauseOrGoOn(StudyItem item) {
        if (item.state() == StudyState.PAUSED) {
            session.studies().goOn(item);
        } else {
            session.studies().pause(item);
        }
    }

    private void askForFolder() {
        session.files()
                .folder(getScene().getWindow(), messages.get("report.folder"))
                .ifPresent(viewModel::report);
    }

    void refresh() {
        StudyItem item = viewModel.item().orElse(null);
        if (item == null) {
            return;
        }
        boolean isOpen = item.state().isOpen();
        int done = item.results().count();
        int total = item.study().units().size();
        boolean hasExpectation = viewModel.expectation().isPresent();
        show(run, !isOpen && done < total);
        run.setText(messages.get(done > 0 && hasExpectation ? "run.rest" : "run.all"));
        run.setDisable(!hasExpectation);
        show(pause, isOpen);
        pause.setText(messages.get(item.state() == StudyState.PAUSED ? "go-on" : "pause"));
        show(cancel, isOpen);
        cancel.setText(messages.get("cancel"));
        boolean hasResults = viewModel.results().isPresent();
        show(compare, hasResults);
        compare.setText(messages.get("compare"));
        show(report, hasResults && !isOpen);
        report.setText(messages.get("report"));
        report.setDisable(viewModel.reportingProperty().get());
        show(recipe, !isOpen);
        recipe.setText(messages.get("recipe"));
        quick.setDisable(isOpen);
        repeats.setDisable(isOpen || viewModel.quickProperty().get());
        cost.setText(cost(item, done, total, hasExpectation));
        show(bar, isOpen);
        bar.setProgress((double) done / total);
        List<String> wrong =
                item.progressProperty().get().map(StudyProgress::failures).orElse(List.of());
        show(failures, !wrong.isEmpty());
        failures.setText(wrong.isEmpty() ? "" : wrong.get(0));
    }

    private String cost(StudyItem item, int done, int total, boolean hasExpectation) {
        if (item.state().isOpen()) {
            StudyProgress progress = item.progressProperty().get().orElse(null);
            return progress == null || progress.left() == null
                    ? messages.get("progress", done, total)
                    : messages.get(
                            "progress.left",
                            done,
                            total,
                            numbers.duration(progress.left().toMillis() / 1000.0));
        }
        if (done == total) {
            return hasExpectation ? messages.get("all-run", total) : messages.get("all-run.hidden", total);
        }
        String words =
                messages.get("cost", total - done, numbers.duration(viewModel.secondsLeft()), viewModel.sideBySide());
        return hasExpectation ? words : words + " · " + messages.get("first-expect");
    }

    private static void show(Region node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
