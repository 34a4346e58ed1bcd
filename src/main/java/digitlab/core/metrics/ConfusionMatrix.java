package digitlab.core.metrics;

import java.util.Arrays;

/** How often images of one class (row) were taken for another (column). Immutable. */
public final class ConfusionMatrix {
    private final int classes;
    private final int[] counts;

    /**
     * Copies the counts.
     *
     * @param counts (classes×classes), row-major: row = true class, column = predicted class
     */
    public ConfusionMatrix(int classes, int[] counts) {
        if (counts.length != classes * classes) {
            throw new IllegalArgumentException("a confusion matrix of " + classes + " classes has " + classes * classes
                    + " counts, but got " + counts.length);
        }
        this.classes = classes;
        this.counts = counts.clone();
    }

    public int classes() {
        return classes;
    }

    /** Images of class {@code truth} that were taken for {@code predicted}. */
    public int count(int truth, int predicted) {
        return counts[truth * classes + predicted];
    }

    /** Images in all. */
    public int total() {
        return Arrays.stream(counts).sum();
    }

    /** Images whose class was recognised. */
    public int correct() {
        int correct = 0;
        for (int c = 0; c < classes; c++) {
            correct += count(c, c);
        }
        return correct;
    }

    /** Share of the images of a class that were recognised; NaN if there are none. */
    public double recall(int truth) {
        int row = 0;
        for (int predicted = 0; predicted < classes; predicted++) {
            row += count(truth, predicted);
        }
        return (double) count(truth, truth) / row;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix matrix && Arrays.equals(counts, matrix.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
