package digitlab.ui.compare;

import digitlab.core.experiment.Measure;
import digitlab.lab.StudyProgress;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.PicturedCell;
import digitlab.ui.session.Session;
import digitlab.ui.session.StudyItem;
import digitlab.ui.session.StudyState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is compared, by which measure, in which picture; and how far a study's training is. */
final class CompareTools extends VBox {
    private final CompareViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final HBox kinds = new HBox();
    private final ComboBox<Measure> measure = new ComboBox<>();
    private final HBox progress;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Button pause = new Button();
    private final Button cancel = new Button();
    private boolean following;

    CompareTools(CompareViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = viewModel.figures().messages();
        this.progress = progress();
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        kinds.getStyleClass().add("compare-kinds");
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(source(), between, measureBox(), kinds, sweep());
        line.getStyleClass().add("compare-tools");
        getChildren().addAll(line, progress);
        viewModel.comparisonProperty().addListener(observable -> refresh());
        viewModel.kindProperty().addListener(observable -> refresh());
        session.studies().shownProperty().subscribe(this::follow);
        session.languageProperty().addListener(observable -> refresh());
        refresh();
    }

    private ComboBox<Optional<StudyItem>> source() {
        var box = new ComboBox<Optional<StudyItem>>();
        box.setId("compare-source");
        box.setMaxWidth(300);
        box.accessibleTextProperty().bind(messages.text("source"));
        PicturedCell.install(
                box,
                item -> item.map(study -> study.title().in(viewModel.figures().language()))
                        .orElseGet(() -> messages.get("runs")),
                session.languageProperty());
        var items = session.studies().items();
        box.getItems().add(Optional.empty());
        items.forEach(item -> box.getItems().add(Optional.of(item)));
        items.addListener((ListChangeListener<StudyItem>) change -> {
            List<Optional<StudyItem>> now = new ArrayList<>(List.of(Optional.empty()));
            items.forEach(item -> now.add(Optional.of(item)));
            following = true;
            box.getItems().setAll(now);
            box.setValue(session.studies().shownProperty().get());
            following = false;
        });
        session.studies().shownProperty().subscribe(item -> {
            following = true;
            box.setValue(item);
            following = false;
        });
        box.setOnAction(event -> {
            if (!following && box.getValue() != null) {
                session.studies().shownProperty().set(box.getValue());
            }
        });
        return box;
    }

    private Node measureBox() {
        measure.setId("compare-measure");
        measure.setMaxWidth(190);
        measure.accessibleTextProperty().bind(messages.text("measure"));
        PicturedCell.install(measure, value -> viewModel.figures().name(value), session.languageProperty());
        measure.setOnAction(event -> {
            if (!following && measure.getValue() != null) {
                viewModel.measureProperty().set(measure.getValue());
            }
        });
        return measure;
    }

    private Button sweep() {
        var button = new Button(null, Icons.of(Feather.SLIDERS));
        button.setId("compare-sweep");
        button.getStyleClass().add("small");
        button.textProperty().bind(messages.text("sweep"));
        Icons.name(button, messages.text("sweep.hint"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event ->
                new SweepDialog(new SweepDraft(viewModel), viewModel, getScene().getWindow()).ask());
        return button;
    }

    private HBox progress() {
        bar.setId("study-progress");
        bar.setPrefWidth(160);
        bar.setPrefHeight(4);
        words.setId("study-words");
        words.getStyleClass().add("secondary");
        pause.setId("study-pause");
        pause.getStyleClass().add("small");
        pause.setOnAction(event -> viewModel.study().ifPresent(item -> {
            if (item.state() == StudyState.PAUSED) {
                session.studies().goOn(item);
            } else {
                session.studies().pause(item);
            }
        }));
        cancel.setId("study-cancel");
        cancel.getStyleClass().add("small");
        cancel.textProperty().bind(messages.text("cancel"));
        cancel.setOnAction(event -> viewModel.study().ifPresent(session.studies()::cancel));
        var line = new HBox(bar, words, pause, cancel);
        line.getStyleClass().add("compare-progress");
        return line;
    }

    private void follow(Optional<StudyItem> item) {
        item.ifPresent(study -> {
            study.stateProperty().addListener(observable -> showProgress());
            study.progressProperty().addListener(observable -> showProgress());
        });
        showProgress();
    }

    private void showProgress() {
        StudyItem item = viewModel.study().orElse(null);
        boolean isOpen = item != null && item.state().isOpen();
        List<String> failures = item == null
                ? List.of()
                : item.progressProperty().get().map(StudyProgress::failures).orElse(List.of());
        progress.setVisible(isOpen || !failures.isEmpty());
        progress.setManaged(progress.isVisible());
        for (Node node : List.of(bar, pause, cancel)) {
            node.setVisible(isOpen);
            node.setManaged(isOpen);
        }
        if (item == null) {
            return;
        }
        pause.setText(messages.get(item.state() == StudyState.PAUSED ? "go-on" : "pause"));
        StudyProgress now = item.progressProperty().get().orElse(null);
        if (now == null) {
            words.setText(messages.get("starting"));
            return;
        }
        bar.setProgress((double) now.done() / now.total());
        Duration left = now.left();
        String text = left == null
                ? messages.get("progress", now.done(), now.total())
                : messages.get(
                        "progress.left",
                        now.done(),
                        now.total(),
                        viewModel.figures().duration(left.toMillis() / 1000.0));
        words.setText(failures.isEmpty() ? text : text + " · " + failures.get(0));
    }

    private void refresh() {
        following = true;
        List<Measure> known = viewModel.measures();
        if (!measure.getItems().equals(known)) {
            measure.getItems().setAll(known);
        }
        viewModel.comparisonProperty().get().ifPresent(now -> measure.setValue(now.measure()));
        following = false;
        var group = new ToggleGroup();
        kinds.getChildren().clear();
        if (viewModel.comparisonProperty().get().isPresent()) {
            viewModel.kinds().forEach(kind -> kinds.getChildren().add(toggle(kind, group)));
        }
        showProgress();
    }

    private ToggleButton toggle(Kind kind, ToggleGroup group) {
        var button = new ToggleButton();
        button.setId("compare-kind-" + kind.key());
        button.getStyleClass().add("small");
        button.textProperty().bind(messages.text("kind." + kind.key()));
        button.setToggleGroup(group);
        button.setSelected(viewModel.kindProperty().get() == kind);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            viewModel.look(kind);
            button.setSelected(true);
        });
        return button;
    }
}
