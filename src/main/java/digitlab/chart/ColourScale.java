package digitlab.chart;

import java.util.List;

/** Turns numbers into colours by a table made once. Immutable. */
public final class ColourScale {
    private static final int STEPS = 512;

    private static final ColourScale WEIGHTS_LIGHT =
            new ColourScale(true, "#053c6e", "#509ed2", "#f8f8f8", "#e88c50", "#8c3200");
    private static final ColourScale WEIGHTS_DARK =
            new ColourScale(true, "#a8daff", "#3c96e1", "#12171e", "#de6a18", "#ffce96");
    private static final ColourScale ACTIVATIONS_LIGHT =
            new ColourScale(false, "#eef1f4", "#b6d9f5", "#3f8fcf", "#0a3866");
    private static final ColourScale ACTIVATIONS_DARK =
            new ColourScale(false, "#161b22", "#18324e", "#2d80be", "#cdecff");
    private static final ColourScale INK = new ColourScale(false, "#000000", "#ffffff");

    private final boolean diverging;
    private final List<Colour> stops;

    /** ARGB, opaque. */
    private final int[] table = new int[STEPS + 1];

    private ColourScale(boolean diverging, String... stops) {
        this.diverging = diverging;
        this.stops = List.of(stops).stream().map(Colour::web).toList();
        for (int i = 0; i < table.length; i++) {
            double position = (double) i / STEPS * (stops.length - 1);
            int stop = Math.min(stops.length - 2, (int) position);
            table[i] = this.stops
                    .get(stop)
                    .towards(this.stops.get(stop + 1), position - stop)
                    .argb();
        }
    }

    /** Blue below 0, orange above, the ground at 0; the same distance from it on both sides. */
    public static ColourScale weights(boolean darkGround) {
        return darkGround ? WEIGHTS_DARK : WEIGHTS_LIGHT;
    }

    /** From the ground at 0 to the strongest blue. */
    public static ColourScale activations(boolean darkGround) {
        return darkGround ? ACTIVATIONS_DARK : ACTIVATIONS_LIGHT;
    }

    /** From black at 0 to white, in every theme: what the network sees. */
    public static ColourScale ink() {
        return INK;
    }

    /** Whether it goes from −limit to limit, and not from 0 to limit. */
    public boolean isDiverging() {
        return diverging;
    }

    /** The colours that lie at equal distances along the scale, lowest value first. */
    public List<Colour> stops() {
        return stops;
    }

    /**
     * The colour of a value.
     *
     * @param limit value that has the last colour; what lies beyond has it too. 0 makes everything the colour of 0
     * @return ARGB, opaque; the colour of 0 for NaN
     */
    public int argb(float value, float limit) {
        float share = limit > 0 && !Float.isNaN(value) ? value / limit : 0;
        float position = diverging ? 0.5f + 0.5f * share : share;
        return table[Math.round(Math.max(0, Math.min(1, position)) * STEPS)];
    }

    /** The colour of a value, for drawing. */
    public Colour colour(double value, double limit) {
        return Colour.opaque(argb((float) value, (float) limit));
    }
}
