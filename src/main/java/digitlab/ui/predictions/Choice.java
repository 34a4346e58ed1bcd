package digitlab.ui.predictions;

/**
 * Which images are looked at, and in which order.
 *
 * @param truth their digit, or {@link #ANY}
 * @param predicted what the network says, or {@link #ANY}
 * @param outcome whether the network is right
 * @param order by the probability of what the network says
 */
record Choice(int truth, int predicted, Outcome outcome, Order order) {
    /** No particular digit. */
    static final int ANY = -1;

    /** Everything there is. */
    static final Choice EVERYTHING = new Choice(ANY, ANY, Outcome.ALL, Order.AS_STORED);

    /** Everything that is wrong, the worst first. */
    static final Choice MISTAKES = new Choice(ANY, ANY, Outcome.WRONG, Order.MOST_CONFIDENT);

    enum Outcome {
        ALL,
        RIGHT,
        WRONG
    }

    enum Order {
        MOST_CONFIDENT,
        LEAST_CONFIDENT,
        AS_STORED
    }

    /** The images of one cell of the confusion matrix. */
    static Choice ofCell(int truth, int predicted) {
        return new Choice(truth, predicted, Outcome.ALL, Order.MOST_CONFIDENT);
    }

    /** Whether it is one cell of the confusion matrix. */
    boolean isCell() {
        return truth != ANY && predicted != ANY;
    }

    boolean contains(int itsTruth, int itsPredicted) {
        boolean right = itsTruth == itsPredicted;
        return (truth == ANY || truth == itsTruth)
                && (predicted == ANY || predicted == itsPredicted)
                && switch (outcome) {
                    case ALL -> true;
                    case RIGHT -> right;
                    case WRONG -> !right;
                };
    }

    Choice withTruth(int digit) {
        return new Choice(digit, predicted, outcome, order);
    }

    Choice withPredicted(int digit) {
        return new Choice(truth, digit, outcome, order);
    }

    Choice withOutcome(Outcome other) {
        return new Choice(truth, predicted, other, order);
    }

    Choice withOrder(Order other) {
        return new Choice(truth, predicted, outcome, other);
    }
}
