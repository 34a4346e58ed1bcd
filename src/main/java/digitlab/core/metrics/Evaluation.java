package digitlab.core.metrics;

/**
 * What a network makes of a set of images, in inference mode: nothing is dropped.
 *
 * @param loss mean cross-entropy, without penalty
 * @param confusion true against predicted classes
 */
public record Evaluation(double loss, ConfusionMatrix confusion) {
    /** Number of images. */
    public int count() {
        return confusion.total();
    }

    /** Share of the images that were recognised, in [0, 1]. */
    public double accuracy() {
        return (double) confusion.correct() / confusion.total();
    }
}
