package digitlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns values into pixels along one direction, linearly or by their logarithm.
 *
 * @param low value at {@code start}
 * @param high value at {@code end}, above {@code low}
 * @param start pixel
 * @param end pixel; for a vertical axis smaller than {@code start}
 * @param logarithmic whether equal distances are equal factors; both values must then be positive
 */
public record Axis(double low, double high, double start, double end, boolean logarithmic) {
    public Axis {
        if (!(high > low) || (logarithmic && !(low > 0))) {
            throw new IllegalArgumentException(
                    "an axis must rise from low to high, above 0 if logarithmic, but is %s to %s".formatted(low, high));
        }
    }

    public double pixel(double value) {
        return start + (end - start) * (scaled(value) - scaled(low)) / (scaled(high) - scaled(low));
    }

    public double value(double pixel) {
        double scaled = scaled(low) + (scaled(high) - scaled(low)) * (pixel - start) / (end - start);
        return logarithmic ? Math.pow(10, scaled) : scaled;
    }

    private double scaled(double value) {
        return logarithmic ? Math.log10(value) : value;
    }

    /** Round values to write beside the axis, about {@code most} of them. */
    public List<Double> ticks(int most) {
        return logarithmic ? logarithmicTicks(most) : linearTicks(most);
    }

    private List<Double> linearTicks(int most) {
        double step = niceStep((high - low) / Math.max(1, most));
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten, at least as large as the given step. */
    static double niceStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= step * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private List<Double> logarithmicTicks(int most) {
        List<Double> ticks = new ArrayList<>();
        boolean between = Math.log10(high / low) * 3 <= most;
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            for (int factor : between ? new int[] {1, 2, 5} : new int[] {1}) {
                double tick = factor * Math.pow(10, power);
                if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** A tick's value with just the digits that tell it from its neighbours. */
    public static String label(double value, double step) {
        int digits = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        return String.format(Locale.ROOT, "%." + Math.min(digits, 9) + "f", value + 0.0);
    }
}
