package digitlab.core.experiment;

import digitlab.core.Check;
import digitlab.core.data.DataSpec;
import digitlab.core.data.LabelledImages;
import digitlab.core.data.Validation;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.training.TrainingPlan;
import java.util.List;

/**
 * The complete recipe of a run: with the same data, program and engine it gives the same network, bit for bit.
 *
 * @param data which images train and validate
 * @param network what is trained
 * @param training how it is trained
 * @param seed of every random decision: split, order, first weights, dropout, noise, augmentation
 * @param engine name of the engine, for example {@code builtin}
 * @param threads the engine may use, 1 to {@value #MAX_THREADS}; never changes a result of the built-in engine
 */
public record RunSpec(
        DataSpec data, NetworkSpec network, TrainingPlan training, long seed, String engine, int threads) {
    /** More never helped networks of this size. */
    public static final int MAX_THREADS = 256;

    /** The built-in engine's name. */
    public static final String BUILTIN = "builtin";

    /** 784-128-10 with ReLU, on MNIST, as {@link TrainingPlan#DEFAULT} says. */
    public static final RunSpec DEFAULT = new RunSpec(
            DataSpec.DEFAULT,
            new NetworkSpec(
                    LabelledImages.PIXELS,
                    List.of(new DenseLayer(128, Activation.RELU)),
                    LabelledImages.CLASSES,
                    Initializer.GLOROT_UNIFORM),
            TrainingPlan.DEFAULT,
            1,
            BUILTIN,
            1);

    public RunSpec {
        Check.intRange("threads", threads, 1, MAX_THREADS);
        if (engine.isBlank()) {
            throw new IllegalArgumentException("engine must have a name, but is blank");
        }
        if (network.inputs() != LabelledImages.PIXELS || network.classes() != LabelledImages.CLASSES) {
            throw new IllegalArgumentException("network must have %d inputs and %d classes, but is %s"
                    .formatted(LabelledImages.PIXELS, LabelledImages.CLASSES, network.shape()));
        }
        if (training.earlyStopping() != null && isWithoutValidation(data.validation())) {
            throw new IllegalArgumentException(
                    "early stopping must have validation images to watch, but none validate");
        }
    }

    private static boolean isWithoutValidation(Validation validation) {
        return validation.imagesOf(Integer.MAX_VALUE) == 0;
    }

    public RunSpec withData(DataSpec data) {
        return new RunSpec(data, network, training, seed, engine, threads);
    }

    public RunSpec withNetwork(NetworkSpec network) {
        return new RunSpec(data, network, training, seed, engine, threads);
    }

    public RunSpec withTraining(TrainingPlan training) {
        return new RunSpec(data, network, training, seed, engine, threads);
    }

    public RunSpec withSeed(long seed) {
        return new RunSpec(data, network, training, seed, engine, threads);
    }

    public RunSpec withEngine(String engine) {
        return new RunSpec(data, network, training, seed, engine, threads);
    }

    public RunSpec withThreads(int threads) {
        return new RunSpec(data, network, training, seed, engine, threads);
    }
}
