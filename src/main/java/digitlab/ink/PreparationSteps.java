package digitlab.ink;

import digitlab.core.data.LabelledImages;

/**
 * What a digit looked like after each step, white on black.
 *
 * @param ink all of the canvas or picture
 * @param cropped the box of the ink
 * @param scaled that box in MNIST's size, with MNIST's pen
 * @param centred what the network sees: 28×28
 */
public record PreparationSteps(GreyPicture ink, GreyPicture cropped, GreyPicture scaled, GreyPicture centred) {
    public PreparationSteps {
        if (centred.width() != LabelledImages.SIDE || centred.height() != LabelledImages.SIDE) {
            throw new IllegalArgumentException("centred must be 28×28, but is " + centred);
        }
    }
}
