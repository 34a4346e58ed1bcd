package digitlab.ui.experiments;

import digitlab.core.experiment.Experiment;
import digitlab.ui.fx.FileQuestions;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All experiments by topic, with a field to search them and a button to add a teacher's. */
final class ExperimentList extends VBox {
    private static final double LINE_HEIGHT = 28;
    private static final double LINE_GAP = 8;
    private static final double SCROLL_BAR = 16;

    private final ExperimentsViewModel viewModel;
    private final Messages messages;
    private final ListView<Line> list = new ListView<>();
    private boolean following;

    /**
     * A line of the list: a topic, or an experiment below it.
     *
     * @param experiment null for the topic's own line
     */
    private record Line(String topic, @Nullable Experiment experiment) {}

    ExperimentList(ExperimentsViewModel viewModel) {
        this.viewModel = viewModel;
        this.messages = viewModel.messages();
        getStyleClass().add("experiment-list");
        list.setId("experiment-list");
        list.accessibleTextProperty().bind(messages.text("experiments"));
        list.setCellFactory(unused -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::skipTopics);
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, line) -> {
            if (!following && line != null && line.experiment() != null) {
                viewModel.selectedProperty().set(Optional.of(line.experiment()));
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search(), list, add());
        viewModel.catalogue().versionProperty().addListener(observable -> fill());
        viewModel.selectedProperty().addListener(observable -> mark());
        viewModel.versionProperty().addListener(observable -> list.refresh());
        fill();
    }

    private TextField search() {
        var field = new TextField();
        field.setId("experiment-search");
        field.promptTextProperty()
                .bind(viewModel
                        .catalogue()
                        .versionProperty()
                        .map(version ->
                                messages.get("search", viewModel.catalogue().count())));
        field.accessibleTextProperty().bind(field.promptTextProperty());
        field.textProperty().bindBidirectional(viewModel.catalogue().searchProperty());
        VBox.setMargin(field, new javafx.geometry.Insets(12, 16, 8, 16));
        return field;
    }

    private Button add() {
        var add = new Button(null, Icons.of(Feather.FOLDER));
        add.setId("add-experiment");
        add.getStyleClass().addAll("flat", "add-experiment");
        add.textProperty().bind(messages.text("add"));
        Icons.name(add, messages.text("add.hint"));
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(event -> viewModel
                .session()
                .files()
                .open(getScene().getWindow(), messages.get("add"), FileQuestions.Kind.of("JSON", "*.json"))
                .ifPresent(viewModel::addFile));
        return add;
    }

    private void fill() {
        following = true;
        list.getItems().clear();
        for (ExperimentCatalogue.Topic topic : viewModel.catalogue().topics()) {
            list.getItems().add(new Line(topic.name(), null));
            topic.experiments().forEach(experiment -> list.getItems().add(new Line(topic.name(), experiment)));
        }
        following = false;
        mark();
    }

    private void mark() {
        following = true;
        list.getSelectionModel().clearSelection();
        for (Line line : list.getItems()) {
            boolean isSelected = line.experiment() != null
                    && viewModel
                            .selectedProperty()
                            .get()
                            .filter(line.experiment()::equals)
                            .isPresent();
            if (isSelected) {
                list.getSelectionModel().select(line);
            }
        }
        following = false;
    }

    /** Arrows go from experiment to experiment. */
    private void skipTopics(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int next = list.getSelectionModel().getSelectedIndex() + step;
        if (step == 0) {
            return;
        }
        while (next >= 0
                && next < list.getItems().size()
                && list.getItems().get(next).experiment() == null) {
            next += step;
        }
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 4));
        }
        event.consume();
    }

    private final class Cell extends ListCell<Line> {
        private final Label title = new Label();
        private final Label run = new Label(null, Icons.of(Feather.CHECK));
        private final HBox line;

        Cell() {
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            title.setWrapText(true);
            run.managedProperty().bind(run.visibleProperty());
            run.getStyleClass().add("experiment-run");
            run.setMinWidth(Region.USE_PREF_SIZE);
            line = new HBox(8, title, run);
            line.getStyleClass().add("experiment-line");
            setPrefWidth(0);
        }

        /** As high as the title needs, which may take two lines. */
        @Override
        protected double computePrefHeight(double width) {
            double room = list.getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
            double needed = getGraphic() == line ? line.prefHeight(room) : 0;
            return Math.max(LINE_HEIGHT, needed + LINE_GAP);
        }

        @Override
        protected void updateItem(@Nullable Line item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().remove("topic");
            setDisable(!empty && item != null && item.experiment() == null);
            if (empty || item == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            if (item.experiment() == null) {
                getStyleClass().add("topic");
                setText(item.topic());
                setGraphic(null);
                return;
            }
            setText(null);
            title.setText(item.experiment().title().in(viewModel.language()));
            run.setText(messages.get("is-run"));
            run.setVisible(viewModel.isRun(item.experiment()));
            setGraphic(line);
        }
    }
}
