/**
 * How a network is trained: optimiser, learning-rate schedule, penalty, batch size, epochs, early stopping.
 *
 * <p>Defaults and formulas are Keras' own; each default is stated once, as a constant of its type.
 */
@NullMarked
package digitlab.core.training;

import org.jspecify.annotations.NullMarked;
