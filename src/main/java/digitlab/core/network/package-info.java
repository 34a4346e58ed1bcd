/**
 * What a network is: layers, activations, how kernels start, and the numbers themselves.
 */
@NullMarked
package digitlab.core.network;

import org.jspecify.annotations.NullMarked;
