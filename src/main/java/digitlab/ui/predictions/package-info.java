/**
 * The Predictions tab: what a network says to images that it was not trained on, where it is wrong, and how one image
 * passes through its layers.
 */
@NullMarked
package digitlab.ui.predictions;

import org.jspecify.annotations.NullMarked;
