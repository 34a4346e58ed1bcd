package digitlab.core.experiment;

import digitlab.core.training.Adagrad;
import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The optimisers by the names that people choose them by: momentum is SGD to the formula, but not to a student. */
public enum OptimizerChoice {
    SGD("sgd"),
    MOMENTUM("momentum"),
    NESTEROV("nesterov"),
    RMSPROP("rmsprop"),
    ADAM("adam"),
    ADAMW("adamw"),
    ADAGRAD("adagrad"),
    NADAM("nadam");

    private final String id;

    OptimizerChoice(String id) {
        this.id = id;
    }

    /** The name in commands, for example {@code momentum}. */
    public String id() {
        return id;
    }

    /** With Keras' settings. */
    public Optimizer defaults() {
        return switch (this) {
            case SGD -> Sgd.DEFAULT;
            case MOMENTUM -> Sgd.MOMENTUM;
            case NESTEROV -> Sgd.NESTEROV;
            case RMSPROP -> RmsProp.DEFAULT;
            case ADAM -> Adam.DEFAULT;
            case ADAMW -> AdamW.DEFAULT;
            case ADAGRAD -> Adagrad.DEFAULT;
            case NADAM -> Nadam.DEFAULT;
        };
    }

    /** The name that an optimiser goes by. */
    public static OptimizerChoice of(Optimizer optimizer) {
        if (optimizer instanceof Sgd sgd && sgd.momentum() > 0) {
            return sgd.nesterov() ? NESTEROV : MOMENTUM;
        }
        return of(optimizer.id());
    }

    /**
     * The choice of that name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static OptimizerChoice of(String id) {
        return Arrays.stream(values())
                .filter(choice -> choice.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("optimizer must be one of "
                        + Arrays.stream(values()).map(OptimizerChoice::id).collect(Collectors.joining(", "))
                        + ", but is " + id));
    }
}
