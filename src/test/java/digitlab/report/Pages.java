package digitlab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What holds for the page of any report. */
public final class Pages {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private Pages() {}

    /** The page as XML. */
    public static Document parsed(String page) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    /** Each figure says in words what it shows, and no two parts of the page have the same id. */
    public static void checkFigures(Document page, int figures) {
        NodeList pictures = page.getElementsByTagNameNS(SVG, "svg");
        assertEquals(figures, pictures.getLength());
        for (int i = 0; i < figures; i++) {
            Element picture = (Element) pictures.item(i);
            assertEquals("img", picture.getAttribute("role"));
            String title = only(picture, "title");
            String description = only(picture, "desc");
            assertFalse(title.isBlank() || description.isBlank(), title + ": " + description);
        }
        assertEquals(figures, page.getElementsByTagName("figcaption").getLength());
        assertEquals(figures, page.getElementsByTagName("details").getLength());
        checkIds(page);
    }

    private static String only(Element picture, String tag) {
        NodeList found = picture.getElementsByTagNameNS(SVG, tag);
        assertEquals(1, found.getLength());
        assertTrue(picture.getAttribute("aria-labelledby").contains(((Element) found.item(0)).getAttribute("id")));
        return found.item(0).getTextContent();
    }

    private static void checkIds(Document page) {
        NodeList all = page.getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            assertTrue(id.isEmpty() || ids.add(id), id);
        }
    }

    /** Nothing is fetched from anywhere. */
    public static void checkSelfContained(Document page) {
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            for (String attribute : new String[] {"href", "src"}) {
                String value = element.getAttribute(attribute);
                assertTrue(value.isEmpty() || value.startsWith("data:"), value);
            }
        }
        String style = page.getElementsByTagName("style").item(0).getTextContent();
        assertFalse(style.replace("url(data:", "").contains("url("), "a style that needs another file");
        assertFalse(style.contains("@import"));
        assertTrue(style.contains("size: A4"));
    }
}
