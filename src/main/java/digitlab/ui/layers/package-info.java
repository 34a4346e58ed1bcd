/**
 * The Layers tab: gradients, activations, dead and saturated units of each layer over the epochs. Vanishing gradients made
 * visible.
 */
@NullMarked
package digitlab.ui.layers;

import org.jspecify.annotations.NullMarked;
