package digitlab.ink;

import digitlab.core.data.LabelledImages;

/**
 * A digit of a picture, prepared once and for all: without strokes it cannot be drawn again with another pen.
 *
 * @param picture 28×28, white on black
 */
public record PreparedDigit(GreyPicture picture) implements Ink {
    public PreparedDigit {
        if (picture.width() != LabelledImages.SIDE || picture.height() != LabelledImages.SIDE) {
            throw new IllegalArgumentException("picture of a digit must be %d×%d, but is %d×%d"
                    .formatted(LabelledImages.SIDE, LabelledImages.SIDE, picture.width(), picture.height()));
        }
    }
}
