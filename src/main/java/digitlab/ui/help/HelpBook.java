package digitlab.ui.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;

/**
 * All documents in one language. A page that has a translation is that translation: {@code lessons/de/overfitting.md} takes
 * the place of {@code lessons/overfitting.md}; its headings come in the same order, so that the same places lead to them.
 */
final class HelpBook {
    /** The page of which the contents are made. */
    static final String CONTENTS = "index.md";

    private static final int MOST_HITS = 40;
    private static final int BEFORE = 40;
    private static final int EXCERPT = 140;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Function<String, Optional<String>> files;
    private final String language;
    private final List<Entry> contents = new ArrayList<>();
    private final Map<String, HelpPage> pages = new LinkedHashMap<>();

    /**
     * A line of the contents.
     *
     * @param depth 0 for a group, which leads nowhere; 1 and more for pages
     * @param page its name; empty for a group
     */
    record Entry(int depth, String title, String page) {}

    /**
     * What a search has found.
     *
     * @param excerpt the words around what was looked for
     */
    record Hit(String pageTitle, String heading, String excerpt, HelpPlace place) {}

    /**
     * Reads all documents that the contents name.
     *
     * @param files the text of a file by its path from the folder of documents
     * @param language of the reader
     */
    HelpBook(Function<String, Optional<String>> files, Locale language) {
        this.files = files;
        this.language = language.getLanguage();
        HelpPage index = read(CONTENTS)
                .orElseThrow(() -> new IllegalStateException("the program's page " + CONTENTS + " is missing"));
        pages.put(CONTENTS, index);
        index.document().accept(new ContentsReader(index.file()));
        for (Entry entry : contents) {
            if (!entry.page.isEmpty()) {
                read(entry.page).ifPresent(page -> pages.put(entry.page, page));
            }
        }
    }

    private Optional<HelpPage> read(String name) {
        int folder = name.lastIndexOf('/') + 1;
        String translation = name.substring(0, folder) + language + "/" + name.substring(folder);
        Optional<HelpPage> original = files.apply(name).map(text -> new HelpPage(name, text));
        return files.apply(translation)
                .map(text -> original.map(page -> page.translated(translation, text))
                        .orElseGet(() -> new HelpPage(translation, text)))
                .or(() -> original);
    }

    List<Entry> contents() {
        return List.copyOf(contents);
    }

    /** The page of that name, also one that the contents do not name. */
    Optional<HelpPage> page(String path) {
        String name = untranslated(path);
        HelpPage known = pages.get(name);
        return known == null && name.endsWith(".md") ? read(name) : Optional.ofNullable(known);
    }

    /** The name of the page that a path leads to: that of a translation is the name of the original. */
    private String untranslated(String path) {
        int folder = path.lastIndexOf('/') + 1;
        String inLanguage = language + "/";
        boolean isTranslation = path.substring(0, folder).endsWith("/" + inLanguage)
                || path.substring(0, folder).equals(inLanguage);
        return isTranslation ? path.substring(0, folder - inLanguage.length()) + path.substring(folder) : path;
    }

    /** Sections that have every word; those with all of them in the heading first. */
    List<Hit> search(String words) {
        List<String> wanted = SPACE.splitAsStream(words.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Hit> inHeadings = new ArrayList<>();
        List<Hit> inTexts = new ArrayList<>();
        for (HelpPage page : pages.values()) {
            for (HelpSection section : page.name().equals(CONTENTS) ? List.<HelpSection>of() : page.sections()) {
                String heading = section.heading().toLowerCase(Locale.ROOT);
                String text = section.text().toLowerCase(Locale.ROOT);
                if (wanted.stream().allMatch(heading::contains)) {
                    inHeadings.add(hit(page, section, wanted.get(0)));
                } else if (wanted.stream().allMatch(word -> heading.contains(word) || text.contains(word))) {
                    inTexts.add(hit(page, section, wanted.get(0)));
                }
            }
        }
        inHeadings.addAll(inTexts);
        return inHeadings.stream().limit(MOST_HITS).toList();
    }

    private static Hit hit(HelpPage page, HelpSection section, String word) {
        String text = SPACE.matcher(section.text()).replaceAll(" ");
        int found = Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(word));
        int start = Math.max(0, found - BEFORE);
        int end = Math.min(text.length(), start + EXCERPT);
        String excerpt = (start > 0 ? "… " : "") + text.substring(start, end) + (end < text.length() ? " …" : "");
        return new Hit(page.title(), section.heading(), excerpt, new HelpPlace(page.name(), section.anchor()));
    }

    /** Headings of the second level are groups; each link in a list is a page, as deep as its list. */
    private final class ContentsReader extends AbstractVisitor {
        private final String file;
        private int depth;

        ContentsReader(String file) {
            this.file = file;
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 2) {
                contents.add(new Entry(0, PlainText.of(heading), ""));
            }
        }

        @Override
        public void visit(BulletList list) {
            depth++;
            visitChildren(list);
            depth--;
        }

        @Override
        public void visit(Link link) {
            String path = HelpPlace.of(link.getDestination(), file).page();
            contents.add(new Entry(depth, PlainText.of(link), untranslated(path)));
        }
    }
}
