/**
 * The narrow interface behind which networks are trained, and the one training loop that drives it.
 */
@NullMarked
package digitlab.engine;

import org.jspecify.annotations.NullMarked;
