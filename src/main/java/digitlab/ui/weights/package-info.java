/**
 * The Weights tab: the first layer's units as pictures of what they look for, and one of them closely.
 */
@NullMarked
package digitlab.ui.weights;

import org.jspecify.annotations.NullMarked;
