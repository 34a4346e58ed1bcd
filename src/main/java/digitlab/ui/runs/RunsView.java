package digitlab.ui.runs;

import digitlab.chart.ChartColours;
import digitlab.chart.RunStyle;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The table of runs and what can be done with the chosen one. */
public final class RunsView extends VBox {
    private final RunsViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final TableView<RunItem> table = new TableView<>();

    public RunsView(RunsViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = Messages.of(RunsView.class, session.languageProperty());
        getStyleClass().add("runs");
        fillTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(), table);
    }

    private HBox head() {
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text("runs"));
        var count = new Label();
        count.getStyleClass().add("secondary");
        count.textProperty().bind(Bindings.size(session.runs()).asString());
        var difference = new Label();
        difference.setId("run-difference");
        difference.getStyleClass().add("secondary");
        difference.textProperty().bind(viewModel.differenceProperty());
        HBox.setHgrow(difference, Priority.ALWAYS);
        difference.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(
                8,
                title,
                count,
                difference,
                action("load-recipe", Feather.CORNER_UP_LEFT, viewModel::loadRecipe),
                action("repeat-run", Feather.REPEAT, viewModel::repeat),
                action("delete-run", Feather.TRASH_2, viewModel::delete),
                action("undo-delete", Feather.ROTATE_CCW, viewModel::undoDelete));
        head.lookup("#undo-delete")
                .disableProperty()
                .bind(viewModel.restorableProperty().not());
        head.getStyleClass().add("runs-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button action(String key, Feather icon, Runnable action) {
        var button = new Button(null, Icons.of(icon));
        button.setId(key);
        button.getStyleClass().add("flat");
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        if (!key.equals("undo-delete")) {
            button.disableProperty().bind(session.focusedProperty().map(Optional::isEmpty));
        }
        return button;
    }

    private void fillTable() {
        table.setId("runs");
        table.setItems(session.runs());
        table.setEditable(true);
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var empty = new Label();
        empty.textProperty().bind(messages.text("empty"));
        empty.getStyleClass().add("secondary");
        table.setPlaceholder(empty);
        table.getColumns().add(visible());
        table.getColumns().add(name());
        table.getColumns()
                .add(text(
                        "state",
                        170,
                        item -> Bindings.createStringBinding(
                                () -> viewModel.state(item),
                                item.statusProperty(),
                                item.curveProperty(),
                                session.languageProperty())));
        table.getColumns().add(number("validation", 110, RunsViewModel::bestValidation));
        table.getColumns().add(number("test", 80, RunsViewModel::testAccuracy));
        table.getColumns().add(number("gap", 80, RunsViewModel::gap));
        table.getColumns().add(number("time", 70, RunsViewModel::time));
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, chosen) -> {
            if (chosen != null) {
                session.focusedProperty().set(Optional.of(chosen));
            }
        });
        session.focusedProperty().subscribe(item -> {
            if (item.isPresent()) {
                table.getSelectionModel().select(item.get());
            } else {
                table.getSelectionModel().clearSelection();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE && table.getEditingCell() == null) {
                viewModel.delete();
                event.consume();
            }
        });
        table.setContextMenu(menu());
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("load-recipe", viewModel::loadRecipe),
                item("repeat-run", viewModel::repeat),
                item("go-on", viewModel::goOn),
                item("delete-run", viewModel::delete));
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(messages.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private TableColumn<RunItem, Boolean> visible() {
        var column = new TableColumn<RunItem, Boolean>();
        column.setGraphic(Icons.of(Feather.EYE));
        column.setCellValueFactory(cell -> cell.getValue().visibleProperty());
        column.setCellFactory(CheckBoxTableCell.forTableColumn(column));
        width(column, 40);
        return column;
    }

    private TableColumn<RunItem, String> name() {
        var column = new TableColumn<RunItem, String>();
        column.textProperty().bind(messages.text("name"));
        column.setCellValueFactory(cell -> cell.getValue().nameProperty());
        column.setCellFactory(unused -> new NameCell());
        column.setOnEditCommit(event -> {
            if (!event.getNewValue().isBlank()) {
                session.rename(event.getRowValue(), event.getNewValue().strip());
            }
        });
        column.setPrefWidth(220);
        column.setMinWidth(140);
        return column;
    }

    /** The run's line and marker before its name. */
    private final class NameCell extends TextFieldTableCell<RunItem, String> {
        NameCell() {
            super(new javafx.util.converter.DefaultStringConverter());
        }

        @Override
        @SuppressWarnings("NullAway") // JavaFX passes null for an empty cell
        public void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            RunItem item = empty || getTableRow() == null ? null : getTableRow().getItem();
            if (item != null && !isEditing()) {
                setGraphic(sample(item));
            }
        }
    }

    private RunSymbol sample(RunItem item) {
        boolean dark = session.themeProperty().get().isDark();
        return RunSymbol.line(RunStyle.of(item.slot()), dark ? ChartColours.DARK : ChartColours.LIGHT);
    }

    private TableColumn<RunItem, String> text(
            String key, double width, Function<RunItem, ObservableValue<String>> value) {
        var column = new TableColumn<RunItem, String>();
        column.textProperty().bind(messages.text(key));
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setPrefWidth(width);
        return column;
    }

    private TableColumn<RunItem, String> number(String key, double width, Function<RunItem, String> value) {
        TableColumn<RunItem, String> column = text(
                key,
                width,
                item -> Bindings.createStringBinding(
                        () -> value.apply(item), item.curveProperty(), item.resultProperty()));
        column.getStyleClass().add("number-column");
        return column;
    }

    private static void width(TableColumn<?, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
    }
}
