package digitlab.ui.chart;

import javafx.scene.paint.Color;

/**
 * Colours of weights: one hue for negative, one for positive, the ground at 0, the same distance from it on both sides.
 * Stops lie at −1, −½, 0, ½ and 1.
 */
public final class DivergingColours {
    public static final DivergingColours DARK =
            new DivergingColours("#a8daff", "#3c96e1", "#12171e", "#de6a18", "#ffce96");
    public static final DivergingColours LIGHT =
            new DivergingColours("#053c6e", "#509ed2", "#f8f8f8", "#e88c50", "#8c3200");

    private static final int STEPS = 256;

    /** ARGB, opaque; entry {@value #STEPS} is 0. */
    private final int[] table = new int[2 * STEPS + 1];

    private DivergingColours(String... stops) {
        for (int i = 0; i < table.length; i++) {
            double position = (double) i / (table.length - 1) * (stops.length - 1);
            int stop = Math.min(stops.length - 2, (int) position);
            Color colour = Color.web(stops[stop]).interpolate(Color.web(stops[stop + 1]), position - stop);
            table[i] = argb(colour);
        }
    }

    private static int argb(Color c) {
        return 0xff000000
                | (int) Math.round(255 * c.getRed()) << 16
                | (int) Math.round(255 * c.getGreen()) << 8
                | (int) Math.round(255 * c.getBlue());
    }

    /** ARGB of a weight on a scale from −limit to limit; beyond, the end's colour. A limit of 0 makes everything the ground. */
    public int argb(float weight, float limit) {
        if (!(limit > 0)) {
            return table[STEPS];
        }
        float position = weight / limit * STEPS;
        return table[STEPS + Math.round(Math.max(-STEPS, Math.min(STEPS, position)))];
    }
}
