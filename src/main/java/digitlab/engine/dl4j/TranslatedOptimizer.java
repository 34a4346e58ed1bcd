package digitlab.engine.dl4j;

import digitlab.core.training.Adagrad;
import digitlab.core.training.AdamW;
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import digitlab.engine.UnsupportedRecipeException;
import java.util.List;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/*
 * ε inside the root, with an updater that has it outside. Deeplearning4j's RMSprop and Adagrad divide by √s + ε'. With ε' = 0
 * they divide by √s, and that is √(v + ε) as soon as their memory s holds v + ε:
 *
 *   Adagrad   s ← s + g² keeps s = v + ε if it starts there.
 *   RMSprop   s ← ρ·s + (1 − ρ)·g² would shrink the ε by ρ, so (1 − ρ)/ρ·ε is added to s before each step:
 *             ρ·(v + ε + (1 − ρ)/ρ·ε) + (1 − ρ)·g² = (ρ·v + (1 − ρ)·g²) + ε.
 *
 * It also keeps the squares of gradients that are always 0 from decaying into denormal numbers, which made a step of RMSprop
 * four to five times slower (16 instead of 78 s for an epoch of 784-512-256-128-10).
 */
/**
 * An optimiser in Deeplearning4j's terms: its own updater, and what has to be done around it to make the formula ours.
 *
 * @param updater reads the learning rate of each step from a {@link CurrentRate}
 * @param memoryStart first value of each number of the updater's memory
 * @param memoryDrift what is added to each number of the updater's memory before a step
 * @param weightDecay share of a parameter, times the learning rate, that a step takes away
 * @param decayBiases whether that holds for biases as well
 */
record TranslatedOptimizer(
        IUpdater updater, double memoryStart, double memoryDrift, double weightDecay, boolean decayBiases) {

    private static TranslatedOptimizer plain(IUpdater updater) {
        return new TranslatedOptimizer(updater, 0, 0, 0, false);
    }

    /**
     * The translation.
     *
     * @param rate the updater asks for each step's learning rate
     * @throws UnsupportedRecipeException if Deeplearning4j has nothing that can be made the same
     */
    static TranslatedOptimizer of(Optimizer optimizer, CurrentRate rate) {
        TranslatedOptimizer translated = translate(optimizer, rate);
        translated.updater.setLrAndSchedule(Double.NaN, rate);
        return translated;
    }

    private static TranslatedOptimizer translate(Optimizer optimizer, CurrentRate rate) {
        if (optimizer instanceof Sgd sgd) {
            return plain(sgd(sgd, rate));
        }
        if (optimizer instanceof RmsProp rmsProp) {
            return rmsProp(rmsProp);
        }
        if (optimizer instanceof digitlab.core.training.Adam adam) {
            return plain(new Adam(Double.NaN, adam.beta1(), adam.beta2(), adam.epsilon()));
        }
        if (optimizer instanceof AdamW adamW) {
            IUpdater adam = new Adam(Double.NaN, adamW.beta1(), adamW.beta2(), adamW.epsilon());
            return new TranslatedOptimizer(adam, 0, 0, adamW.weightDecay(), adamW.decayBiases());
        }
        if (optimizer instanceof Adagrad adagrad) {
            double start = adagrad.initialAccumulator() + adagrad.epsilon();
            return new TranslatedOptimizer(new AdaGrad(Double.NaN, 0), start, 0, 0, false);
        }
        if (optimizer instanceof Nadam) {
            throw new UnsupportedRecipeException(
                    "The dl4j engine has no Nadam with Keras' momentum schedule: its own Nadam keeps the momentum constant. Choose adam, or engine builtin.");
        }
        throw new IllegalStateException("no translation for " + optimizer);
    }

    private static IUpdater sgd(Sgd sgd, CurrentRate rate) {
        if (sgd.momentum() == 0) {
            return new org.nd4j.linalg.learning.config.Sgd(Double.NaN);
        }
        return sgd.nesterov() ? new Nesterovs(Double.NaN, sgd.momentum()) : new ClassicalMomentum(rate, sgd.momentum());
    }

    private static TranslatedOptimizer rmsProp(RmsProp rmsProp) {
        if (rmsProp.centered()) {
            throw new UnsupportedRecipeException(
                    "The dl4j engine has no centred RMSprop. Switch 'centered' off, or choose engine builtin.");
        }
        if (rmsProp.momentum() > 0) {
            throw new UnsupportedRecipeException(
                    "The dl4j engine has no RMSprop with momentum. Set RMSprop's momentum to 0, or choose engine builtin.");
        }
        if (rmsProp.rho() == 0) {
            throw new UnsupportedRecipeException(
                    "The dl4j engine's RMSprop cannot have a rho of 0. Choose a rho above 0, or engine builtin.");
        }
        IUpdater updater = new org.nd4j.linalg.learning.config.RmsProp(Double.NaN, rmsProp.rho(), 0);
        double drift = (1 - rmsProp.rho()) / rmsProp.rho() * rmsProp.epsilon();
        return new TranslatedOptimizer(updater, rmsProp.epsilon(), drift, 0, false);
    }

    /** What decays a parameter after the updater; nothing where there is no decay. */
    List<Regularization> decay() {
        return weightDecay > 0 ? List.of(new WeightDecay(weightDecay, true)) : List.of();
    }
}
