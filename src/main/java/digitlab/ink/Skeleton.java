package digitlab.ink;

/*
 * T. Y. Zhang, C. Y. Suen, A fast parallel algorithm for thinning digital patterns, Communications of the ACM 27 (1984).
 * P1 is the pixel, P2 … P9 its neighbours clockwise from above. Both passes read the state before them.
 */
/** The middle line of strokes, about one pixel wide and connected wherever they are. */
final class Skeleton {
    private Skeleton() {}

    static InkMask of(InkMask mask) {
        int width = mask.width() + 2;
        int height = mask.height() + 2;
        boolean[] ink = new boolean[width * height];
        for (int row = 0; row < mask.height(); row++) {
            for (int column = 0; column < mask.width(); column++) {
                ink[(row + 1) * width + column + 1] = mask.at(column, row);
            }
        }
        int[] around = {-width, -width + 1, 1, width + 1, width, width - 1, -1, -width - 1};
        int[] removed = new int[ink.length];
        int taken = 1;
        while (taken > 0) {
            taken = pass(ink, width, around, removed, 0) + pass(ink, width, around, removed, 1);
        }
        boolean[] inner = new boolean[mask.width() * mask.height()];
        for (int row = 0; row < mask.height(); row++) {
            System.arraycopy(ink, (row + 1) * width + 1, inner, row * mask.width(), mask.width());
        }
        return new InkMask(mask.width(), mask.height(), inner);
    }

    private static int pass(boolean[] ink, int width, int[] around, int[] removed, int half) {
        int count = 0;
        for (int i = width + 1; i < ink.length - width - 1; i++) {
            if (ink[i] && isRemovable(ink, i, around, half)) {
                removed[count++] = i;
            }
        }
        for (int k = 0; k < count; k++) {
            ink[removed[k]] = false;
        }
        return count;
    }

    private static boolean isRemovable(boolean[] ink, int i, int[] around, int half) {
        int neighbours = 0;
        int beginnings = 0;
        for (int k = 0; k < 8; k++) {
            boolean here = ink[i + around[k]];
            boolean next = ink[i + around[(k + 1) % 8]];
            neighbours += here ? 1 : 0;
            beginnings += !here && next ? 1 : 0;
        }
        if (neighbours < 2 || neighbours > 6 || beginnings != 1) {
            return false;
        }
        boolean above = ink[i + around[0]];
        boolean right = ink[i + around[2]];
        boolean below = ink[i + around[4]];
        boolean left = ink[i + around[6]];
        return half == 0
                ? !(above && right && below) && !(right && below && left)
                : !(above && right && left) && !(above && below && left);
    }
}
