package digitlab.core;

/**
 * Validation of the values a recipe is made of. Each method returns its argument or throws an {@link
 * IllegalArgumentException} whose message names the value, the rule and what was given; the window and the command line
 * show these messages as they are. The comparisons are written so that NaN fails every one of them.
 */
public final class Check {
    private Check() {}

    /** In (0, ∞). */
    public static double positive(String name, double value) {
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw broken(name, "a positive number", value);
    }

    /** In [0, ∞). */
    public static double nonNegative(String name, double value) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw broken(name, "0 or a positive number", value);
    }

    /** In [0, 1). */
    public static double fraction(String name, double value) {
        if (value >= 0 && value < 1) {
            return value;
        }
        throw broken(name, "at least 0 and less than 1", value);
    }

    /** In [0, 1]. */
    public static double share(String name, double value) {
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw broken(name, "between 0 and 1", value);
    }

    /** Neither infinite nor NaN. */
    public static double finite(String name, double value) {
        if (Double.isFinite(value)) {
            return value;
        }
        throw broken(name, "a finite number", value);
    }

    /** In [minimum, maximum]. */
    public static double range(String name, double value, double minimum, double maximum) {
        if (value >= minimum && value <= maximum) {
            return value;
        }
        throw broken(name, "between " + number(minimum) + " and " + number(maximum), value);
    }

    /** A whole number in [minimum, maximum]. */
    public static int intRange(String name, int value, int minimum, int maximum) {
        if (value >= minimum && value <= maximum) {
            return value;
        }
        throw new IllegalArgumentException(
                name + " must be a whole number between " + minimum + " and " + maximum + ", but is " + value);
    }

    private static IllegalArgumentException broken(String name, String rule, double value) {
        return new IllegalArgumentException(name + " must be " + rule + ", but is " + number(value));
    }

    /** Whole numbers without their ".0". */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
