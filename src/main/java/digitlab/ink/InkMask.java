package digitlab.ink;

/** Which pixels are ink. It owns its array, which whoever made it may write to until it is handed on. */
final class InkMask {
    private final int width;
    private final int height;
    private final boolean[] ink;

    /** @param ink (height×width), row-major; taken over */
    InkMask(int width, int height, boolean[] ink) {
        this.width = width;
        this.height = height;
        this.ink = ink;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean at(int column, int row) {
        return ink[row * width + column];
    }

    boolean at(int index) {
        return ink[index];
    }

    /** Pixels of the smallest upright rectangle around the ink, of which there must be some. */
    PixelBox bounds() {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (ink[row * width + column]) {
                    left = Math.min(left, column);
                    right = Math.max(right, column + 1);
                    top = Math.min(top, row);
                    bottom = row + 1;
                }
            }
        }
        return new PixelBox(left, top, right, bottom);
    }

    /** Just the box of the ink, of which there must be some. */
    InkMask cropped() {
        PixelBox box = bounds();
        boolean[] inner = new boolean[box.width() * box.height()];
        for (int row = 0; row < box.height(); row++) {
            System.arraycopy(ink, (row + box.top()) * width + box.left(), inner, row * box.width(), box.width());
        }
        return new InkMask(box.width(), box.height(), inner);
    }

    /** White ink on black. */
    GreyPicture picture() {
        byte[] pixels = new byte[ink.length];
        for (int i = 0; i < ink.length; i++) {
            pixels[i] = (byte) (ink[i] ? 255 : 0);
        }
        return new GreyPicture(width, height, pixels);
    }
}
