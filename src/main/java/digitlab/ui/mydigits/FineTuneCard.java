package digitlab.ui.mydigits;

import digitlab.lab.DrawingSplit;
import digitlab.lab.FineTuned;
import digitlab.lab.FineTuned.BeforeAfter;
import digitlab.ui.fx.FileSaving;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.Numbers;
import digitlab.ui.fx.PicturedCell;
import digitlab.ui.mydigits.FineTuneViewModel.Outcome;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Fine-tuning of the focused run, with before and after. */
final class FineTuneCard extends VBox {
    private final FineTuneViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final Numbers numbers;
    private final FileSaving saving;
    private final GridPane scores = new GridPane();
    private final Label summary = new Label();
    private final VBox result = new VBox();

    FineTuneCard(FineTuneViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        this.numbers = new Numbers(session.languageProperty());
        this.saving = session.saving();
        getStyleClass().add("card");
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text("tune"));
        var what = new Label();
        what.getStyleClass().add("secondary");
        what.setWrapText(true);
        what.textProperty().bind(messages.text("tune.what"));
        getChildren().addAll(title, what, choices(), actions(), result());
        viewModel.outcomeProperty().addListener(observable -> show());
        session.languageProperty().subscribe(language -> show());
    }

    private GridPane choices() {
        var grid = new GridPane();
        grid.getStyleClass().add("tune-choices");
        var run = new Label();
        run.setId("tune-run");
        run.textProperty().bind(session.focusedProperty().flatMap(focused -> messages.text("tune.no-run")
                .map(none -> focused.map(RunItem::name).orElse(none))));
        var most = new ComboBox<Integer>();
        most.setId("tune-per-class");
        most.getItems().setAll(FineTuneViewModel.PER_CLASS);
        most.accessibleTextProperty().bind(messages.text("tune.per-class"));
        PicturedCell.install(
                most,
                count -> count == DrawingSplit.ALL ? messages.get("tune.all") : count.toString(),
                session.languageProperty());
        most.valueProperty().bindBidirectional(viewModel.perClassProperty());
        grid.addRow(0, word("tune.run"), run);
        grid.addRow(1, word("tune.from"), source());
        grid.addRow(2, word("tune.per-class"), most);
        return grid;
    }

    private Label word(String key) {
        var word = new Label();
        word.getStyleClass().add("secondary");
        word.textProperty().bind(messages.text(key));
        return word;
    }

    /** My digits, or a file of somebody else's. */
    private HBox source() {
        var name = new Label();
        name.setId("tune-source");
        name.textProperty().bind(viewModel.fileProperty().flatMap(file -> messages.text("tune.mine")
                .map(mine ->
                        file.map(path -> String.valueOf(path.getFileName())).orElse(mine))));
        var open = new Button();
        open.setId("tune-open");
        open.getStyleClass().add("small");
        open.textProperty().bind(messages.text("tune.open"));
        open.setOnAction(event -> {
            session.files()
                    .open(getScene().getWindow(), messages.get("tune.open.title"), InkFiles.kind(messages))
                    .ifPresent(file -> viewModel.fileProperty().set(Optional.of(file)));
        });
        var mine = new Button();
        mine.setId("tune-mine");
        mine.getStyleClass().add("small");
        mine.textProperty().bind(messages.text("tune.mine"));
        mine.setOnAction(event -> viewModel.fileProperty().set(Optional.empty()));
        mine.visibleProperty().bind(viewModel.fileProperty().map(Optional::isPresent));
        mine.managedProperty().bind(mine.visibleProperty());
        name.setMinWidth(0);
        var row = new HBox(name, open, mine);
        row.getStyleClass().add("tune-source");
        return row;
    }

    private HBox actions() {
        var start = new Button();
        start.setId("tune-start");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.getStyleClass().add("small");
        start.textProperty().bind(messages.text("tune.start"));
        start.setOnAction(event -> viewModel.start());
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> viewModel.runningProperty().get()
                                || viewModel.run().isEmpty(),
                        viewModel.runningProperty(),
                        session.focusedProperty(),
                        session.focusedProperty()
                                .flatMap(run -> run.map(RunItem::resultProperty).orElse(null))));
        var progress = new ProgressBar();
        progress.progressProperty().bind(viewModel.progressProperty());
        progress.visibleProperty().bind(viewModel.runningProperty());
        progress.setPrefWidth(110);
        var cancel = new Button();
        cancel.setId("tune-cancel");
        cancel.getStyleClass().add("small");
        cancel.textProperty().bind(messages.text("cancel"));
        cancel.setOnAction(event -> viewModel.cancel());
        cancel.visibleProperty().bind(viewModel.runningProperty());
        var row = new HBox(start, progress, cancel);
        row.getStyleClass().add("tune-actions");
        return row;
    }

    private VBox result() {
        summary.setId("tune-summary");
        summary.getStyleClass().add("secondary");
        summary.setWrapText(true);
        scores.setId("tune-scores");
        scores.getStyleClass().add("scores");
        var save = new Button();
        save.setId("tune-save");
        save.getStyleClass().add("small");
        save.textProperty().bind(messages.text("tune.save"));
        save.setOnAction(event -> viewModel.outcomeProperty().get().ifPresent(this::save));
        var forget = new Button();
        forget.setId("tune-forget");
        forget.getStyleClass().add("small");
        forget.textProperty().bind(messages.text("tune.forget"));
        forget.setOnAction(event -> viewModel.forget());
        var buttons = new HBox(save, forget);
        buttons.getStyleClass().add("tune-actions");
        result.getStyleClass().add("tune-result");
        result.getChildren().setAll(scores, summary, buttons);
        result.visibleProperty().bind(viewModel.outcomeProperty().map(Optional::isPresent));
        result.managedProperty().bind(result.visibleProperty());
        return result;
    }

    private void save(Outcome outcome) {
        saving.ask(
                getScene().getWindow(),
                messages.get("tune.file", outcome.run().name()),
                "zip",
                file -> saving.saveBy(file, () -> {
                    viewModel.save(file);
                    return file;
                }));
    }

    private void show() {
        scores.getChildren().clear();
        Outcome outcome = viewModel.outcomeProperty().get().orElse(null);
        if (outcome == null) {
            return;
        }
        FineTuned tuned = outcome.tuned();
        scores.addRow(0, new Label(), word("tune.before"), word("tune.after"));
        row(1, "tune.drawings", tuned.drawings());
        row(2, "tune.test", tuned.test());
        String way = outcome.way().name().toLowerCase(Locale.ROOT);
        summary.setText(messages.get(
                        "tune.summary",
                        outcome.run().name(),
                        tuned.tunedWith(),
                        tuned.batches(),
                        numbers.duration(tuned.seconds()))
                + " "
                + messages.get(tuned.drawings() == null ? "tune.none-held-back" : "tune.way." + way)
                + (outcome.isWhole() ? "" : " " + messages.get("tune.cancelled")));
    }

    private void row(int row, String key, @Nullable BeforeAfter scored) {
        if (scored == null) {
            return;
        }
        var name = new Label(messages.get(key, scored.after().count()));
        name.setWrapText(true);
        var before = new Label(numbers.percent(scored.before().share()));
        before.setId(key.replace('.', '-') + "-before");
        var after = new Label(messages.get(
                "scores.interval",
                numbers.percent(scored.after().share()),
                numbers.decimal(100 * scored.after().low(), 1),
                numbers.decimal(100 * scored.after().high(), 1)));
        after.setId(key.replace('.', '-') + "-after");
        after.getStyleClass().add("emphasis");
        after.setMinWidth(USE_PREF_SIZE);
        before.setMinWidth(USE_PREF_SIZE);
        scores.addRow(row, name, before, after);
    }
}
