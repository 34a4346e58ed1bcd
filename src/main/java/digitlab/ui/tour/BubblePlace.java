package digitlab.ui.tour;

import java.util.List;
import javafx.geometry.Bounds;

/**
 * Where a bubble stands beside what it is about.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param arrow corners of the triangle that points from it, x and y in turn
 */
record BubblePlace(double x, double y, List<Double> arrow) {
    /** From the sight to the bubble; the arrow is as long. */
    private static final double GAP = 14;

    private static final double HALF_ARROW = 9;
    private static final double EDGE = 8;

    /** As far in as an arrow may go into the bubble's rounded corner. */
    private static final double CORNER = 20;

    BubblePlace {
        arrow = List.copyOf(arrow);
    }

    /**
     * Beside the sight where there is room: a tall sight has it at its sides, a flat one above and below.
     *
     * @param sight within the window
     * @param width of the bubble
     * @param height of the bubble
     * @param windowWidth all there is
     * @param windowHeight all there is
     */
    static BubblePlace of(Bounds sight, double width, double height, double windowWidth, double windowHeight) {
        boolean right = sight.getMaxX() + GAP + width + EDGE <= windowWidth;
        boolean left = sight.getMinX() - GAP - width - EDGE >= 0;
        boolean below = sight.getMaxY() + GAP + height + EDGE <= windowHeight;
        boolean above = sight.getMinY() - GAP - height - EDGE >= 0;
        boolean isTall = sight.getHeight() > sight.getWidth();
        if ((left || right) && (isTall || !(above || below))) {
            return beside(sight, width, height, windowHeight, right);
        }
        if (above || below) {
            return overOrUnder(sight, width, height, windowWidth, below);
        }
        double x = within((sight.getMinX() + sight.getMaxX() - width) / 2, width, windowWidth);
        double y = within((sight.getMinY() + sight.getMaxY() - height) / 2, height, windowHeight);
        return new BubblePlace(x, y, List.of());
    }

    private static BubblePlace beside(Bounds sight, double width, double height, double windowHeight, boolean isRight) {
        double x = isRight ? sight.getMaxX() + GAP : sight.getMinX() - GAP - width;
        double middle = (sight.getMinY() + sight.getMaxY()) / 2;
        double y = within(middle - height / 2, height, windowHeight);
        double at = Math.max(y + CORNER, Math.min(y + height - CORNER, middle));
        double base = isRight ? x + 1 : x + width - 1;
        double tip = isRight ? x - GAP : x + width + GAP;
        return new BubblePlace(x, y, List.of(base, at - HALF_ARROW, tip, at, base, at + HALF_ARROW));
    }

    private static BubblePlace overOrUnder(
            Bounds sight, double width, double height, double windowWidth, boolean isBelow) {
        double y = isBelow ? sight.getMaxY() + GAP : sight.getMinY() - GAP - height;
        double middle = (sight.getMinX() + sight.getMaxX()) / 2;
        double x = within(middle - width / 2, width, windowWidth);
        double at = Math.max(x + CORNER, Math.min(x + width - CORNER, middle));
        double base = isBelow ? y + 1 : y + height - 1;
        double tip = isBelow ? y - GAP : y + height + GAP;
        return new BubblePlace(x, y, List.of(at - HALF_ARROW, base, at, tip, at + HALF_ARROW, base));
    }

    private static double within(double start, double length, double whole) {
        return Math.max(EDGE, Math.min(whole - length - EDGE, start));
    }
}
