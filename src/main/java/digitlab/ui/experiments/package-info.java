/**
 * The page of experiments: what to expect, what is trained, what came of it.
 */
@NullMarked
package digitlab.ui.experiments;

import org.jspecify.annotations.NullMarked;
