/**
 * The window: its frame, themes, keyboard and settings. Puts the features together.
 */
@NullMarked
package digitlab.ui.app;

import org.jspecify.annotations.NullMarked;
