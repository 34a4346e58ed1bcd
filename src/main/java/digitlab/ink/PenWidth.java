package digitlab.ink;

/** The width of the strokes of a mask, and masks with another one. */
final class PenWidth {
    private PenWidth() {}

    /**
     * The mean width of the strokes in pixels. Across a stroke of width w the distance to its edge rises from 0 to w/2 and
     * falls again, so that its mean is w/4.
     */
    static double of(InkMask mask) {
        float[] distances = DistanceField.toPaper(mask);
        double sum = 0;
        int area = 0;
        for (float distance : distances) {
            if (distance > 0) {
                // Centres of neighbours are 1 apart, and the edge lies half-way.
                sum += distance - 0.5;
                area++;
            }
        }
        return area == 0 ? 0 : 4 * sum / area;
    }

    /** Strokes wider by 2·δ: what lies within δ of the ink. The mask grows by a margin of δ on each side. */
    static InkMask thickened(InkMask mask, double delta) {
        int margin = (int) Math.ceil(delta);
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
            ink[i] = distances[i] <= delta;
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
