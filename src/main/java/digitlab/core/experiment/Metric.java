package digitlab.core.experiment;

import digitlab.core.Check;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.Evaluation;
import digitlab.core.training.TrainingPlan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a run: what is measured, of which layer, after which epoch.
 *
 * @param measure what
 * @param layer 1, 2, … from input to output; 1 for what is not measured of layers
 * @param epoch 1, 2, …; 0 for the epoch whose weights are kept, and always 0 for what is measured of the whole run
 */
public record Metric(Measure measure, int layer, int epoch) {
    private static final Pattern TEXT = Pattern.compile("(\\w+)(?::(\\d{1,4}))?(?:@(\\d{1,5}))?");

    public Metric {
        Check.intRange("layer", layer, 1, 1000);
        Check.intRange("epoch", epoch, 0, TrainingPlan.MAX_EPOCHS);
        if (layer > 1 && !measure.isOfLayer()) {
            throw new IllegalArgumentException(measure.id() + " is not measured of a layer, but layer is " + layer);
        }
        if (epoch > 0 && !isOfEpoch(measure)) {
            throw new IllegalArgumentException(measure.id() + " is measured once, but epoch is " + epoch);
        }
    }

    private static boolean isOfEpoch(Measure measure) {
        return switch (measure) {
            case TEST_ACCURACY, TEST_LOSS, EPOCHS, SECONDS, PARAMETERS, DRAWING_ACCURACY -> false;
            default -> true;
        };
    }

    /** A measure of the whole run, or of its kept weights and, if of layers, the first one. */
    public static Metric of(Measure measure) {
        return new Metric(measure, 1, 0);
    }

    /**
     * A figure by its name: {@code testAccuracy}, {@code gradientNorm:2} of the second layer, {@code validationAccuracy@1}
     * after the first epoch.
     *
     * @throws IllegalArgumentException if there is no such figure
     */
    public static Metric parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "metric must be written like testAccuracy, gradientNorm:2 or validationAccuracy@1, but is '" + text
                            + "'");
        }
        return new Metric(Measure.of(matcher.group(1)), numberOr(matcher.group(2), 1), numberOr(matcher.group(3), 0));
    }

    private static int numberOr(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** The name that {@link #parse} reads. */
    public String id() {
        return measure.id() + (layer > 1 ? ":" + layer : "") + (epoch > 0 ? "@" + epoch : "");
    }

    /** The figure; NaN if the run does not have it: not finished, not validated, not tested, fewer epochs or layers. */
    public double of(Run run) {
        return switch (measure) {
            case TEST_ACCURACY, TEST_LOSS -> tested(run);
            case EPOCHS -> run.result() == null ? Double.NaN : run.curve().size();
            case SECONDS -> run.result() == null ? Double.NaN : run.result().seconds();
            case PARAMETERS -> run.spec().network().parameterCount();
            case DRAWING_ACCURACY -> Double.NaN;
            default -> {
                EpochMetrics metrics = metrics(run);
                yield metrics == null ? Double.NaN : of(metrics);
            }
        };
    }

    private double tested(Run run) {
        Evaluation test = run.result() == null ? null : run.result().test();
        if (test == null) {
            return Double.NaN;
        }
        return measure == Measure.TEST_ACCURACY ? test.accuracy() : test.loss();
    }

    /** The epoch that is asked for: a certain one, or the one whose weights a finished run has kept. */
    private @Nullable EpochMetrics metrics(Run run) {
        int wanted = epoch > 0 || run.result() == null ? epoch : run.result().epoch();
        return wanted < 1 || wanted > run.curve().size() ? null : run.curve().get(wanted - 1);
    }

    /** The figure of an epoch; NaN for what is not measured of epochs, or not of so many layers. */
    public double of(EpochMetrics metrics) {
        return switch (measure) {
            case TRAINING_ACCURACY -> metrics.trainingAccuracy();
            case TRAINING_LOSS -> metrics.trainingLoss();
            case VALIDATION_ACCURACY -> metrics.validationAccuracy();
            case VALIDATION_LOSS -> metrics.validationLoss();
            case GAP -> metrics.trainingAccuracy() - metrics.validationAccuracy();
            case LOSS_GAP -> metrics.lossGap();
            case BATCH_LOSS_SD -> metrics.batchLossSd();
            case WEIGHT_NORM, SPARSITY, GRADIENT_NORM -> ofLayer(metrics);
            default -> Double.NaN;
        };
    }

    private double ofLayer(EpochMetrics metrics) {
        if (layer > metrics.layers().size()) {
            return Double.NaN;
        }
        var statistics = metrics.layers().get(layer - 1);
        return switch (measure) {
            case WEIGHT_NORM -> statistics.weightNorm();
            case SPARSITY -> statistics.sparsity();
            default -> statistics.gradientNorm();
        };
    }
}
