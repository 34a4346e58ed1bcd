/**
 * The fast engine: plain Java on float arrays, without native code. {@link digitlab.engine.builtin.BuiltinNetwork} runs a
 * batch in two phases. In the first the threads share the images: sums, activations, softmax and deltas, forwards and
 * back. In the second they share the rows of the kernels: gradient, penalty and optimiser in one visit to each row. Each
 * number is computed by one thread in one fixed order, so the number of threads cannot change a bit. The mathematics of
 * rows is in {@link digitlab.engine.builtin.RowSums}, which also says why everything is a row.
 */
@NullMarked
package digitlab.engine.builtin;

import org.jspecify.annotations.NullMarked;
