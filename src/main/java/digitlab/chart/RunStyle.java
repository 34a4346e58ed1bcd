package digitlab.chart;

/**
 * How a run is told apart in charts: colour, marker and dashes, never colour alone. Hues are those of Okabe and Ito,
 * darkened on white and lifted on dark until lines have a contrast of 3:1 or more.
 *
 * @param light colour on a light ground
 * @param dark colour on a dark ground
 * @param marker drawn on validation curves
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito (2008), Colour Universal Design</a>
 */
public record RunStyle(Colour light, Colour dark, Marker marker, Dashes dashes) {
    private static final RunStyle[] SLOTS = {
        style("#0072B2", "#56B4E9", Marker.CIRCLE, 6, 4),
        style("#D55E00", "#E8803A", Marker.TRIANGLE, 2, 3),
        style("#007F5C", "#2DBE92", Marker.SQUARE, 9, 3, 2, 3),
        style("#A8527F", "#D790B5", Marker.DIAMOND, 12, 4),
        style("#8A6A00", "#E69F00", Marker.CROSS, 1, 4),
        style("#24292f", "#F0E442", Marker.RING, 12, 3, 2, 3, 2, 3)
    };

    /** Shapes that are told apart at 7 pixels. */
    public enum Marker {
        CIRCLE,
        TRIANGLE,
        SQUARE,
        DIAMOND,
        CROSS,
        RING
    }

    private static RunStyle style(String light, String dark, Marker marker, double... dashes) {
        return new RunStyle(Colour.web(light), Colour.web(dark), marker, new Dashes(dashes));
    }

    /** The style of a slot, counted from 0; they come again after the last. */
    public static RunStyle of(int slot) {
        return SLOTS[Math.floorMod(slot, SLOTS.length)];
    }

    public Colour colour(boolean darkGround) {
        return darkGround ? dark : light;
    }
}
