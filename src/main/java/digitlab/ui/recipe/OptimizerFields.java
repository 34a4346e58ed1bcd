package digitlab.ui.recipe;

import digitlab.core.experiment.RunSpec;
import digitlab.core.training.Adagrad;
import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What each optimiser has besides its learning rate. */
final class OptimizerFields {
    private static final List<EditorField> SGD = List.of(
            number(
                    Sgd.class,
                    "momentum",
                    Sgd::momentum,
                    (o, v) -> new Sgd(o.learningRate(), v, o.nesterov() && v != 0)),
            flag(Sgd.class, "nesterov", Sgd::nesterov, (o, v) -> new Sgd(o.learningRate(), o.momentum(), v)));

    private static final List<EditorField> RMSPROP = List.of(
            number(
                    RmsProp.class,
                    "rho",
                    RmsProp::rho,
                    (o, v) -> new RmsProp(o.learningRate(), v, o.momentum(), o.epsilon(), o.centered())),
            number(
                    RmsProp.class,
                    "momentum",
                    RmsProp::momentum,
                    (o, v) -> new RmsProp(o.learningRate(), o.rho(), v, o.epsilon(), o.centered())),
            number(
                    RmsProp.class,
                    "epsilon",
                    RmsProp::epsilon,
                    (o, v) -> new RmsProp(o.learningRate(), o.rho(), o.momentum(), v, o.centered())),
            flag(
                    RmsProp.class,
                    "centered",
                    RmsProp::centered,
                    (o, v) -> new RmsProp(o.learningRate(), o.rho(), o.momentum(), o.epsilon(), v)));

    private static final List<EditorField> ADAM = List.of(
            number(Adam.class, "beta1", Adam::beta1, (o, v) -> new Adam(o.learningRate(), v, o.beta2(), o.epsilon())),
            number(Adam.class, "beta2", Adam::beta2, (o, v) -> new Adam(o.learningRate(), o.beta1(), v, o.epsilon())),
            number(
                    Adam.class,
                    "epsilon",
                    Adam::epsilon,
                    (o, v) -> new Adam(o.learningRate(), o.beta1(), o.beta2(), v)));

    private static final List<EditorField> ADAMW = List.of(
            number(
                    AdamW.class,
                    "weight-decay",
                    AdamW::weightDecay,
                    (o, v) -> new AdamW(o.learningRate(), o.beta1(), o.beta2(), o.epsilon(), v, o.decayBiases())),
            flag(
                    AdamW.class,
                    "decay-biases",
                    AdamW::decayBiases,
                    (o, v) -> new AdamW(o.learningRate(), o.beta1(), o.beta2(), o.epsilon(), o.weightDecay(), v)),
            number(
                    AdamW.class,
                    "beta1",
                    AdamW::beta1,
                    (o, v) -> new AdamW(o.learningRate(), v, o.beta2(), o.epsilon(), o.weightDecay(), o.decayBiases())),
            number(
                    AdamW.class,
                    "beta2",
                    AdamW::beta2,
                    (o, v) -> new AdamW(o.learningRate(), o.beta1(), v, o.epsilon(), o.weightDecay(), o.decayBiases())),
            number(
                    AdamW.class,
                    "epsilon",
                    AdamW::epsilon,
                    (o, v) -> new AdamW(o.learningRate(), o.beta1(), o.beta2(), v, o.weightDecay(), o.decayBiases())));

    private static final List<EditorField> ADAGRAD = List.of(
            number(
                    Adagrad.class,
                    "initial-accumulator",
                    Adagrad::initialAccumulator,
                    (o, v) -> new Adagrad(o.learningRate(), v, o.epsilon())),
            number(
                    Adagrad.class,
                    "epsilon",
                    Adagrad::epsilon,
                    (o, v) -> new Adagrad(o.learningRate(), o.initialAccumulator(), v)));

    private static final List<EditorField> NADAM = List.of(
            number(
                    Nadam.class,
                    "beta1",
                    Nadam::beta1,
                    (o, v) -> new Nadam(o.learningRate(), v, o.beta2(), o.epsilon())),
            number(
                    Nadam.class,
                    "beta2",
                    Nadam::beta2,
                    (o, v) -> new Nadam(o.learningRate(), o.beta1(), v, o.epsilon())),
            number(
                    Nadam.class,
                    "epsilon",
                    Nadam::epsilon,
                    (o, v) -> new Nadam(o.learningRate(), o.beta1(), o.beta2(), v)));

    private OptimizerFields() {}

    /** The fields of an optimiser of that kind. */
    static List<EditorField> of(Optimizer optimizer) {
        return switch (optimizer.id()) {
            case "sgd" -> SGD;
            case "rmsprop" -> RMSPROP;
            case "adam" -> ADAM;
            case "adamw" -> ADAMW;
            case "adagrad" -> ADAGRAD;
            case "nadam" -> NADAM;
            default -> throw new IllegalArgumentException("no fields are known of optimiser " + optimizer.id());
        };
    }

    private static <O extends Optimizer> EditorField number(
            Class<O> kind, String id, Function<O, Double> reader, BiFunction<O, Double, Optimizer> writer) {
        String name = id.replace('-', ' ');
        return EditorField.number(
                id,
                name,
                spec -> kind.isInstance(optimizer(spec)) ? reader.apply(kind.cast(optimizer(spec))) : Double.NaN,
                (spec, value) -> with(spec, writer.apply(kind.cast(optimizer(spec)), value)));
    }

    private static <O extends Optimizer> EditorField flag(
            Class<O> kind, String id, Function<O, Boolean> reader, BiFunction<O, Boolean, Optimizer> writer) {
        return EditorField.flag(
                id,
                spec -> kind.isInstance(optimizer(spec)) && reader.apply(kind.cast(optimizer(spec))),
                (spec, value) -> with(spec, writer.apply(kind.cast(optimizer(spec)), value)));
    }

    private static Optimizer optimizer(RunSpec spec) {
        return spec.training().optimizer();
    }

    private static RunSpec with(RunSpec spec, Optimizer optimizer) {
        return spec.withTraining(spec.training().withOptimizer(optimizer));
    }
}
