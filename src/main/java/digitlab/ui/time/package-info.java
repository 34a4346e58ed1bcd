/**
 * The time slider under all views.
 */
@NullMarked
package digitlab.ui.time;

import org.jspecify.annotations.NullMarked;
