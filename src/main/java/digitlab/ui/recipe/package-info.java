/**
 * The recipe editor on the left.
 */
@NullMarked
package digitlab.ui.recipe;

import org.jspecify.annotations.NullMarked;
