package digitlab.ink;

import digitlab.ink.InkFinder.Ink;
import java.util.Optional;

/**
 * A picture of a digit, such as a photo of one on paper, to the 28×28 that MNIST would have made of it: found against
 * uneven light, cleaned of specks and edges, brought into MNIST's range of pen widths, scaled to 20 pixels, centred by
 * mass. Dark ink on light paper and light ink on dark are told apart by themselves. A 28×28 picture that is like MNIST's
 * own stays as it is.
 */
public final class PicturePreparation {
    /** Longest side of MNIST's ink in pixels. */
    static final int INK_SIDE = 20;

    /** Larger pictures are shrunk to this first. */
    private static final int LONGEST_SIDE = 1_024;

    /** Longest side of the ink in pixels while its pen width is changed: eight to one of MNIST's. */
    private static final int FINE_SIDE = 160;

    /** The pen widths between which most of MNIST's digits lie, in its pixels. */
    private static final double THINNEST = 1.6;

    private static final double THICKEST = 3.6;

    /** Ink narrower or lower than this many pixels in both directions has no shape. */
    private static final int SHAPELESS = 4;

    /** A blot is nearly as wide as it is long; a digit's pen is less than this share of its longest side. */
    private static final double WIDEST_PEN = 0.45;

    /** What becomes of the picture. */
    public Preparation prepare(GreyPicture picture) {
        if (MnistLikeness.of(picture)) {
            return new Preparation.Prepared(picture);
        }
        InkContrast contrast = InkContrast.of(AreaScaling.shrinkTo(picture, LONGEST_SIDE));
        Optional<Ink> found = InkFinder.find(contrast);
        if (found.isEmpty()) {
            return new Preparation.Nothing();
        }
        Ink ink = found.get();
        PixelBox box = ink.mask().bounds();
        int digits = DigitCount.of(ink.parts());
        if (digits > 1) {
            return new Preparation.SeveralDigits(digits);
        }
        if (box.longestSide() < SHAPELESS) {
            return new Preparation.Dot();
        }
        double pen = PenWidth.of(ink.mask());
        if (pen > WIDEST_PEN * box.longestSide()) {
            boolean isSmall = box.longestSide() * 8 < Math.max(contrast.width(), contrast.height());
            return isSmall ? new Preparation.Dot() : new Preparation.NotWriting();
        }
        return new Preparation.Prepared(Centring.MASS.place(scaled(withPenOfMnist(fine(contrast, ink, box)))));
    }

    /** The ink alone, its longest side 160 pixels long, with edges between the pixels of the picture. */
    static InkMask fine(InkContrast contrast, Ink ink, PixelBox box) {
        double unit = (double) box.longestSide() / FINE_SIDE;
        // The mask's own edge, and room for the edge to lie beyond it.
        int margin = (int) Math.ceil(1 / unit);
        int columns = (int) Math.ceil(box.width() / unit) + 2 * margin;
        int rows = (int) Math.ceil(box.height() / unit) + 2 * margin;
        boolean[] fine = new boolean[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = box.left() + (column - margin + 0.5) * unit;
                double y = box.top() + (row - margin + 0.5) * unit;
                fine[row * columns + column] = isNear(ink.mask(), x, y) && between(contrast, x, y) > ink.level() / 2;
            }
        }
        return new InkMask(columns, rows, fine);
    }

    /** Whether one of the four pixels around a point is ink. */
    private static boolean isNear(InkMask mask, double x, double y) {
        int column = (int) Math.floor(x - 0.5);
        int row = (int) Math.floor(y - 0.5);
        for (int r = Math.max(0, row); r <= Math.min(mask.height() - 1, row + 1); r++) {
            for (int c = Math.max(0, column); c <= Math.min(mask.width() - 1, column + 1); c++) {
                if (mask.at(c, r)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Between the centres of pixels linearly; outside is paper. */
    private static double between(InkContrast contrast, double x, double y) {
        int column = (int) Math.floor(x - 0.5);
        int row = (int) Math.floor(y - 0.5);
        double u = x - 0.5 - column;
        double v = y - 0.5 - row;
        return (1 - v) * ((1 - u) * inside(contrast, column, row) + u * inside(contrast, column + 1, row))
                + v * ((1 - u) * inside(contrast, column, row + 1) + u * inside(contrast, column + 1, row + 1));
    }

    private static double inside(InkContrast contrast, int column, int row) {
        return column < 0 || row < 0 || column >= contrast.width() || row >= contrast.height()
                ? 0
                : contrast.at(column, row);
    }

    /** Thickened or thinned if the pen is outside MNIST's range. */
    static InkMask withPenOfMnist(InkMask mask) {
        double pen = PenWidth.of(mask);
        int side = mask.bounds().longestSide();
        double share = pen / side;
        double wanted = Math.max(THINNEST, Math.min(THICKEST, share * INK_SIDE)) / INK_SIDE;
        // Thickening lengthens the ink as well: (pen + 2δ) / (side + 2δ) = wanted.
        double delta = (wanted * side - pen) / (2 * (1 - wanted));
        if (Math.abs(delta) < 0.25) {
            return mask;
        }
        return delta > 0 ? PenWidth.thickened(mask, delta) : PenWidth.thinned(mask, -delta, pen + 2 * delta);
    }

    /** The ink's box, its longest side 20 pixels long. */
    static GreyPicture scaled(InkMask mask) {
        PixelBox box = mask.bounds();
        double unit = (double) box.longestSide() / INK_SIDE;
        int columns = (int) Math.ceil(box.width() / unit - 1e-9);
        int rows = (int) Math.ceil(box.height() / unit - 1e-9);
        double left = box.left() - (columns * unit - box.width()) / 2;
        double top = box.top() - (rows * unit - box.height()) / 2;
        return AreaScaling.scale(mask.picture(), left, top, unit, columns, rows);
    }
}
