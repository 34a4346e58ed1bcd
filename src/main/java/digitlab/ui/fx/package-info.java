/**
 * What every part of the window is made with: background jobs, the frame pump, texts in two languages, input fields.
 */
@NullMarked
package digitlab.ui.fx;

import org.jspecify.annotations.NullMarked;
