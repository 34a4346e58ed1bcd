/**
 * Drawing a digit: the paper, the steps to the 28×28 that the networks see, what each of them says, and why. A {@link
 * digitlab.ui.draw.DrawViewModel} owns the drawing; the other features see it through {@link digitlab.ui.session.Session}.
 */
@NullMarked
package digitlab.ui.draw;

import org.jspecify.annotations.NullMarked;
