package digitlab.cli;

import digitlab.core.training.Constant;
import digitlab.core.training.CosineDecay;
import digitlab.core.training.ExponentialDecay;
import digitlab.core.training.LearningRateSchedule;
import digitlab.core.training.StepDecay;
import java.util.List;

/**
 * A schedule as it was typed; how long a cosine is may depend on other options.
 *
 * @param arguments that make a schedule, as is checked with a cosine of one epoch
 */
record ScheduleChoice(Arguments arguments) {
    private static final List<String> NAMES = List.of("constant", "step", "exponential", "cosine");

    ScheduleChoice {
        schedule(arguments, 1);
    }

    /** {@code constant}, {@code step:epochs=2,factor=0.5}, {@code exponential:…} alike, {@code cosine:final=0,epochs=5}. */
    static ScheduleChoice parse(String text) {
        return new ScheduleChoice(Arguments.parse(text));
    }

    /**
     * The schedule.
     *
     * @param epochsLeft after the warm-up: how long a cosine is where that is not said
     */
    LearningRateSchedule schedule(double epochsLeft) {
        return schedule(arguments, epochsLeft);
    }

    private static LearningRateSchedule schedule(Arguments arguments, double epochsLeft) {
        return switch (arguments.name()) {
            case "constant" -> {
                arguments.allow();
                yield new Constant();
            }
            case "step" -> {
                arguments.allow("epochs", "factor");
                yield new StepDecay(
                        arguments.value("epochs", StepDecay.DEFAULT.epochs()),
                        arguments.value("factor", StepDecay.DEFAULT.factor()));
            }
            case "exponential" -> {
                arguments.allow("epochs", "factor");
                yield new ExponentialDecay(
                        arguments.value("epochs", ExponentialDecay.DEFAULT.epochs()),
                        arguments.value("factor", ExponentialDecay.DEFAULT.factor()));
            }
            case "cosine" -> {
                arguments.allow("epochs", "final");
                yield new CosineDecay(arguments.value("epochs", epochsLeft), arguments.value("final", 0));
            }
            default ->
                throw new IllegalArgumentException("schedule must be one of %s, but is %s%s"
                        .formatted(String.join(", ", NAMES), arguments.name(), Suggestion.of(arguments.name(), NAMES)));
        };
    }
}
