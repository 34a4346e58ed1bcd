package digitlab.ui.help;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** One document as it was parsed; nobody changes it. */
final class HelpPage {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final String name;
    private final String file;
    private final Node document;
    private final List<HelpSection> sections;
    private final List<HelpSection> sectionsOfOriginal;

    /**
     * Parses a document.
     *
     * @param name by which places name it: its path from the folder of documents
     */
    HelpPage(String name, String markdown) {
        this(name, name, markdown, List.of());
    }

    private HelpPage(String name, String file, String markdown, List<HelpSection> sectionsOfOriginal) {
        this.name = name;
        this.file = file;
        this.document = PARSER.parse(markdown);
        this.sections = sections(document);
        this.sectionsOfOriginal = sectionsOfOriginal;
    }

    /** The same page in another language, from that file; the same places lead to its headings, which come in the same order. */
    HelpPage translated(String otherFile, String markdown) {
        return new HelpPage(name, otherFile, markdown, sections);
    }

    private static List<HelpSection> sections(Node document) {
        List<HelpSection> found = new ArrayList<>();
        String heading = "";
        var text = new StringBuilder();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading) {
                if (!heading.isEmpty()) {
                    found.add(HelpSection.of(heading, text.toString().strip()));
                }
                heading = PlainText.of(block);
                text.setLength(0);
            } else {
                text.append(PlainText.of(block)).append(' ');
            }
        }
        if (!heading.isEmpty()) {
            found.add(HelpSection.of(heading, text.toString().strip()));
        }
        return List.copyOf(found);
    }

    String name() {
        return name;
    }

    /** Its path from the folder of documents; differs from the name in a translation. */
    String file() {
        return file;
    }

    /** Whether it is in another language than the documents are written in. */
    boolean isTranslation() {
        return !file.equals(name);
    }

    /** Its tree, to be read only. */
    Node document() {
        return document;
    }

    List<HelpSection> sections() {
        return sections;
    }

    /** Its first heading. */
    String title() {
        return sections.isEmpty() ? name : sections.get(0).heading();
    }

    /** The number of the heading of that name, in its own language or the original's, from 0; the page's top if there is none. */
    int heading(String anchor) {
        int own = indexOf(anchor, sections);
        int index = own < 0 ? indexOf(anchor, sectionsOfOriginal) : own;
        return index < sections.size() ? Math.max(0, index) : 0;
    }

    private static int indexOf(String anchor, List<HelpSection> sections) {
        return sections.stream().map(HelpSection::anchor).toList().indexOf(anchor);
    }
}
