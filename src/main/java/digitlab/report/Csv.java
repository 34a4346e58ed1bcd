package digitlab.report;

import digitlab.core.experiment.RecipeField;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows for spreadsheets as RFC 4180 has them, but for the line ends: commas, quotation marks where a cell needs them, the
 * decimal point, UTF-8, {@code \n}. A number that was not measured is an empty cell.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Csv {
    private static final String NEEDS_QUOTES = ",\"\r\n";

    private final StringBuilder text = new StringBuilder();

    void row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n")));
    }

    private static String cell(String value) {
        boolean plain = value.chars().noneMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** The shortest text that reads back as the same number. */
    static String number(double value) {
        return Double.isFinite(value) ? RecipeField.number(value) : "";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
