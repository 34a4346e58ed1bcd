package digitlab.ink;

import digitlab.core.data.LabelledImages;

/** Whether a picture already is what MNIST would have made of a digit, so that it is best left alone. */
final class MnistLikeness {
    private static final int SIDE = LabelledImages.SIDE;

    /** Each of MNIST's images has its ink's longest side of 20, but for a few of 19 that were cut off. */
    private static final int SHORTEST = 19;

    private static final int LONGEST = 20;

    /** Each has its centre of mass within half a pixel of index 14; a little more for rounding. */
    private static final double OFF_CENTRE = 0.55;

    /** The faintest of MNIST's brightest pixels and a little less. */
    private static final int BRIGHTEST_AT_LEAST = 150;

    /** MNIST's fullest image has 40 % of its pixels lit. */
    private static final double LIT_AT_MOST = 0.5;

    private MnistLikeness() {}

    /** 28×28, black around, ink 20 long, centre of mass at 14. */
    static boolean of(GreyPicture picture) {
        if (picture.width() != SIDE || picture.height() != SIDE) {
            return false;
        }
        int lit = 0;
        int brightest = 0;
        boolean[] ink = new boolean[LabelledImages.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            int value = picture.pixels()[i] & 0xff;
            ink[i] = value > 0;
            lit += value > 0 ? 1 : 0;
            brightest = Math.max(brightest, value);
        }
        if (lit == 0 || lit > LIT_AT_MOST * ink.length || brightest < BRIGHTEST_AT_LEAST) {
            return false;
        }
        int longest = new InkMask(SIDE, SIDE, ink).bounds().longestSide();
        return longest >= SHORTEST
                && longest <= LONGEST
                && CentreOfMass.of(picture).filter(MnistLikeness::isCentred).isPresent();
    }

    private static boolean isCentred(Point centre) {
        return Math.abs(centre.x() - Centring.CENTRE) <= OFF_CENTRE
                && Math.abs(centre.y() - Centring.CENTRE) <= OFF_CENTRE;
    }
}
