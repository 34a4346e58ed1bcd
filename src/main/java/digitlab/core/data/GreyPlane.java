package digitlab.core.data;

import java.util.Arrays;

/**
 * One image on a larger sheet of paper, and the smallest box around its ink: scratch space of the augmentation, used by
 * one thread.
 *
 * <p>The margin is always 0, so that interpolation next to the edge needs no case of its own.
 */
final class GreyPlane {
    /** Empty cells on each side of the image. */
    static final int MARGIN = 2;

    /** Cells along one side of the sheet. */
    static final int STRIDE = LabelledImages.SIDE + 2 * MARGIN;

    /** Grey values 0 … 255, row-major (32×32); pixel (r, c) of the image is at {@link #cell(int, int)}. */
    final int[] cells = new int[STRIDE * STRIDE];

    /** First and last row and column with ink; if there is none, the first is greater than the last. */
    int top;

    int bottom;
    int left;
    int right;

    private final int[] inkOfColumn = new int[LabelledImages.SIDE];

    /** The index of a pixel's cell; row and column may reach into the margin. */
    static int cell(int row, int column) {
        return (row + MARGIN) * STRIDE + column + MARGIN;
    }

    /** Shows an image in place of the last. */
    void load(byte[] pixels, int offset) {
        top = LabelledImages.SIDE;
        bottom = -1;
        Arrays.fill(inkOfColumn, 0);
        for (int row = 0; row < LabelledImages.SIDE; row++) {
            int from = offset + row * LabelledImages.SIDE;
            int to = cell(row, 0);
            int ink = 0;
            for (int column = 0; column < LabelledImages.SIDE; column++) {
                int value = pixels[from + column] & 0xff;
                cells[to + column] = value;
                inkOfColumn[column] |= value;
                ink |= value;
            }
            if (ink != 0) {
                top = Math.min(top, row);
                bottom = row;
            }
        }
        left = 0;
        while (left < LabelledImages.SIDE && inkOfColumn[left] == 0) {
            left++;
        }
        right = LabelledImages.SIDE - 1;
        while (right >= 0 && inkOfColumn[right] == 0) {
            right--;
        }
    }
}
