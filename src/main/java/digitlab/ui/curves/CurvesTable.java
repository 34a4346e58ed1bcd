package digitlab.ui.curves;

import digitlab.chart.ValueFormat;
import digitlab.core.metrics.EpochMetrics;
import digitlab.ui.chart.RunSymbol;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The numbers behind the curves: a row for each epoch, a group of columns for each run. */
final class CurvesTable extends TableView<Integer> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private List<RunCurves> shown = List.of();
    private String columnsOf = "";

    CurvesTable() {
        setId("curves-table");
        setFixedCellSize(26);
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    /** Shows these runs; only cells change while the runs are the same. */
    void show(CurvesPicture picture) {
        shown = picture.runs();
        String wanted = picture.language() + "|" + picture.style() + "|"
                + picture.runs().stream().map(run -> run.slot() + run.name()).toList();
        if (!wanted.equals(columnsOf)) {
            columnsOf = wanted;
            getColumns().setAll(List.of(epochs(picture)));
            for (int i = 0; i < shown.size(); i++) {
                getColumns().add(group(picture, i));
            }
        }
        int epochs = shown.stream().mapToInt(run -> run.curve().size()).max().orElse(0);
        if (getItems().size() != epochs) {
            getItems().setAll(IntStream.rangeClosed(1, epochs).boxed().toList());
        } else {
            refresh();
        }
    }

    private static TableColumn<Integer, String> epochs(CurvesPicture picture) {
        var column = new TableColumn<Integer, String>(picture.messages().get("epoch-head"));
        column.setCellValueFactory(cell -> new SimpleStringProperty(Integer.toString(cell.getValue())));
        column.getStyleClass().add("number-column");
        column.setSortable(false);
        column.setPrefWidth(64);
        return column;
    }

    private TableColumn<Integer, String> group(CurvesPicture picture, int index) {
        RunCurves run = shown.get(index);
        var group = new TableColumn<Integer, String>(run.name());
        group.setGraphic(RunSymbol.marker(run.style(), picture.style().colours()));
        ValueFormat plain = ValueFormat.plain(picture.language());
        ValueFormat percent = ValueFormat.percent(picture.language());
        group.getColumns()
                .addAll(List.of(
                        figure(picture, index, "train-loss", at -> plain.decimals(at.trainingLoss(), 4)),
                        figure(picture, index, "validation-loss", at -> plain.decimals(at.validationLoss(), 4)),
                        figure(picture, index, "gap-head", at -> plain.decimals(at.lossGap(), 4)),
                        figure(picture, index, "train-accuracy", at -> percent.decimals(at.trainingAccuracy(), 2)),
                        figure(
                                picture,
                                index,
                                "validation-accuracy",
                                at -> percent.decimals(at.validationAccuracy(), 2))));
        return group;
    }

    private TableColumn<Integer, String> figure(
            CurvesPicture picture, int index, String key, Function<EpochMetrics, String> text) {
        var column = new TableColumn<Integer, String>(picture.messages().get(key));
        column.setCellValueFactory(cell -> new SimpleStringProperty(
                index < shown.size()
                        ? shown.get(index).at(cell.getValue()).map(text).orElse("")
                        : ""));
        column.getStyleClass().add("number-column");
        column.setSortable(false);
        column.setPrefWidth(88);
        return column;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(CurvesCsv.of(shown, '\t'));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
