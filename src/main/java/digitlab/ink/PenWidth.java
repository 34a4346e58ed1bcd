package digitlab.ink;

/** The width of the strokes of a mask, and masks with another one. */
final class PenWidth {
    /** Pen widths between which 90 % of MNIST's digits lie, of 20 pixels: the 5th and the 95th percentile. */
    private static final double THINNEST = 1.7 / 20;

    private static final double THICKEST = 3.9 / 20;

    /** In pixels: less than this moves no edge. */
    private static final double NEGLIGIBLE = 0.25;

    private PenWidth() {}

    /** The mean width of the strokes in pixels: twice the mean distance from their middle lines to the paper; 0 if none. */
    static double of(InkMask mask) {
        float[] toPaper = DistanceField.toPaper(mask);
        InkMask middle = Skeleton.of(mask);
        double sum = 0;
        int length = 0;
        for (int i = 0; i < toPaper.length; i++) {
            if (middle.at(i)) {
                // Centres of neighbours are 1 apart, and the edge lies half-way.
                sum += toPaper[i] - 0.5;
                length++;
            }
        }
        return length == 0 ? 0 : 2 * sum / length;
    }

    /** The diameter in pixels of the largest circle that lies in the ink; 0 if there is none. */
    static double widest(InkMask mask) {
        double widest = 0;
        for (float distance : DistanceField.toPaper(mask)) {
            widest = Math.max(widest, 2 * distance - 1);
        }
        return widest;
    }

    /** The same digit with a pen that is wider or narrower if, as a share of the digit, it is outside MNIST's range. */
    static InkMask likeMnist(InkMask mask) {
        double pen = of(mask);
        int side = mask.bounds().longestSide();
        double share = pen / side;
        double wanted = Math.max(THINNEST, Math.min(THICKEST, share));
        // A thicker pen lengthens the ink as well: (pen + 2δ) / (side + 2δ) = wanted.
        double delta = (wanted * side - pen) / (2 * (1 - wanted));
        if (Math.abs(delta) < NEGLIGIBLE) {
            return mask;
        }
        return delta > 0 ? thickened(mask, delta) : thinned(mask, -delta, pen + 2 * delta);
    }

    /** Strokes wider by 2·δ: what lies within δ of the ink. The mask grows by a margin of δ on each side. */
    static InkMask thickened(InkMask mask, double delta) {
        int margin = (int) Math.ceil(delta + 0.5);
        int width = mask.width() + 2 * margin;
        int height = mask.height() + 2 * margin;
        boolean[] ink = new boolean[width * height];
        for (int row = 0; row < mask.height(); row++) {
            for (int column = 0; column < mask.width(); column++) {
                ink[(row + margin) * width + column + margin] = mask.at(column, row);
            }
        }
        float[] distances = DistanceField.toInk(new InkMask(width, height, ink));
        for (int i = 0; i < ink.length; i++) {
            // The ink ends half a pixel beyond the centre of its last one.
            ink[i] = distances[i] < delta + 0.5;
        }
        return new InkMask(width, height, ink);
    }

    /**
     * Strokes narrower by 2·δ: what lies farther than δ from the paper. Where a stroke is narrower than that it would
     * break, so a line of the new width is kept along its middle.
     *
     * @param width of that line
     */
    static InkMask thinned(InkMask mask, double delta, double width) {
        float[] toPaper = DistanceField.toPaper(mask);
        float[] toMiddle = DistanceField.toInk(Skeleton.of(mask));
        boolean[] ink = new boolean[toPaper.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = mask.at(i) && (toPaper[i] - 0.5 > delta || toMiddle[i] <= width / 2);
        }
        return new InkMask(mask.width(), mask.height(), ink);
    }
}
