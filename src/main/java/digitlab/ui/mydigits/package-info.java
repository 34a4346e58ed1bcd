/**
 * My digits: the user's own drawings as a personal test set on which every finished run is scored, and as a training set
 * with which one of them is fine-tuned.
 */
@NullMarked
package digitlab.ui.mydigits;

import org.jspecify.annotations.NullMarked;
