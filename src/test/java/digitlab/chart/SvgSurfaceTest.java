package digitlab.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.chart.Surface.Anchor;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class SvgSurfaceTest {
    private static String svg(Drawing drawing) {
        return SvgSurface.file(drawing, 320, 200.5, "Loss", "Two runs & a gap", new RecordedSurface());
    }

    private static Document parsed(Drawing drawing) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg(drawing))));
    }

    private static Element only(Document document, String tag) {
        var found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", tag);
        assertEquals(1, found.getLength(), tag);
        return (Element) found.item(0);
    }

    @Test
    void aFileStandsForItselfAndSaysWhatItShows() throws Exception {
        Document document = parsed((surface, width, height) -> {});
        assertEquals("0 0 320 200.5", document.getDocumentElement().getAttribute("viewBox"));
        assertEquals("Loss", only(document, "title").getTextContent());
        assertEquals("Two runs & a gap", only(document, "desc").getTextContent());
    }

    @Test
    void numbersHaveAPointAndTwoDigitsAtMost() throws Exception {
        Stroke stroke = new Stroke(Colour.web("#0072B2"), 1.75, new Dashes(6, 4));
        Element line = only(parsed((surface, width, height) -> surface.line(1, 2.5, 1 / 3.0, -7, stroke)), "polyline");
        assertEquals("1,2.5 0.33,-7", line.getAttribute("points"));
        assertEquals("6 4", line.getAttribute("stroke-dasharray"));
        assertEquals("#0072b2", line.getAttribute("stroke"));
        assertEquals("1.75", line.getAttribute("stroke-width"));
    }

    @Test
    void aTransparentFillingKeepsItsOpacity() throws Exception {
        Colour fill = Colour.web("#ff0000").withOpacity(0.1);
        Element box = only(parsed((surface, width, height) -> surface.rectangle(0, 0, width, height, fill)), "rect");
        assertEquals("#ff0000 0.1", box.getAttribute("fill") + " " + box.getAttribute("fill-opacity"));
        assertEquals("320 200.5", box.getAttribute("width") + " " + box.getAttribute("height"));
    }

    @Test
    void aNameMayHoldAnyCharacter() throws Exception {
        String name = "<b>\"L2\" & λ 1e-3</b>\u0000\ud800 🙂";
        Element text = only(
                parsed((surface, width, height) ->
                        surface.text(1, 2, Anchor.END, TextRun.bold(name, 12, Colour.BLACK))),
                "text");
        assertEquals("<b>\"L2\" & λ 1e-3</b>\ufffd\ufffd 🙂", text.getTextContent());
        assertEquals("end", text.getAttribute("text-anchor"));
    }

    @Test
    void whatIsClippedHasItsOwnRectangle() throws Exception {
        Document document = parsed(
                (surface, width, height) -> surface.clipped(1, 2, 3, 4, () -> surface.disc(0, 0, 5, Colour.BLACK)));
        assertEquals("clip1", only(document, "clipPath").getAttribute("id"));
        Element clipped = (Element) only(document, "circle").getParentNode();
        assertEquals("url(#clip1)", clipped.getAttribute("clip-path"));
    }

    @Test
    void picturesAreInsideOfTheFile() throws Exception {
        Element image = only(
                parsed((surface, width, height) ->
                        surface.picture(new int[] {0xff000000, 0xffffffff}, 2, 1, 10, 20, 7)),
                "image");
        assertTrue(image.getAttribute("href").startsWith("data:image/png;base64,iVBORw0KGgo"));
        assertEquals("14 7", image.getAttribute("width") + " " + image.getAttribute("height"));
    }
}
