package digitlab.ink;

/**
 * An upright rectangle of whole pixels.
 *
 * @param left first column
 * @param top first row
 * @param right one past the last column, greater than {@code left}
 * @param bottom one past the last row, greater than {@code top}
 */
record PixelBox(int left, int top, int right, int bottom) {
    PixelBox {
        if (left >= right || top >= bottom) {
            throw new IllegalArgumentException(
                    "box must have pixels, but is [%d, %d) × [%d, %d)".formatted(left, right, top, bottom));
        }
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    /** The same with real numbers. */
    Box box() {
        return new Box(left, top, right, bottom);
    }

    int longestSide() {
        return Math.max(width(), height());
    }

    /** The smallest box around this and another. */
    PixelBox and(PixelBox other) {
        return new PixelBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
