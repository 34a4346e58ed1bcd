package digitlab.core.data;

/**
 * Thicker and thinner strokes: grey dilation and erosion by a disc whose radius may be a fraction of a pixel.
 * <pre>
 *   thicker(p) = max over |d| ≤ ρ of image(p + d)        thinner(p) = min        ρ = |width| / 2 ≤ 1
 * </pre>
 * <p>The disc is sampled at its centre and in eight directions at distance ρ, between pixels bilinearly; so a straight edge
 * moves outwards by ρ, and a stroke becomes wider by {@code width} pixels.
 *
 * @see <a href="https://doi.org/10.1109/TPAMI.1987.4767941">Haralick, Sternberg and Zhuang (1987), Image analysis using
 *     mathematical morphology</a>
 */
final class StrokeWidth {
    /** Bits behind the point of a weight. */
    private static final int BITS = 16;

    private static final int ONE = 1 << BITS;
    private static final int HALF = ONE / 2;

    private StrokeWidth() {}

    /**
     * Draws {@code source} with other strokes.
     *
     * @param width pixels by which strokes become thicker, or thinner if negative; in [−2, 2]
     * @param result another plane, overwritten
     */
    static void change(GreyPlane source, double width, GreyPlane result) {
        // Thinning dark strokes is thickening the paper: with the sign turned, one maximum serves both.
        int sign = width < 0 ? -1 : 1;
        double radius = Math.abs(width) / 2;
        int straight = (int) Math.round(radius * ONE);
        double diagonal = radius * Math.sqrt(0.5);
        int corner = (int) Math.round(diagonal * diagonal * ONE);
        int side = (int) Math.round(diagonal * (1 - diagonal) * ONE);
        int[] in = source.cells;
        for (int row = 0; row < LabelledImages.SIDE; row++) {
            for (int column = 0; column < LabelledImages.SIDE; column++) {
                int i = GreyPlane.cell(row, column);
                int centre = sign * in[i];
                int up = sign * in[i - GreyPlane.STRIDE];
                int down = sign * in[i + GreyPlane.STRIDE];
                int left = sign * in[i - 1];
                int right = sign * in[i + 1];
                int neighbour = Math.max(Math.max(up, down), Math.max(left, right));
                int most = Math.max(0, straight * (neighbour - centre));
                int fromCentre = -(2 * side + corner) * centre;
                int upLeft = corner * sign * in[i - GreyPlane.STRIDE - 1] + side * (up + left);
                int upRight = corner * sign * in[i - GreyPlane.STRIDE + 1] + side * (up + right);
                int downLeft = corner * sign * in[i + GreyPlane.STRIDE - 1] + side * (down + left);
                int downRight = corner * sign * in[i + GreyPlane.STRIDE + 1] + side * (down + right);
                int corners = Math.max(Math.max(upLeft, upRight), Math.max(downLeft, downRight));
                most = Math.max(most, fromCentre + corners);
                result.cells[i] = sign * (centre + ((most + HALF) >> BITS));
            }
        }
        int reach = width > 0 ? 1 : 0;
        result.top = Math.max(0, source.top - reach);
        result.bottom = Math.min(LabelledImages.SIDE - 1, source.bottom + reach);
        result.left = Math.max(0, source.left - reach);
        result.right = Math.min(LabelledImages.SIDE - 1, source.right + reach);
    }
}
