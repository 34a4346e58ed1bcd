package digitlab.ink;

import digitlab.core.data.LabelledImages;

/*
 * Every digit of MNIST was moved by whole pixels: the centres of mass of its 70,000 images are spread evenly over [13.5, 14.5]
 * in both directions (pixel indices from 0), and the longest side of its ink is exactly 20.
 */
/** Where in the 28×28 picture a digit is put. */
public enum Centring {
    /** The centre of mass, as in MNIST: at index 14.0, to half a pixel. */
    MASS,
    /** The middle of the ink's box in the middle of the picture. */
    BOX;

    private static final int SIDE = LabelledImages.SIDE;

    /** The index at which MNIST has the centre of mass of an image's ink, down and across. */
    static final double CENTRE = 14.0;

    /**
     * A 28×28 picture with the digit in it, moved by whole pixels and never over the edge.
     *
     * @param digit the ink's box, 28×28 at most
     */
    public GreyPicture place(GreyPicture digit) {
        int left = (SIDE - digit.width()) / 2;
        int top = (SIDE - digit.height()) / 2;
        if (this == MASS) {
            CentreOfMass centre = CentreOfMass.of(digit);
            left = inside((int) Math.rint(CENTRE - centre.column()), digit.width());
            top = inside((int) Math.rint(CENTRE - centre.row()), digit.height());
        }
        byte[] pixels = new byte[SIDE * SIDE];
        for (int row = 0; row < digit.height(); row++) {
            System.arraycopy(digit.pixels(), row * digit.width(), pixels, (row + top) * SIDE + left, digit.width());
        }
        return new GreyPicture(SIDE, SIDE, pixels);
    }

    private static int inside(int offset, int length) {
        return Math.max(0, Math.min(SIDE - length, offset));
    }
}
