package digitlab.ui.fx;

/**
 * Stops of a slider over powers of ten: 1, 2 and 5 times each power, and perhaps one more for 0, as far to the left of the
 * lowest as a power is wide. Stop 0 is the lowest power.
 *
 * @param lowest exponent of the lowest power
 * @param highest exponent of the highest power
 * @param off whether there is a stop for 0
 */
public record LogScale(int lowest, int highest, boolean off) {
    /** Stops to a power of ten. */
    public static final int STOPS = 3;

    /** The left end. */
    public int first() {
        return off ? -STOPS : 0;
    }

    /** The right end. */
    public int last() {
        return STOPS * (highest - lowest);
    }

    /** The value of a stop. */
    public double value(int stop) {
        if (stop < 0) {
            return 0;
        }
        String digits =
                switch (stop % STOPS) {
                    case 0 -> "1";
                    case 1 -> "2";
                    default -> "5";
                };
        return Double.parseDouble(digits + "e" + (lowest + stop / STOPS));
    }

    /** Where a value stands, between stops too. */
    public double position(double value) {
        if (!(value > 0)) {
            return first();
        }
        double position = STOPS * (Math.log10(value) - lowest);
        return Math.min(last(), Math.max(0, position));
    }

    /** The stop that a position belongs to; there is none between 0 and the lowest power. */
    public int stop(double position) {
        if (position < 0) {
            return position < first() / 2.0 ? first() : 0;
        }
        return (int) Math.min(last(), Math.round(position));
    }

    /** The next stop to the left (−1) or right (1) of a position. */
    public int next(double position, int direction) {
        if (direction < 0) {
            int below = (int) Math.ceil(position - 1e-9) - 1;
            return below < 0 ? first() : below;
        }
        int above = (int) Math.floor(position + 1e-9) + 1;
        return Math.min(last(), Math.max(0, above));
    }

    /** What is written below a power's stop. */
    public String label(double position) {
        if (position < 0) {
            return "";
        }
        int exponent = lowest + (int) Math.round(position / STOPS);
        return exponent == 0 ? "1" : "1e" + exponent;
    }
}
