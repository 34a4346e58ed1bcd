package digitlab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.chart.BundledType;
import digitlab.chart.Colour;
import digitlab.chart.Drawing;
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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class WritersTest {
    private static final ReportTexts TEXTS = new ReportTexts(Locale.ENGLISH);
    private static final Drawing SQUARE = (surface, width, height) ->
            surface.clipped(0, 0, 5, 5, () -> surface.rectangle(0, 0, width, height, Colour.BLACK));
    private static final Table TABLE = new Table(
            "Two | rows",
            List.of(Column.text("name"), Column.number("value")),
            List.of(List.of(Cell.name("a<b"), Cell.of("1")), List.of(Cell.name("c"), new Cell("2", Mark.DIFFERS))));
    private static final List<Block> ALL = List.of(
            new Heading(1, "Loss & <gap>"),
            new Paragraph("<script>alert(1)</script> *not bold*"),
            new Points(List.of("first", "second")),
            new Quotation("Question", "Why?"),
            TABLE,
            new Figure("one", "First figure", "A black square", SQUARE, 10, 10, TABLE),
            new Figure("two", "Second figure", "Another one", SQUARE, 10, 10, TABLE),
            new Listing(List.of("digitlab train", "digitlab report")),
            new Room("What do you see?", 3));

    private static Document page() throws Exception {
        return Pages.parsed(HtmlWriter.page("Loss & <gap>", ALL, TEXTS, new BundledType()));
    }

    @Test
    void thePageIsWellFormedWhateverTheWordsAre() throws Exception {
        Document page = page();
        assertEquals("Loss & <gap>", page.getElementsByTagName("h1").item(0).getTextContent());
        assertEquals(
                "<script>alert(1)</script> *not bold*",
                page.getElementsByTagName("p").item(0).getTextContent());
        assertEquals(0, page.getElementsByTagName("script").getLength());
    }

    @Test
    void everyFigureHasATextAlternativeAndItsNumbers() throws Exception {
        Pages.checkFigures(page(), 2);
        Element first = (Element) page().getElementsByTagName("figure").item(0);
        assertEquals(
                "Figure 1. First figure",
                first.getElementsByTagName("figcaption").item(0).getTextContent());
        assertEquals("a<b", first.getElementsByTagName("th").item(2).getTextContent());
    }

    @Test
    void aCellThatDiffersStandsOut() throws Exception {
        Element cell = (Element) page().getElementsByTagName("td").item(1);
        assertEquals("number differs 2", cell.getAttribute("class") + " " + cell.getTextContent());
    }

    @Test
    void markdownTakesNothingForItsOwn() {
        String markdown = MarkdownWriter.text(ALL, TEXTS, figure -> "figures/" + figure.name() + ".svg");
        assertEquals(
                """
                # Loss & \\<gap\\>

                \\<script\\>alert(1)\\</script\\> \\*not bold\\*

                - first
                - second

                > **Question** Why?

                *Two \\| rows*

                | name | value |
                | --- | ---: |
                | a\\<b | 1 |
                | c | **2** |

                ![A black square](figures/one.svg)

                **Figure 1.** First figure

                ![Another one](figures/two.svg)

                **Figure 2.** Second figure

                ```sh
                digitlab train
                digitlab report
                ```

                *What do you see?*

                …
                """,
                markdown);
    }

    @Test
    void aTableWhoseRowsDoNotFitIsAMistake() {
        assertThrows(
                IllegalArgumentException.class, () -> new Table("", List.of(Column.text("a")), List.of(List.of())));
    }

    @Test
    void differencesHaveASignUnlessTheyAreWrittenAsZero() {
        var german = new ReportTexts(Locale.GERMAN);
        var accuracy = digitlab.core.experiment.Measure.TEST_ACCURACY;
        assertEquals("−0,42 Punkte", german.difference(accuracy, -0.0042));
        assertEquals("+1,00 Punkte", german.difference(accuracy, 0.01));
        assertEquals("0,00 Punkte", german.difference(accuracy, -1e-9));
        assertFalse(TEXTS.get("files").isEmpty());
    }
}
