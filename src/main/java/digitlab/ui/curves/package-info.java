/**
 * Loss and accuracy over the epochs, of any number of runs, live: what training did, and the gap between what a network was
 * trained on and what it was not.
 */
@NullMarked
package digitlab.ui.curves;

import org.jspecify.annotations.NullMarked;
