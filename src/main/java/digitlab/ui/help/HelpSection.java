package digitlab.ui.help;

import java.util.Locale;

/**
 * A heading with what stands under it, up to the next heading.
 *
 * @param heading without formatting
 * @param anchor by which links name it
 * @param text without formatting, for the search
 */
record HelpSection(String heading, String anchor, String text) {
    static HelpSection of(String heading, String text) {
        return new HelpSection(heading, anchorOf(heading), text);
    }

    /** As the sites that show Markdown name headings. */
    static String anchorOf(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
