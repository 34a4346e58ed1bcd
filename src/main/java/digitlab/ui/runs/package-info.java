/**
 * The table of runs.
 */
@NullMarked
package digitlab.ui.runs;

import org.jspecify.annotations.NullMarked;
