package digitlab.ui.runs;

import digitlab.chart.ChartColours;
import digitlab.chart.RunStyle;
import digitlab.core.experiment.RecipeField;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Icons;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One row for each run; between their names and their states, what the chosen ones differ in. */
final class RunsTable {
    private static final int COLUMNS_BEFORE_DIFFERENCES = 2;
    private static final double DIFFERENCE_WIDTH = 84;

    /** What the other columns need at least. */
    private static final double OTHER_COLUMNS = 560;

    private final RunsViewModel viewModel;
    private final Session session;
    private final Messages messages;
    private final TableView<RunItem> table = new TableView<>();
    private final TableColumn<RunItem, String> name;
    private final List<TableColumn<RunItem, ?>> differences = new ArrayList<>();

    RunsTable(RunsViewModel viewModel, Session session, Messages messages) {
        this.viewModel = viewModel;
        this.session = session;
        this.messages = messages;
        table.setId("runs");
        table.setItems(sorted());
        table.setEditable(true);
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var empty = new Label();
        empty.setId("runs-empty");
        empty.textProperty().bind(messages.text("empty"));
        empty.getStyleClass().add("secondary");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        name = name();
        table.getColumns().add(visible());
        table.getColumns().add(name);
        table.getColumns().add(state());
        table.getColumns().add(number("validation", 96, RunsViewModel::bestValidation, viewModel::accuracy));
        table.getColumns().add(number("test", 84, RunsViewModel::testAccuracy, viewModel::accuracy));
        table.getColumns().add(number("gap", 76, RunsViewModel::gap, this::gap));
        table.getColumns().add(number("time", 84, RunsViewModel::seconds, seconds -> viewModel
                .numbers()
                .duration(seconds)));
        followFocus();
        viewModel.differencesProperty().addListener(observable -> showDifferences());
        table.widthProperty().addListener(observable -> showDifferences());
        session.languageProperty().addListener(observable -> table.refresh());
        session.themeProperty().addListener(observable -> table.refresh());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    TableView<RunItem> node() {
        return table;
    }

    /** By whatever column somebody has clicked; placed anew when a run changes its state. */
    private SortedList<RunItem> sorted() {
        ObservableList<RunItem> runs =
                FXCollections.observableArrayList(run -> new Observable[] {run.statusProperty(), run.nameProperty()});
        Bindings.bindContent(runs, session.runs());
        var sorted = new SortedList<>(runs);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        return sorted;
    }

    private void followFocus() {
        var selection = table.getSelectionModel();
        selection.getSelectedItems().addListener((ListChangeListener<RunItem>) change -> {
            List<RunItem> chosen = selection.getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .toList();
            viewModel.choose(chosen);
            RunItem last = selection.getSelectedItem();
            if (last != null && chosen.contains(last)) {
                session.focusedProperty().set(Optional.of(last));
            }
        });
        session.focusedProperty().subscribe(run -> {
            if (run.isEmpty()) {
                selection.clearSelection();
            } else if (!selection.getSelectedItems().contains(run.get())) {
                selection.clearSelection();
                selection.select(run.get());
                table.scrollTo(run.get());
            }
        });
    }

    private void key(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.DELETE) {
            viewModel.delete();
        } else if (event.getCode() == KeyCode.F2) {
            rename();
        } else if (event.getCode() == KeyCode.V && plain) {
            viewModel.toggleVisible();
        } else if (event.getCode() == KeyCode.Z
                && event.isShortcutDown()
                && viewModel.restorableProperty().get()) {
            viewModel.undoDelete();
        } else {
            return;
        }
        event.consume();
    }

