package digitlab.core.training;

/**
 * How the learning rate falls while a network trains. Lengths are in epochs, so that a recipe keeps its meaning when the
 * batch size or the amount of data changes; n = 0, 1, … counts the updates made before the one that uses the rate.
 */
public sealed interface LearningRateSchedule permits Constant, StepDecay, ExponentialDecay, CosineDecay {
    /** The name in recipes and commands, for example {@code cosine}. */
    String id();

    /**
     * The rate of update n.
     *
     * @param start rate at n = 0
     * @param n updates made so far
     * @param updatesPerEpoch mini-batches in an epoch
     */
    double rate(double start, double n, double updatesPerEpoch);
}
