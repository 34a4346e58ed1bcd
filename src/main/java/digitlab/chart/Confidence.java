package digitlab.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes probabilities so that no network ever claims certainty. */
public final class Confidence {
    private Confidence() {}

    /** Rounded down to a tenth of a per cent; what would be 100 % is <em>more than 99.9 %</em>. */
    public static String percent(double probability, Locale language) {
        var tenths = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(language));
        double shown = Math.floor(probability * 1000 + 1e-9) / 10;
        return shown > 99.9 || probability > 0.9995
                ? "> " + tenths.format(99.9) + "\u202f%"
                : tenths.format(shown) + "\u202f%";
    }
}
