/** From pictures of digits to the 28×28 pixels that MNIST would have made of them. */
@NullMarked
package digitlab.ink;

import org.jspecify.annotations.NullMarked;
