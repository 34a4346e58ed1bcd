package digitlab.report;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.Evaluation;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A number that a run came to, with the weights that it kept; NaN where it was not measured. */
@SuppressWarnings("ImmutableEnumChecker") // its functions are lambdas that hold nothing
enum Measure {
    TRAINING_ACCURACY("trainingAccuracy", Kind.SHARE, run -> epoch(run, EpochMetrics::trainingAccuracy)),
    VALIDATION_ACCURACY("validationAccuracy", Kind.SHARE, run -> epoch(run, EpochMetrics::validationAccuracy)),
    TEST_ACCURACY("testAccuracy", Kind.SHARE, run -> test(run, Evaluation::accuracy)),
    TRAINING_LOSS("trainingLoss", Kind.LOSS, run -> epoch(run, EpochMetrics::trainingLoss)),
    VALIDATION_LOSS("validationLoss", Kind.LOSS, run -> epoch(run, EpochMetrics::validationLoss)),
    TEST_LOSS("testLoss", Kind.LOSS, run -> test(run, Evaluation::loss)),
    /** Training accuracy minus validation accuracy. */
    GAP("gap", Kind.SHARE, run -> epoch(run, epoch -> epoch.trainingAccuracy() - epoch.validationAccuracy())),
    /** Epochs trained. */
    EPOCHS("epochs", Kind.COUNT, run -> run.curve().size()),
    SECONDS("seconds", Kind.SECONDS, Measure::seconds);

    /** How its numbers are written. */
    enum Kind {
        SHARE,
        LOSS,
        COUNT,
        SECONDS
    }

    private final String id;
    private final Kind kind;
    private final ToDoubleFunction<Run> value;

    Measure(String id, Kind kind, ToDoubleFunction<Run> value) {
        this.id = id;
        this.kind = kind;
        this.value = value;
    }

    /** The name in files, for example {@code testAccuracy}. */
    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    double of(Run run) {
        return value.applyAsDouble(run);
    }

    /** The epoch whose weights are kept; the last one while there is no result. */
    static Optional<EpochMetrics> keptEpoch(Run run) {
        RunResult result = run.result();
        int epoch = result == null ? run.curve().size() : result.epoch();
        return epoch == 0 ? Optional.empty() : Optional.of(run.curve().get(epoch - 1));
    }

    private static double epoch(Run run, ToDoubleFunction<EpochMetrics> number) {
        return keptEpoch(run).stream().mapToDouble(number).findFirst().orElse(Double.NaN);
    }

    private static double test(Run run, ToDoubleFunction<Evaluation> number) {
        RunResult result = run.result();
        return result == null || result.test() == null ? Double.NaN : number.applyAsDouble(result.test());
    }

    private static double seconds(Run run) {
        RunResult result = run.result();
        return result != null
                ? result.seconds()
                : run.curve().stream().mapToDouble(EpochMetrics::seconds).sum();
    }
}
