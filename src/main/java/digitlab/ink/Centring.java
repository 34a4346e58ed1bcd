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
    BOX,
    /** The middle of the ink's box where it was on the canvas. */
    AS_DRAWN;

    /** The index at which MNIST has the centre of mass of an image's ink, down and across. */
    static final double CENTRE = 14.0;

    private static final int SIDE = LabelledImages.SIDE;

    /**
     * A 28×28 picture with the digit in it, moved by whole pixels and never over the edge.
     *
     * @param digit the ink's box, 28×28 at most
     * @param asDrawn where the middle of that box was, the canvas being 28×28
     */
    public GreyPicture place(GreyPicture digit, Point asDrawn) {
        Point corner =
                switch (this) {
                    case MASS -> byMass(digit);
                    case BOX -> byMiddle(digit, SIDE / 2.0, SIDE / 2.0);
                    case AS_DRAWN -> byMiddle(digit, asDrawn.x(), asDrawn.y());
                };
        int left = inside(corner.x(), digit.width());
        int top = inside(corner.y(), digit.height());
        byte[] pixels = new byte[LabelledImages.PIXELS];
        for (int row = 0; row < digit.height(); row++) {
            System.arraycopy(digit.pixels(), row * digit.width(), pixels, (row + top) * SIDE + left, digit.width());
        }
        return new GreyPicture(SIDE, SIDE, pixels);
    }

    private static Point byMass(GreyPicture digit) {
        return CentreOfMass.of(digit)
                .map(centre -> new Point(CENTRE - centre.x(), CENTRE - centre.y()))
                .orElseGet(() -> byMiddle(digit, SIDE / 2.0, SIDE / 2.0));
    }

    private static Point byMiddle(GreyPicture digit, double x, double y) {
        return new Point(x - digit.width() / 2.0, y - digit.height() / 2.0);
    }

    private static int inside(double offset, int length) {
        return (int) Math.max(0, Math.min(SIDE - length, Math.rint(offset)));
    }
}
