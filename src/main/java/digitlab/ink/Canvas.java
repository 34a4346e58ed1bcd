package digitlab.ink;

import digitlab.core.Check;

/**
 * The square that a drawing was drawn in.
 *
 * @param side its length, in the units of the drawing's points; in (0, ∞)
 * @param penWidth of the pen that drew, in the same units; positive, at most half of the side
 */
public record Canvas(double side, double penWidth) {
    /** A tablet's box of 500, drawn in with a pen that is as wide in it as MNIST's is in its box of 20. */
    public static final Canvas TABLET = new Canvas(500, 500 * Pen.MNIST.width() / 28);

    public Canvas {
        Check.positive("side", side);
        Check.positive("penWidth", penWidth);
        Check.range("penWidth", penWidth, 0, side / 2);
    }
}
