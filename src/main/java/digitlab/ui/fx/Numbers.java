package digitlab.ui.fx;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/** Figures as people of the window's language write them. What is not a number is an en dash. */
public final class Numbers {
    private static final String NONE = "–";
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double SECONDS_PER_HOUR = 3600;

    private final ObservableValue<Locale> language;

    public Numbers(ObservableValue<Locale> language) {
        this.language = language;
    }

    /** For example 101,770. */
    public String count(long value) {
        return NumberFormat.getIntegerInstance(language.getValue()).format(value);
    }

    /** With so many digits after the point, for example 0.105. */
    public String decimal(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.getValue());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        if (format instanceof DecimalFormat decimal) {
            decimal.setNegativePrefix("−");
        }
        String text = format.format(value);
        return text.equals("−" + format.format(0)) ? format.format(0) : text;
    }

    /** A share in [0, 1] as a percentage with one digit after the point, for example 97.5 %. */
    public String percent(double share) {
        return Double.isFinite(share) ? decimal(100 * share, 1) + "\u202f%" : NONE;
    }

    /** A length of time, for example 0.42 s, 7.9 s, 1 min 30 s or 2 h 5 min. */
    public String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return NONE;
        }
        if (seconds < 1) {
            return decimal(seconds, 2) + " s";
        }
        if (seconds < 9.95) {
            return decimal(seconds, 1) + " s";
        }
        long whole = Math.round(seconds);
        if (whole < 2 * SECONDS_PER_MINUTE) {
            return whole + " s";
        }
        if (whole < SECONDS_PER_HOUR) {
            return pair(whole, 60, "min", "s");
        }
        return pair(Math.round(seconds / SECONDS_PER_MINUTE), 60, "h", "min");
    }

    private static String pair(long value, long unit, String large, String small) {
        long rest = value % unit;
        return value / unit + " " + large + (rest == 0 ? "" : " " + rest + " " + small);
    }

    /** Three digits that count, for example 128,000. */
    public String rough(double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            return NONE;
        }
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 2));
        return count(Math.round(Math.round(value / unit) * unit));
    }
}
