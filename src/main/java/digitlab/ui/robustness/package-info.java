/** How the accuracy of runs falls as test images are shifted, turned, scaled, drawn with other pens, and made noisy. */
@NullMarked
package digitlab.ui.robustness;

import org.jspecify.annotations.NullMarked;
