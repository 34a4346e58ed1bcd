package digitlab.report;

import digitlab.chart.BundledType;
import digitlab.chart.SvgSurface;
import digitlab.chart.Xml;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Writes a report as one page that needs nothing else: well-formed XHTML in HTML's syntax, without scripts. */
final class HtmlWriter {
    private final StringBuilder html = new StringBuilder();
    private final ReportTexts texts;
    private final BundledType type;
    private int figures;

    private HtmlWriter(ReportTexts texts, BundledType type) {
        this.texts = texts;
        this.type = type;
    }

    /** The text of the page. */
    static String page(String title, List<Block> blocks, ReportTexts texts, BundledType type) {
        var writer = new HtmlWriter(texts, type);
        writer.begin(title);
        blocks.forEach(writer::block);
        return writer.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void begin(String title) {
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(texts.language().getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        element("title", title);
        html.append("<style>\n");
        face(false, "400");
        face(true, "600");
        html.append(stylesheet()).append("</style>\n</head>\n<body>\n<main>\n");
    }

    /** The type goes into the page, so that it looks and breaks the same everywhere. */
    private void face(boolean bold, String weight) {
        html.append("@font-face { font-family: Inter; font-weight: ")
                .append(weight)
                .append("; src: url(data:font/otf;base64,")
                .append(Base64.getEncoder().encodeToString(BundledType.file(bold)))
                .append(") format(\"opentype\"); }\n");
    }

    private static String stylesheet() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            return new String(
                    Objects.requireNonNull(in, "report.css is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read", e);
        }
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            element("h" + heading.level(), heading.text());
        } else if (block instanceof Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Points points) {
            html.append("<ul>\n");
            points.points().forEach(point -> element("li", point));
            html.append("</ul>\n");
        } else if (block instanceof Quotation quotation) {
            html.append("<blockquote>\n");
            element("cite", quotation.label());
            element("p", quotation.text());
            html.append("</blockquote>\n");
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Figure figure) {
            figure(figure);
        } else if (block instanceof Listing listing) {
            element("pre", String.join("\n", listing.lines()));
        } else if (block instanceof Room room) {
            room(room);
        }
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(Xml.escaped(text));
        html.append("</").append(name).append(">\n");
    }

    private void figure(Figure figure) {
        figures++;
        html.append("<figure>\n");
        html.append(SvgSurface.inPage(
                figure.name(),
                figure.drawing(),
                figure.width(),
                figure.height(),
                figure.title(),
                figure.description(),
                type));
        html.append("<figcaption><b>")
                .append(Xml.escaped(texts.get("figure", figures)))
                .append("</b> ")
                .append(Xml.escaped(figure.title()))
                .append("</figcaption>\n");
        if (!figure.numbers().rows().isEmpty()) {
            html.append("<details>");
            element("summary", texts.get("figure.numbers"));
            table(figure.numbers());
            html.append("</details>\n");
        }
        html.append("</figure>\n");
    }

    private void table(Table table) {
        html.append("<div class=\"table\"><table>\n");
        element("caption", table.caption());
        html.append("<thead><tr>");
        for (Column column : table.columns()) {
            html.append(column.numeric() ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
            html.append(Xml.escaped(column.name())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), table.columns().get(i).numeric());
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private void cell(Cell cell, boolean numeric) {
        String name = cell.mark() == Mark.NAME ? "th" : "td";
        String look =
                switch (cell.mark()) {
                    case DIFFERS -> "differs";
                    case BEST -> "best";
                    case NONE, NAME -> "";
                };
        String classes = (numeric ? "number " + look : look).strip();
        html.append('<').append(name);
        if (cell.mark() == Mark.NAME) {
            html.append(" scope=\"row\"");
        }
        if (!classes.isEmpty()) {
            html.append(" class=\"").append(classes).append('"');
        }
        html.append('>').append(Xml.escaped(cell.text()));
        html.append("</").append(name).append('>');
    }

    private void room(Room room) {
        html.append("<div class=\"room\">\n");
        element("p", room.prompt());
        for (int i = 0; i < room.lines(); i++) {
            html.append("<div class=\"line\"></div>\n");
        }
        html.append("</div>\n");
    }
}
