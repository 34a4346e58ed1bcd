/**
 * What is measured while a network trains and afterwards.
 */
@NullMarked
package digitlab.core.metrics;

import org.jspecify.annotations.NullMarked;
