package digitlab.ui.recipe;

import digitlab.core.experiment.RunSpec;
import digitlab.core.training.Constant;
import digitlab.core.training.CosineDecay;
import digitlab.core.training.ExponentialDecay;
import digitlab.core.training.LearningRateSchedule;
import digitlab.core.training.StepDecay;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The schedules that can be chosen, and what each of them has. */
final class ScheduleFields {
    static final String CONSTANT = "constant";
    static final String STEP = "step";
    static final String EXPONENTIAL = "exponential";
    static final String COSINE = "cosine";
    static final List<String> KINDS = List.of(CONSTANT, STEP, EXPONENTIAL, COSINE);

    /** The kind; choosing another one brings settings that suit the number of epochs. */
    static final EditorField KIND = new EditorField(
            "schedule", spec -> spec.training().schedule().id(), (spec, id) -> with(spec, suiting(spec, id)));

    private static final List<EditorField> STEP_FIELDS = List.of(
            number(
                    StepDecay.class,
                    "schedule-epochs",
                    "epochs of a schedule step",
                    StepDecay::epochs,
                    (s, v) -> new StepDecay(v, s.factor())),
            number(
                    StepDecay.class,
                    "schedule-factor",
                    "schedule factor",
                    StepDecay::factor,
                    (s, v) -> new StepDecay(s.epochs(), v)));

    private static final List<EditorField> EXPONENTIAL_FIELDS = List.of(
            number(
                    ExponentialDecay.class,
                    "schedule-epochs",
                    "epochs of the decay",
                    ExponentialDecay::epochs,
                    (s, v) -> new ExponentialDecay(v, s.factor())),
            number(
                    ExponentialDecay.class,
                    "schedule-factor",
                    "schedule factor",
                    ExponentialDecay::factor,
                    (s, v) -> new ExponentialDecay(s.epochs(), v)));

    private static final List<EditorField> COSINE_FIELDS = List.of(
            number(
                    CosineDecay.class,
                    "schedule-epochs",
                    "epochs of the decay",
                    CosineDecay::epochs,
                    (s, v) -> new CosineDecay(v, s.finalShare())),
            number(
                    CosineDecay.class,
                    "schedule-final",
                    "final share",
                    CosineDecay::finalShare,
                    (s, v) -> new CosineDecay(s.epochs(), v)));

    private ScheduleFields() {}

    /** The fields of a kind. */
    static List<EditorField> of(LearningRateSchedule schedule) {
        return switch (schedule.id()) {
            case STEP -> STEP_FIELDS;
            case EXPONENTIAL -> EXPONENTIAL_FIELDS;
            case COSINE -> COSINE_FIELDS;
            default -> List.of();
        };
    }

    private static LearningRateSchedule suiting(RunSpec spec, String id) {
        int epochs = spec.training().epochs();
        double third = Math.max(1, Math.rint(epochs / 3.0));
        return switch (id) {
            case STEP -> new StepDecay(third, 0.5);
            case EXPONENTIAL -> new ExponentialDecay(third, 0.5);
            case COSINE -> new CosineDecay(epochs, 0);
            default -> new Constant();
        };
    }

    private static <S extends LearningRateSchedule> EditorField number(
            Class<S> kind,
            String id,
            String name,
            Function<S, Double> reader,
            BiFunction<S, Double, LearningRateSchedule> writer) {
        return EditorField.number(
                id,
                name,
                spec -> kind.isInstance(spec.training().schedule())
                        ? reader.apply(kind.cast(spec.training().schedule()))
                        : Double.NaN,
                (spec, value) ->
                        with(spec, writer.apply(kind.cast(spec.training().schedule()), value)));
    }

    private static RunSpec with(RunSpec spec, LearningRateSchedule schedule) {
        return spec.withTraining(spec.training().withSchedule(schedule));
    }
}
