package digitlab.ink;

import java.util.Arrays;

/*
 * What the makers of MNIST did (LeCun, Bottou, Bengio, Haffner, Gradient-Based Learning Applied to Document Recognition,
 * Proc. IEEE 86, 1998, section III.A): the digit is scaled, its proportions kept, into a box of 20×20 pixels, which makes
 * it grey at its edges, and put into 28×28 pixels so that its centre of mass is in the middle. Over MNIST's own pictures
 * the mean of that centre is pixel 14.0, counted from 0, and each picture lies within half a pixel of it: the box was
 * moved by whole pixels.
 */
/**
 * Makes of a picture what MNIST would have made of it: white on black, the longest side of the ink 20 pixels, its centre of
 * mass at pixel 14.
 *
 * <p>A picture of 28×28 pixels that is such a one already stays as it is.
 */
public final class PicturePreparation {
    /** Pixels along one side of the result. */
    public static final int SIDE = 28;

    /** Pixels along the longer side of the ink. */
    static final int BOX = 20;

    private static final double CENTRE = 14;

    /** Difference from the paper, of 255, that a picture's darkest ink must have for there to be any. */
    private static final float LEAST_CONTRAST = 20;

    private PicturePreparation() {}

    /**
     * The prepared picture: 28×28 unsigned bytes, row-major, 0 for paper and 255 for full ink.
     *
     * @param name named in messages, such as a file
     * @throws UnreadablePictureException if there is no ink in it
     */
    public static byte[] prepare(GreyPicture picture, String name) throws UnreadablePictureException {
        float paper = paper(picture);
        Ink ink = new Ink(picture, paper);
        if (ink.contrast() < LEAST_CONTRAST) {
            throw new UnreadablePictureException(name + " is empty: no part of it stands out from the rest");
        }
        if (ink.isPrepared()) {
            return ink.asIs();
        }
        return placed(ink.scaledToBox());
    }

    /** Brightness of the paper: the median along the border of the picture. */
    private static float paper(GreyPicture picture) {
        int right = picture.width() - 1;
        int bottom = picture.height() - 1;
        float[] border = new float[2 * (picture.width() + picture.height())];
        int count = 0;
        for (int x = 0; x <= right; x++) {
            border[count++] = picture.brightness(0, x);
            border[count++] = picture.brightness(bottom, x);
        }
        for (int y = 0; y <= bottom; y++) {
            border[count++] = picture.brightness(y, 0);
            border[count++] = picture.brightness(y, right);
        }
        Arrays.sort(border);
        return border[count / 2];
    }

    /** Moves a scaled digit (h×w, in [0, 255]) by whole pixels to where its centre of mass comes nearest to the middle. */
    private static byte[] placed(float[][] digit) {
        int height = digit.length;
        int width = digit[0].length;
        double mass = 0;
        double rows = 0;
        double columns = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mass += digit[y][x];
                rows += y * digit[y][x];
                columns += x * digit[y][x];
            }
        }
        int top = (int) Math.min(Math.max(0, Math.round(CENTRE - rows / mass)), SIDE - height);
        int left = (int) Math.min(Math.max(0, Math.round(CENTRE - columns / mass)), SIDE - width);
        byte[] pixels = new byte[SIDE * SIDE];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[(top + y) * SIDE + left + x] = (byte) Math.round(digit[y][x]);
            }
        }
        return pixels;
    }
}
