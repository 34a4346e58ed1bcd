package digitlab.ink;

import java.util.Arrays;

/**
 * How far each pixel stands out from the paper around it: 0 on paper, up to 1, whatever the light, for dark ink on light
 * paper and for light ink on dark. It is the share of the paper's lightness that the ink takes away; of dark paper, in the
 * negative.
 */
final class InkContrast {
    /** Paper that is darker than this counts as no darker, so that noise is not enlarged without bound. */
    private static final double DARKEST_PAPER = 32;

    /** Steps of contrast from 0 to 1 in which medians are taken. */
    private static final int STEPS = 4_096;

    /** A normal distribution's standard deviation in medians of absolute values. */
    private static final double MEDIANS = 1.4826;

    /** Neighbours in a photo are not independent; pixels this far apart nearly are. */
    private static final int LAG = 2;

    private final int width;
    private final int height;
    private final float[] strength;

    private InkContrast(int width, int height, float[] strength) {
        this.width = width;
        this.height = height;
        this.strength = strength;
    }

    /** @param picture brightness, with dark ink or with light ink */
    static InkContrast of(GreyPicture picture) {
        GreyPicture lightness = Polarity.darkOnLight(picture);
        PaperLight paper = PaperLight.of(lightness);
        float[] strength = new float[picture.width() * picture.height()];
        for (int i = 0; i < strength.length; i++) {
            int column = i % picture.width();
            int row = i / picture.width();
            double light = paper.at(column, row);
            strength[i] = (float) ((light - lightness.at(column, row)) / Math.max(light, DARKEST_PAPER));
        }
        return new InkContrast(picture.width(), picture.height(), withoutOffset(strength));
    }

    /**
     * Where there is noise the paper's light lies above its mean. Most pixels that stand out less than half as far as the
     * strongest are paper, even where ink fills half of a narrow picture; so their median is the offset.
     */
    private static float[] withoutOffset(float[] strength) {
        float strongest = 0;
        for (float value : strength) {
            strongest = Math.max(strongest, value);
        }
        float[] weak = new float[strength.length];
        int count = 0;
        for (float value : strength) {
            if (value <= strongest / 2) {
                weak[count++] = value;
            }
        }
        float offset = count == 0 ? 0 : median(Arrays.copyOf(weak, count));
        for (int i = 0; i < strength.length; i++) {
            strength[i] = Math.max(-1, Math.min(1, strength[i] - offset));
        }
        return strength;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    float at(int column, int row) {
        return strength[row * width + column];
    }

    /** @param index row · width + column */
    float at(int index) {
        return strength[index];
    }

    /**
     * The standard deviation of the paper's grain, if it is normal: from the difference of differences between pixels two
     * apart, across and down, which slow changes and most strokes leave at 0. It is the sum of four independent values.
     */
    double noise() {
        float[] differences = new float[strength.length];
        int count = 0;
        for (int row = LAG; row < height; row++) {
            for (int column = LAG; column < width; column++) {
                float across = at(column, row) - at(column - LAG, row);
                float acrossAbove = at(column, row - LAG) - at(column - LAG, row - LAG);
                differences[count++] = Math.abs(across - acrossAbove);
            }
        }
        return count == 0 ? 0 : MEDIANS * median(Arrays.copyOf(differences, count)) / 2;
    }

    /** To one step: of a million pixels, counting is far faster than sorting. */
    private static float median(float[] values) {
        int[] counts = new int[2 * STEPS + 1];
        for (float value : values) {
            counts[Math.round(Math.max(-1, Math.min(1, value)) * STEPS) + STEPS]++;
        }
        int step = 0;
        int passed = counts[0];
        while (passed <= values.length / 2) {
            step++;
            passed += counts[step];
        }
        return (float) (step - STEPS) / STEPS;
    }
}
