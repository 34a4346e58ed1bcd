package digitlab.report;

import digitlab.report.Block.Cell;
import digitlab.report.Block.Column;
import digitlab.report.Block.Figure;
import digitlab.report.Block.Heading;
import digitlab.report.Block.Listing;
import digitlab.report.Block.Mark;
import digitlab.report.Block.Paragraph;
import digitlab.report.Block.Points;
import digitlab.report.Block.Quotation;
import digitlab.report.Block.Room;
import digitlab.report.Block.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a report as Markdown, with tables as GitHub has them, for a write-up to go on from. */
final class MarkdownWriter {
    private static final String SPECIAL = "\\`*_[]<>|#~$";

    private final StringBuilder markdown = new StringBuilder();
    private final ReportTexts texts;
    private int figures;

    private MarkdownWriter(ReportTexts texts) {
        this.texts = texts;
    }

    /**
     * The text of the file.
     *
     * @param picture where a figure's picture lies beside the file
     */
    static String text(List<Block> blocks, ReportTexts texts, Function<Figure, String> picture) {
        var writer = new MarkdownWriter(texts);
        blocks.forEach(block -> writer.block(block, picture));
        return writer.markdown.toString().strip() + "\n";
    }

    private void block(Block block, Function<Figure, String> picture) {
        if (block instanceof Heading heading) {
            paragraph("#".repeat(heading.level()) + " " + escaped(heading.text()));
        } else if (block instanceof Paragraph paragraph) {
            paragraph(escaped(paragraph.text()));
        } else if (block instanceof Points points) {
            paragraph(
                    points.points().stream().map(point -> "- " + escaped(point)).collect(Collectors.joining("\n")));
        } else if (block instanceof Quotation quotation) {
            paragraph("> **" + escaped(quotation.label()) + "** " + escaped(quotation.text()));
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Figure figure) {
            figures++;
            paragraph("![" + escaped(figure.description()) + "](" + picture.apply(figure) + ")");
            paragraph("**" + escaped(texts.get("figure", figures)) + "** " + escaped(figure.title()));
        } else if (block instanceof Listing listing) {
            paragraph("```sh\n" + String.join("\n", listing.lines()) + "\n```");
        } else if (block instanceof Room room) {
            paragraph("*" + escaped(room.prompt()) + "*");
            paragraph("…");
        }
    }

    private void paragraph(String text) {
        markdown.append(text).append("\n\n");
    }

    private void table(Table table) {
        paragraph("*" + escaped(table.caption()) + "*");
        row(table.columns().stream().map(column -> escaped(column.name())).toList());
        row(table.columns().stream().map(MarkdownWriter::rule).toList());
        table.rows()
                .forEach(cells -> row(cells.stream().map(MarkdownWriter::cell).toList()));
        markdown.append('\n');
    }

    private static String rule(Column column) {
        return column.numeric() ? "---:" : "---";
    }

    private void row(List<String> cells) {
        markdown.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(Cell cell) {
        boolean bold = cell.mark() == Mark.DIFFERS || cell.mark() == Mark.BEST;
        return bold && !cell.text().isBlank() ? "**" + escaped(cell.text()) + "**" : escaped(cell.text());
    }

    /** On one line, with nothing that Markdown takes for its own. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.replaceAll("\\s+", " ").chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }
}
