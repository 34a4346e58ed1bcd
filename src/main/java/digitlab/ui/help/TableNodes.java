package digitlab.ui.help;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Makes a table into a grid whose columns are as wide as their texts ask. */
final class TableNodes {
    /** Letters that a column is as wide as at least and at most, so that neither a number nor a sentence gets all. */
    private static final int FEWEST = 6;

    private static final int MOST = 60;
    private static final double PERCENT = 100;

    private final InlineNodes inlines;

    TableNodes(InlineNodes inlines) {
        this.inlines = inlines;
    }

    GridPane grid(TableBlock table) {
        var grid = new GridPane();
        grid.getStyleClass().add("help-table");
        List<TableRow> rows = rows(table);
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Node cell = rows.get(row).getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell tableCell) {
                    grid.add(cell(tableCell, row), column, row);
                    column++;
                }
            }
        }
        grid.getColumnConstraints().setAll(columns(rows));
        return grid;
    }

    private static List<TableRow> rows(Node table) {
        List<TableRow> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow tableRow && (!part.equals(table.getFirstChild()) || hasWords(tableRow))) {
                    rows.add(tableRow);
                }
            }
        }
        return rows;
    }

    private static boolean hasWords(TableRow row) {
        return !PlainText.of(row).replace("|", "").isBlank();
    }

    private Region cell(TableCell cell, int row) {
        TextFlow flow = inlines.flow(cell, cell.isHeader() ? "help-head" : "help-cell");
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            flow.setTextAlignment(TextAlignment.RIGHT);
        }
        var box = new StackPane(flow);
        box.setMinWidth(0);
        box.getStyleClass().add(row == 0 ? "help-first-row" : "help-row");
        return box;
    }

    private static List<ColumnConstraints> columns(List<TableRow> rows) {
        int columns = rows.stream().mapToInt(TableNodes::size).max().orElse(0);
        double[] letters = new double[columns];
        for (TableRow row : rows) {
            int column = 0;
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                letters[column] = Math.max(letters[column], PlainText.of(cell).length());
                column++;
            }
        }
        double all = 0;
        for (int i = 0; i < columns; i++) {
            letters[i] = Math.max(FEWEST, Math.min(MOST, letters[i] + 2));
            all += letters[i];
        }
        List<ColumnConstraints> constraints = new ArrayList<>();
        for (double width : letters) {
            var constraint = new ColumnConstraints();
            constraint.setPercentWidth(PERCENT * width / all);
            constraint.setHgrow(Priority.ALWAYS);
            constraint.setHalignment(HPos.LEFT);
            constraints.add(constraint);
        }
        return constraints;
    }

    private static int size(TableRow row) {
        int cells = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells++;
        }
        return cells;
    }
}