    /** Begins to edit the name of the focused run. */
    void rename() {
        int row = table.getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            table.requestFocus();
            table.edit(row, name);
        }
    }

    private TableColumn<RunItem, Boolean> visible() {
        var column = new TableColumn<RunItem, Boolean>();
        var eye = new Label(null, Icons.of(Feather.EYE));
        eye.setTooltip(tooltip("visible.hint"));
        eye.accessibleTextProperty().bind(messages.text("visible.hint"));
        column.setGraphic(eye);
        column.setSortable(false);
        column.setCellValueFactory(cell -> cell.getValue().visibleProperty());
        column.setCellFactory(CheckBoxTableCell.forTableColumn(column));
        column.setPrefWidth(40);
        column.setMinWidth(40);
        column.setMaxWidth(40);
        return column;
    }

    private TableColumn<RunItem, String> name() {
        TableColumn<RunItem, String> column = headed("name", 200);
        column.setCellValueFactory(cell -> cell.getValue().nameProperty());
        column.setCellFactory(unused -> new NameCell());
        column.setOnEditCommit(event -> viewModel.rename(event.getRowValue(), event.getNewValue()));
        column.setMinWidth(120);
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

    private TableColumn<RunItem, String> state() {
        TableColumn<RunItem, String> column = headed("state", 150);
        column.setCellValueFactory(cell -> Bindings.createStringBinding(
                () -> viewModel.state(cell.getValue()),
                cell.getValue().statusProperty(),
                cell.getValue().curveProperty(),
                cell.getValue().resultProperty(),
                session.languageProperty()));
        column.setCellFactory(unused -> new StateCell());
        return column;
    }

    /** Says why a run failed to whoever hovers over it. */
    private static final class StateCell extends TableCell<RunItem, String> {
        @Override
        protected void updateItem(@Nullable String state, boolean empty) {
            super.updateItem(state, empty);
            setText(empty ? null : state);
            RunItem run = empty || getTableRow() == null ? null : getTableRow().getItem();
            String failure = run == null ? "" : run.failureProperty().get();
            setTooltip(failure.isEmpty() ? null : new Tooltip(failure));
        }
    }

    private String gap(double gap) {
        return viewModel.numbers().decimal(gap, 3);
    }

    private TableColumn<RunItem, Number> number(
            String key, double width, ToDoubleFunction<RunItem> value, DoubleFunction<String> text) {
        TableColumn<RunItem, Number> column = headed(key, width);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(cell -> Bindings.createDoubleBinding(
                () -> value.applyAsDouble(cell.getValue()),
                cell.getValue().curveProperty(),
                cell.getValue().resultProperty()));
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Number figure, boolean empty) {
                super.updateItem(figure, empty);
                setText(empty || figure == null ? null : text.apply(figure.doubleValue()));
            }
        });
        column.setComparator((a, b) -> ascending(a.doubleValue(), b.doubleValue()));
        return column;
    }

    /** What has no figure yet counts as least. */
    static int ascending(double a, double b) {
        return Double.compare(
                Double.isNaN(a) ? Double.NEGATIVE_INFINITY : a, Double.isNaN(b) ? Double.NEGATIVE_INFINITY : b);
    }

    private <T> TableColumn<RunItem, T> headed(String key, double width) {
        var column = new TableColumn<RunItem, T>();
        column.setId("runs-" + key);
        var heading = new Label();
        heading.textProperty().bind(messages.text(key));
        heading.setTooltip(tooltip(key + ".hint"));
        column.setGraphic(heading);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 56));
        return column;
    }

    private Tooltip tooltip(String key) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text(key));
        return tooltip;
    }

    /** As many columns as there is room for; the line above the table names all. */
    private void showDifferences() {
        int room = (int) Math.max(1, (table.getWidth() - OTHER_COLUMNS) / DIFFERENCE_WIDTH);
        List<RecipeField> fields = viewModel.differencesProperty().get();
        List<RecipeField> shown = fields.subList(0, Math.min(room, fields.size()));
        if (shown.equals(differences.stream().map(TableColumn::getUserData).toList())) {
            return;
        }
        table.getColumns().removeAll(differences);
        differences.clear();
        shown.forEach(field -> differences.add(difference(field)));
        table.getColumns().addAll(COLUMNS_BEFORE_DIFFERENCES, differences);
    }

    private TableColumn<RunItem, String> difference(RecipeField field) {
        var column = new TableColumn<RunItem, String>();
        column.setId("runs-difference-" + field.id());
        column.setUserData(field);
        column.setText(viewModel.name(field));
        column.getStyleClass().add("differing-column");
        column.setCellValueFactory(cell ->
                Bindings.createStringBinding(() -> field.get(cell.getValue().spec())));
        column.setComparator(RunsTable::numbersFirst);
        column.setPrefWidth(DIFFERENCE_WIDTH);
        column.setMinWidth(56);
        return column;
    }

    /** Numbers by their size, before words. */
    static int numbersFirst(String a, String b) {
        double first = number(a);
        double second = number(b);
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return Double.isNaN(first) == Double.isNaN(second) ? a.compareTo(b) : Double.isNaN(first) ? 1 : -1;
        }
        return Double.compare(first, second);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
