package digitlab.chart;

/** What equal distances along an axis mean. */
public enum Scale {
    /** Equal differences. */
    LINEAR {
        @Override
        double forward(double value) {
            return value;
        }

        @Override
        double inverse(double position) {
            return position;
        }
    },

    /** Equal factors; only positive values have a place. */
    LOG10 {
        @Override
        double forward(double value) {
            return Math.log10(value);
        }

        @Override
        double inverse(double position) {
            return Math.pow(10, position);
        }
    };

    /** Where a value lies; not finite for a value that has no place. */
    abstract double forward(double value);

    /** The value at a place. */
    abstract double inverse(double position);

    /** Whether a value has a place. */
    public boolean shows(double value) {
        return Double.isFinite(forward(value));
    }
}
