package digitlab.engine.builtin;

import digitlab.core.training.Adagrad;
import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;

/*
 * Each rule is one loop over one row of parameters, in which everything that depends on the step alone is a constant, so
 * that it is read, changed and written once (see RowSums for what the loops have to look like).
 *
 * A mean that decays, m ← β·m, is in the denormal numbers after some 800 steps without a gradient, which are a hundred
 * times slower and which Java cannot switch off. Adding and subtracting TINY rounds what is below 1e-31 to 0 and leaves
 * everything above 2e-17 as it is; in between it takes away less than 1e-31, which beside any ε and any weight is nothing.
 */
/** How an optimiser turns the gradient of a row of parameters into new values. */
interface UpdateRule {
    /** Beside a number that matters, nothing; beside a denormal number, everything. */
    float TINY = 1e-24f;

    /** The rule of an optimiser. */
    static UpdateRule of(Optimizer optimizer) {
        if (optimizer instanceof Sgd sgd) {
            return sgd.momentum() == 0 ? new PlainDescent() : new Momentum(sgd);
        } else if (optimizer instanceof RmsProp rmsProp) {
            return rmsProp.momentum() == 0 && !rmsProp.centered()
                    ? new MeanSquare(rmsProp)
                    : new MeanSquareWithMomentum(rmsProp);
        } else if (optimizer instanceof Adam adam) {
            return new AdaptiveMoments(adam);
        } else if (optimizer instanceof AdamW adamW) {
            return new AdaptiveMoments(adamW);
        } else if (optimizer instanceof Adagrad adagrad) {
            return new SumOfSquares(adagrad);
        } else if (optimizer instanceof Nadam nadam) {
            return new LookAheadMoments(nadam);
        }
        throw new IllegalArgumentException("no rule for " + optimizer.id());
    }

    /** Numbers that it keeps for each parameter. */
    int slots();

    /** What those numbers start with. */
    default float slotStart() {
        return 0;
    }

    /** Whether parameters change even where gradient and slots are 0. */
    default boolean changesIdleRows() {
        return false;
    }

    /**
     * Begins a step; the calls of {@link #update} that belong to it follow.
     *
     * @param step t, 1 for the first
     */
    void begin(long step, double learningRate);

    /**
     * Changes a row of parameters.
     *
     * @param parameters θ
     * @param slots rows as long as θ, {@link #slots} of them
     * @param gradient g at the old θ, possibly followed by other numbers; may be overwritten
     * @param bias whether θ are biases
     */
    void update(float[] parameters, float[][] slots, float[] gradient, boolean bias);

    /**
     * Does what {@link #update} would do to a row of a kernel with a gradient of 0, to the bit, if that takes less work.
     *
     * @return whether it has; false where update has to be called
     */
    default boolean updateWithoutGradient(float[] parameters, float[][] slots) {
        return false;
    }
}
