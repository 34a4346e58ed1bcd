package digitlab.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * Parses a document.
     *
     * @param name by which places name it, whatever its language
     * @param file path from the folder of documents; differs from the name in a translation
     */
    HelpPage(String name, String file, String markdown) {
        this.name = name;
        this.file = file;
        this.document = PARSER.parse(markdown);
        this.sections = sections(document);
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

    /** The number of the heading with that name, from 0. */
    Optional<Integer> indexOf(String anchor) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).anchor().equals(anchor)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
