/**
 * The documents inside the window: pages of Markdown, the same files as those of the site, with their contents, a search,
 * links and a way back. {@code HelpBook} holds them as commonmark-java has parsed them, {@code PageNodes} makes JavaFX's
 * nodes of them.
 */
@NullMarked
package digitlab.ui.help;

import org.jspecify.annotations.NullMarked;
