package digitlab.ink;

import digitlab.core.data.LabelledImages;
import digitlab.ink.InkFinder.Ink;
import java.util.Optional;

/**
 * A picture of a digit, such as a photo of one on paper, to the 28×28 that MNIST would have made of it: found against
 * uneven light, cleaned of specks and edges, brought into MNIST's range of pen widths, scaled to 20 pixels, centred by
 * mass. Dark ink on light paper and light ink on dark are told apart by themselves. A 28×28 picture that is like MNIST's
 * own stays as it is.
 */
public final class PicturePreparation {
    private static final int SIDE = LabelledImages.SIDE;

    /** Larger pictures are shrunk to this first. */
    private static final int LONGEST_SIDE = 1_024;

    /** Ink shorter than this many pixels in both directions has no shape. */
    private static final int SHAPELESS = 4;

    /** Nowhere is the line of a digit wider than this share of its longest side; in MNIST, than 0.6. */
    private static final double WIDEST_LINE = 0.65;

    /** What is too wide for writing is a dot if it is at most this share of the picture, and else an area. */
    private static final double DOT = 1 / 8.0;

    private final PreparationOptions options;

    /** With every step. */
    public PicturePreparation() {
        this(PreparationOptions.DEFAULT);
    }

    public PicturePreparation(PreparationOptions options) {
        this.options = options;
    }

    /** What becomes of a picture, with all steps. */
    public Preparation prepare(GreyPicture picture) {
        if (MnistLikeness.of(picture)) {
            return new Preparation.Prepared(new PreparationSteps(picture, picture, picture, picture));
        }
        InkContrast contrast = InkContrast.of(AreaScaling.shrinkTo(picture, LONGEST_SIDE));
        Optional<Ink> ink = InkFinder.find(contrast);
        if (ink.isEmpty()) {
            return new Preparation.Nothing();
        }
        InkMask fine = FineInk.of(contrast, ink.get());
        return refusal(ink.get(), fine).orElseGet(() -> new Preparation.Prepared(steps(ink.get(), fine)));
    }

    /** Why this ink is not one digit, unless it is. */
    private static Optional<Preparation> refusal(Ink ink, InkMask fine) {
        int digits = DigitCount.of(ink.parts());
        if (digits > 1) {
            return Optional.of(new Preparation.SeveralDigits(digits));
        }
        int longest = ink.mask().bounds().longestSide();
        if (longest < SHAPELESS) {
            return Optional.of(new Preparation.Dot());
        }
        if (PenWidth.widest(fine) > WIDEST_LINE * fine.bounds().longestSide()) {
            boolean isDot =
                    longest <= DOT * Math.max(ink.mask().width(), ink.mask().height());
            return Optional.of(isDot ? new Preparation.Dot() : new Preparation.NotWriting());
        }
        return Optional.empty();
    }

    private PreparationSteps steps(Ink ink, InkMask fine) {
        int width = ink.mask().width();
        int height = ink.mask().height();
        int canvas = Math.max(width, height);
        PixelBox box = ink.mask().bounds();
        GreyPicture cropped = fine.picture();
        double finePerPixel = (double) Math.max(fine.width(), fine.height()) / box.longestSide();
        GreyPicture scaled =
                switch (options.scaling()) {
                    case CANVAS -> AreaScaling.fit(cropped, finePerPixel * canvas / SIDE);
                    case PICTURE -> scaled(fine);
                    case STROKES -> scaled(PenWidth.likeMnist(fine));
                };
        // A picture that is not square lies in the middle of the canvas.
        Point middle = new Point(
                ((box.left() + box.right() - width) / 2.0 / canvas + 0.5) * SIDE,
                ((box.top() + box.bottom() - height) / 2.0 / canvas + 0.5) * SIDE);
        return new PreparationSteps(
                ink.mask().picture(), cropped, scaled, options.centring().place(scaled, middle));
    }

    /** The ink's longest side becomes 20 pixels. */
    private static GreyPicture scaled(InkMask mask) {
        InkMask ink = mask.cropped();
        return AreaScaling.fit(
                ink.picture(), (double) Math.max(ink.width(), ink.height()) / DrawingPreparation.INK_SIDE);
    }
}
