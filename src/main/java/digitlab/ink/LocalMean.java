package digitlab.ink;

/** The mean of a square window around each pixel, as far as the window is inside the picture, from a table of sums. */
final class LocalMean {
    private final int width;
    private final int height;
    private final int radius;

    /** ((height+1)×(width+1)): the sum of all pixels above and to the left. */
    private final long[] sums;

    /** @param radius pixels from the middle of the window to its edge, the middle not counted */
    LocalMean(GreyPicture picture, int radius) {
        this.width = picture.width();
        this.height = picture.height();
        this.radius = radius;
        this.sums = new long[(width + 1) * (height + 1)];
        for (int row = 0; row < height; row++) {
            long line = 0;
            for (int column = 0; column < width; column++) {
                line += picture.at(column, row);
                sums[(row + 1) * (width + 1) + column + 1] = line + sums[row * (width + 1) + column + 1];
            }
        }
    }

    double at(int column, int row) {
        int left = Math.max(0, column - radius);
        int top = Math.max(0, row - radius);
        int right = Math.min(width, column + radius + 1);
        int bottom = Math.min(height, row + radius + 1);
        long sum = sum(right, bottom) - sum(right, top) - sum(left, bottom) + sum(left, top);
        return (double) sum / ((right - left) * (bottom - top));
    }

    private long sum(int column, int row) {
        return sums[row * (width + 1) + column];
    }
}
