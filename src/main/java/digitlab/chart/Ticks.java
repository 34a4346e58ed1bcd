package digitlab.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Round values along an axis.
 *
 * @param major those that are written, rising
 * @param minor those that are only marked, rising
 * @param step distance between neighbours of {@code major}; 0 where they grow by factors
 */
public record Ticks(List<Double> major, List<Double> minor, double step) {
    /** So that rounding loses no tick at an end. */
    private static final double SLACK = 1e-9;

    public Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    /** Multiples of 1, 2 or 5 times a power of ten, no closer than {@code least}. */
    static Ticks linear(double low, double high, int most, double least) {
        double step = Math.max(least, niceStep((high - low) / Math.max(1, most)));
        List<Double> major = new ArrayList<>();
        for (double i = Math.ceil(low / step - SLACK); i * step <= high + SLACK * step; i++) {
            major.add(rounded(i, step));
        }
        return new Ticks(major, List.of(), step);
    }

    /** 3 · 0.1 is not 0.3, but 3 / 10 is; and −0.0 becomes 0. */
    private static double rounded(double times, double step) {
        return (step < 1 ? times / Math.rint(1 / step) : times * step) + 0.0;
    }

    /** 1, 2 or 5 times a power of ten, at least as large as the given step. */
    public static double niceStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step) + SLACK));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= step * (1 - SLACK)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Powers of ten, with their double and fivefold if there is room; linear ones where not even two of those lie. */
    static Ticks logarithmic(double low, double high, int most) {
        double decades = Math.log10(high / low);
        boolean dense = 3 * decades <= most;
        int every = Math.max(1, (int) Math.ceil(decades / Math.max(1, most)));
        List<Double> major = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high) + SLACK; power++) {
            for (int factor = 1; factor < 10; factor++) {
                double tick = power < 0 ? factor / Math.pow(10, -power) : factor * Math.pow(10, power);
                if (tick < low * (1 - SLACK) || tick > high * (1 + SLACK)) {
                    continue;
                }
                boolean written =
                        factor == 1 ? Math.floorMod(power, every) == 0 : dense && (factor == 2 || factor == 5);
                (written ? major : minor).add(tick);
            }
        }
        return major.size() < 2 ? linear(low, high, most, 0) : new Ticks(major, minor, 0);
    }
}
