package digitlab.ui.compare;

import digitlab.chart.RunStyle;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.Verdict;
import digitlab.ui.chart.RunSymbol;
import digitlab.ui.fx.Menus;
import digitlab.ui.fx.Messages;
import digitlab.ui.fx.VerdictChip;
import digitlab.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A row for each group: the fields that differ, tinted, its figures, and the verdict on it. */
final class GroupsTable extends VBox {
    private static final double NARROWEST_NAME = 124;
    private static final double SCROLL_BAR = 14;
    private static final double ROW = 28;
    private static final int MOST_ROWS = 7;

    /** Of a title, in pixels, and around it. */
    private static final double LETTER = 7.5;

    private static final double SIDES = 24;

    /** Where more fields differ, they need the room of what the picture and other measures tell too. */
    private static final int MOST_FIELDS_WITH_ALL = 1;

    private final CompareViewModel viewModel;
    private final Figures figures;
    private final Messages messages;
    private final TableView<Integer> table = new TableView<>();
    private final Label count = new Label();
    private boolean following;
    private @Nullable Comparison shown;
    private String language = "";
    private List<String> columns = List.of();

    GroupsTable(CompareViewModel viewModel, Session session) {
        this.viewModel = viewModel;
        this.figures = viewModel.figures();
        this.messages = figures.messages();
        getStyleClass().add("groups");
        table.setId("groups");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.accessibleTextProperty().bind(messages.text("groups"));
        table.setContextMenu(menu());
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, row) -> {
            if (!following && row != null) {
                viewModel.choose(row);
            }
        });
        getChildren().addAll(head(), table);
        session.themeProperty().addListener(observable -> table.refresh());
    }

    private HBox head() {
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(messages.text("groups"));
        count.getStyleClass().add("secondary");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var box = new Region();
        box.getStyleClass().add("differing-box");
        var differs = new Label();
        differs.getStyleClass().add("secondary");
        differs.textProperty().bind(messages.text("differs"));
        var line = new HBox(title, count, between, box, differs);
        line.getStyleClass().add("groups-head");
        return line;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                Menus.item(messages.text("compare-with"), () -> withSelected(viewModel::compareWith)),
                Menus.item(messages.text("compare-with-control"), () -> viewModel.compareWith(-1)),
                Menus.item(messages.text("show-run"), () -> withSelected(viewModel::showRun)));
    }

    private void withSelected(java.util.function.IntConsumer action) {
        Integer row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            action.accept(row);
        }
    }

    void refresh() {
        Comparison now = viewModel.comparisonProperty().get().orElse(null);
        if (now == null) {
            return;
        }
        following = true;
        String spoken = figures.language().getLanguage();
        if (!now.equals(shown) || !spoken.equals(language)) {
            shown = now;
            language = spoken;
            fill(now);
        }
        table.getSelectionModel().clearSelection();
        if (viewModel.chosenRow() >= 0) {
            table.getSelectionModel().select(viewModel.chosenRow());
        }
        following = false;
    }

    private void fill(Comparison now) {
        List<String> wanted =
                new ArrayList<>(now.varied().stream().map(RecipeField::id).toList());
        wanted.add(now.measure().id());
        wanted.add(language);
        if (!wanted.equals(columns)) {
            columns = wanted;
            table.getColumns().setAll(columns(now));
            giveRoom(table.getColumns());
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < now.rows().size(); i++) {
            rows.add(i);
        }
        table.getItems().setAll(rows);
        table.refresh();
        int runs =
                now.rows().stream().mapToInt(row -> row.group().runs().size()).sum();
        count.setText(messages.get("groups.count", rows.size(), runs));
        double height = ROW * (Math.min(MOST_ROWS, rows.size()) + 1) + 6;
        table.setPrefHeight(height);
        table.setMinHeight(Math.min(height, 4 * ROW));
    }

    private List<TableColumn<Integer, ?>> columns(Comparison now) {
        List<TableColumn<Integer, ?>> all = new ArrayList<>();
        all.add(name());
        for (RecipeField field : now.varied()) {
            String name = figures.name(field);
            TableColumn<Integer, String> column = text(
                    name,
                    Math.max(70, LETTER * name.length() + SIDES),
                    row -> figures.value(field, field.get(row.setting().recipe())));
            column.setId("groups-" + field.id());
            column.getStyleClass().add("differing-column");
            all.add(column);
        }
        Measure measure = now.measure();
        String seeds = messages.get("seeds");
        all.add(number(
                seeds,
                LETTER * seeds.length() + SIDES,
                row -> figures.count(row.group().runs().size())));
        all.add(number(figures.name(measure), 124, row -> figures.value(row.mean(), measure)));
        if (now.varied().size() <= MOST_FIELDS_WITH_ALL) {
            all.add(number(
                    messages.get("ci"), 70, row -> row.value() == null ? "" : figures.halfWidth(row.value(), measure)));
            all.add(number(messages.get("loss-gap"), 96, row -> row.of(Measure.LOSS_GAP)
                    .map(gap -> figures.value(gap.mean(), Measure.LOSS_GAP))
                    .orElse("–")));
        }
        all.add(number(
                messages.get("difference"),
                96,
                row -> row.difference() == null
                        ? ""
                        : figures.signed(row.difference().interval().mean(), measure)));
        all.add(text(
                messages.get("interval"),
                130,
                row -> row.difference() == null
                        ? ""
                        : figures.range(row.difference().interval(), measure)));
        all.add(verdict());
        return all;
    }

    /** The names have what the other columns leave. */
    private void giveRoom(List<TableColumn<Integer, ?>> all) {
        double others =
                all.stream().skip(1).mapToDouble(TableColumn::getPrefWidth).sum();
        all.get(0)
                .prefWidthProperty()
                .bind(table.widthProperty()
                        .map(width -> Math.max(NARROWEST_NAME, width.doubleValue() - others - SCROLL_BAR)));
    }

    private Comparison.Row row(int index) {
        if (shown == null) {
            throw new IllegalStateException("no comparison is shown");
        }
        return shown.rows().get(index);
    }

    private TableColumn<Integer, Integer> name() {
        var column = new TableColumn<Integer, Integer>(messages.get("group"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Integer index, boolean empty) {
                super.updateItem(index, empty);
                Comparison now = shown;
                if (empty || index == null || now == null || index >= now.rows().size()) {
                    setText(null);
                    setGraphic(null);
                    setTooltip(null);
                    return;
                }
                setText(figures.name(row(index).setting()));
                setTooltip(new Tooltip(getText()));
                setGraphic(RunSymbol.marker(
                        RunStyle.of(now.isReference(index) ? 5 : 0),
                        viewModel.style().colours()));
            }
        });
        column.setSortable(false);
        column.setMinWidth(NARROWEST_NAME);
        return column;
    }

    private TableColumn<Integer, String> text(String title, double width, Function<Comparison.Row, String> value) {
        var column = new TableColumn<Integer, String>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(row(cell.getValue()))));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        return column;
    }

    private TableColumn<Integer, String> number(String title, double width, Function<Comparison.Row, String> value) {
        TableColumn<Integer, String> column = text(title, width, value);
        column.getStyleClass().add("number-column");
        return column;
    }

    private TableColumn<Integer, Integer> verdict() {
        var column = new TableColumn<Integer, Integer>(messages.get("verdict"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(unused -> new VerdictCell());
        column.setSortable(false);
        column.setPrefWidth(130);
        column.setMinWidth(130);
        return column;
    }

    private final class VerdictCell extends TableCell<Integer, Integer> {
        private final VerdictChip chip = new VerdictChip();

        VerdictCell() {
            chip.getStyleClass().add("small");
        }

        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            Comparison now = shown;
            setText(null);
            setGraphic(null);
            if (empty || index == null || now == null || index >= now.rows().size()) {
                return;
            }
            if (now.isReference(index)) {
                setText(messages.get("reference.short"));
                return;
            }
            Verdict verdict = now.verdict(index);
            chip.show(verdict, messages.get("row." + verdict.name()));
            setGraphic(chip);
        }
    }
}
