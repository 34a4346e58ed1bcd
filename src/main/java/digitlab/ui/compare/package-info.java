/**
 * The Compare tab: groups of runs, their differences with intervals, and a verdict in words.
 */
@NullMarked
package digitlab.ui.compare;

import org.jspecify.annotations.NullMarked;
