package digitlab.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers beside axes and in read-outs, with a language's own point and a true minus sign. */
public final class ValueFormat {
    /** Below and from here on, powers of ten are easier to read. */
    private static final double SMALLEST_PLAIN = 1e-4;

    private static final double LARGEST_PLAIN = 1e6;
    private static final char MINUS = '−';
    private static final String PER_CENT = "\u202f%";

    private final DecimalFormatSymbols symbols;
    private final boolean percent;

    private ValueFormat(Locale language, boolean percent) {
        this.symbols = DecimalFormatSymbols.getInstance(language);
        this.symbols.setMinusSign(MINUS);
        this.percent = percent;
    }

    /** 0.25 */
    public static ValueFormat plain(Locale language) {
        return new ValueFormat(language, false);
    }

    /** 25 % */
    public static ValueFormat percent(Locale language) {
        return new ValueFormat(language, true);
    }

    /** A tick, with just the digits that tell it from its neighbours. */
    public String tick(double value, Ticks ticks) {
        double step = ticks.step() > 0 ? ticks.step() : powerBelow(value);
        if (percent) {
            return decimals(value, digits(100 * step));
        }
        double size = ticks.step() > 0 ? step : Math.abs(value);
        if (size < SMALLEST_PLAIN || Math.abs(value) >= LARGEST_PLAIN) {
            return scientific(value);
        }
        return decimals(value, digits(step));
    }

    /** A value with so many digits after the point; a dash for NaN. */
    public String decimals(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        var format = new DecimalFormat("0", symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        double shown = percent ? 100 * value : value;
        String text = format.format(shown);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return (zero ? text.replace(String.valueOf(MINUS), "") : text) + (percent ? PER_CENT : "");
    }

    private String scientific(double value) {
        if (value == 0) {
            return "0";
        }
        double power = powerBelow(value);
        String mantissa = new DecimalFormat("0.##", symbols).format(value / power);
        return mantissa + "e" + Math.round(Math.log10(power));
    }

    private static double powerBelow(double value) {
        return Math.pow(10, Math.floor(Math.log10(Math.abs(value)) + 1e-9));
    }

    private static int digits(double step) {
        return Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    }
}
