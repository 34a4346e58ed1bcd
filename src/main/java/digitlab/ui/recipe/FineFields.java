package digitlab.ui.recipe;

import digitlab.core.data.Augmentation;
import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.Penalty;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.Warmup;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Fields that are finer than those of {@link RecipeField}: each quantity of the augmentation, details of early stopping. */
final class FineFields {
    /** What an image may be varied by. */
    static final List<EditorField> AUGMENTATION = List.of(
            augmentation(
                    "rotation",
                    Augmentation::rotationDegrees,
                    (a, v) -> new Augmentation(v, a.scale(), a.shear(), a.shift(), a.elastic(), a.strokeWidth())),
            augmentation(
                    "scale",
                    Augmentation::scale,
                    (a, v) -> new Augmentation(
                            a.rotationDegrees(), v, a.shear(), a.shift(), a.elastic(), a.strokeWidth())),
            augmentation(
                    "shear",
                    Augmentation::shear,
                    (a, v) -> new Augmentation(
                            a.rotationDegrees(), a.scale(), v, a.shift(), a.elastic(), a.strokeWidth())),
            augmentation(
                    "shift",
                    Augmentation::shift,
                    (a, v) -> new Augmentation(
                            a.rotationDegrees(), a.scale(), a.shear(), v, a.elastic(), a.strokeWidth())),
            augmentation(
                    "elastic",
                    Augmentation::elastic,
                    (a, v) ->
                            new Augmentation(a.rotationDegrees(), a.scale(), a.shear(), a.shift(), v, a.strokeWidth())),
            augmentation(
                    "stroke-width",
                    Augmentation::strokeWidth,
                    (a, v) -> new Augmentation(a.rotationDegrees(), a.scale(), a.shear(), a.shift(), a.elastic(), v)));

    static final EditorField PENALIZE_OUTPUT = EditorField.flag(
            RecipeField.PENALIZE_OUTPUT.id(), spec -> spec.training().penalty().outputLayerToo(), (spec, value) -> {
                Penalty penalty = spec.training().penalty();
                return with(spec, plan -> plan.withPenalty(new Penalty(penalty.l1(), penalty.l2(), value)));
            });

    /** Whether training may end before its last epoch. */
    static final EditorField EARLY_STOPPING = EditorField.flag(
            "early-stopping",
            spec -> spec.training().earlyStopping() != null,
            (spec, value) -> with(spec, plan -> plan.withEarlyStopping(value ? EarlyStopping.DEFAULT : null)));

    static final EditorField MIN_DELTA = EditorField.number(
            "min-delta",
            "minimum improvement",
            spec -> stopping(spec).minDelta(),
            (spec, value) -> with(
                    spec,
                    plan -> plan.withEarlyStopping(new EarlyStopping(
                            stopping(spec).patience(), value, stopping(spec).restoreBest()))));

    static final EditorField RESTORE_BEST = EditorField.flag(
            "restore-best",
            spec -> stopping(spec).restoreBest(),
            (spec, value) -> with(
                    spec,
                    plan -> plan.withEarlyStopping(new EarlyStopping(
                            stopping(spec).patience(), stopping(spec).minDelta(), value))));

    static final EditorField WARMUP_START = EditorField.number(
            "warmup-start",
            "start share of the warm-up",
            spec -> spec.training().warmup().startShare(),
            (spec, value) ->
                    with(spec, plan -> plan.withWarmup(new Warmup(plan.warmup().epochs(), value))));

    private FineFields() {}

    private static EarlyStopping stopping(RunSpec spec) {
        EarlyStopping stopping = spec.training().earlyStopping();
        return stopping == null ? EarlyStopping.DEFAULT : stopping;
    }

    private static RunSpec with(RunSpec spec, Function<TrainingPlan, TrainingPlan> change) {
        return spec.withTraining(change.apply(spec.training()));
    }

    private static EditorField augmentation(
            String id, Function<Augmentation, Double> reader, BiFunction<Augmentation, Double, Augmentation> writer) {
        return EditorField.number(
                id,
                id.replace('-', ' '),
                spec -> reader.apply(spec.data().augmentation()),
                (spec, value) -> spec.withData(
                        spec.data().withAugmentation(writer.apply(spec.data().augmentation(), value))));
    }
}
