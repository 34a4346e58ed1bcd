/**
 * From ink to the 28×28 picture that MNIST would have made of it. A {@link digitlab.ink.GreyPicture}, such as a
 * photo, is prepared by {@link digitlab.ink.PicturePreparation}, which answers with a {@link digitlab.ink.Preparation}: a digit, or the reason why
 * there is none. Every step is a pure function of its input, so that the window can show it and switch it off. Lengths are
 * in pixels; x grows to the right and y downwards; pixel (column, row) covers the unit square that begins at (column, row).
 */
@NullMarked
package digitlab.ink;

import org.jspecify.annotations.NullMarked;
