package digitlab.ui.help;

import java.net.URI;

/**
 * A place in the documents, written {@code page#anchor}.
 *
 * @param page path of a Markdown file from the folder of documents, such as {@code lessons/overfitting.md}
 * @param anchor name of a heading on it; empty for its top
 */
record HelpPlace(String page, String anchor) {
    /** Where the documents lie in the sources, and so below the program's own {@code /digitlab/help}. */
    private static final URI FOLDER = URI.create("/src/site/markdown/");

    private static final String OUTSIDE = "../../..";

    /** The place that a text names. */
    static HelpPlace of(String text) {
        int hash = text.indexOf('#');
        return hash < 0 ? new HelpPlace(text, "") : new HelpPlace(text.substring(0, hash), text.substring(hash + 1));
    }

    /** Where a link of the file of that path leads, from the folder of documents. */
    static HelpPlace of(String link, String file) {
        if (link.startsWith("#")) {
            return new HelpPlace(file, link.substring(1));
        }
        HelpPlace place = of(link);
        String target = FOLDER.resolve(file).resolve(place.page).getPath();
        String page = target.startsWith(FOLDER.getPath())
                ? target.substring(FOLDER.getPath().length())
                : OUTSIDE + target;
        return new HelpPlace(page, place.anchor);
    }

    /** Whether a link leads out of the program. */
    static boolean isAddress(String link) {
        return link.matches("(?i)[a-z]+:.*");
    }

    /** The path of a file from the root of the sources. */
    static String pathInSources(String file) {
        return FOLDER.resolve(file).getPath().substring(1);
    }

    /** As it is written. */
    String text() {
        return anchor.isEmpty() ? page : page + "#" + anchor;
    }
}
