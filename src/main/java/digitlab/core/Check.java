package digitlab.core;

/**
 * The rules that values of the core are validated by.
 *
 * <p>Every method returns its value when it follows the rule and otherwise throws an {@link
 * IllegalArgumentException} that names component, rule and value. NaN follows no rule.
 */
public final class Check {
    private Check() {}

    /** In (0, ∞), finite. */
    public static double positive(String name, double value) {
        return require(value > 0 && value < Double.POSITIVE_INFINITY, name, "positive", value);
    }

    /** In [0, ∞), finite. */
    public static double nonNegative(String name, double value) {
        return require(value >= 0 && value < Double.POSITIVE_INFINITY, name, "0 or more", value);
    }

    /** In [0, 1). */
    public static double fraction(String name, double value) {
        return require(value >= 0 && value < 1, name, "at least 0 and below 1", value);
    }

    /** In [0, 1]. */
    public static double share(String name, double value) {
        return require(value >= 0 && value <= 1, name, "between 0 and 1", value);
    }

    /** Neither infinite nor NaN. */
    public static double finite(String name, double value) {
        return require(Double.isFinite(value), name, "a finite number", value);
    }

    /** In [minimum, maximum]. */
    public static int intRange(String name, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(
                    name + " must be between " + minimum + " and " + maximum + ", but is " + value);
        }
        return value;
    }

    private static double require(boolean holds, String name, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + rule + ", but is " + value);
        }
        return value;
    }
}
