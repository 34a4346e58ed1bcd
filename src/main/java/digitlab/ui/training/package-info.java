/**
 * The top bar: train, pause, stop, progress.
 */
@NullMarked
package digitlab.ui.training;

import org.jspecify.annotations.NullMarked;
