package digitlab.core.training;

/**
 * The rule that turns a gradient g into a step of a parameter θ. η is the learning rate, t = 1, 2, … counts mini-batches,
 * and all state starts at 0 unless said otherwise.
 */
public sealed interface Optimizer permits Sgd, RmsProp, Adam, AdamW, Adagrad, Nadam {
    /** The name in recipes and commands, for example {@code rmsprop}. */
    String id();

    /** η before any schedule. */
    double learningRate();

    /** The same optimiser with another learning rate. */
    Optimizer withLearningRate(double learningRate);
}
