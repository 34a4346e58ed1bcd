/**
 * The complete recipe of a run, and what became of it.
 */
@NullMarked
package digitlab.core.experiment;

import org.jspecify.annotations.NullMarked;
