/**
 * Data sets in files: MNIST, which is part of the program, and other sets of 28×28 images in the IDX format, such as
 * Fashion-MNIST. A file is read in one pass that unpacks it into an array of the right size, checks everything its header
 * promises and computes its SHA-256; whatever is wrong with it is an {@link digitlab.mnist.UnreadableDataException} whose
 * message can be shown as it is.
 */
@NullMarked
package digitlab.mnist;

import org.jspecify.annotations.NullMarked;
