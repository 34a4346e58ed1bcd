package digitlab.core.experiment;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be measured of a run. */
public enum Measure {
    TEST_ACCURACY("testAccuracy", Unit.SHARE, true),
    TEST_LOSS("testLoss", Unit.NUMBER, false),
    VALIDATION_ACCURACY("validationAccuracy", Unit.SHARE, true),
    VALIDATION_LOSS("validationLoss", Unit.NUMBER, false),
    TRAINING_ACCURACY("trainingAccuracy", Unit.SHARE, true),
    TRAINING_LOSS("trainingLoss", Unit.NUMBER, false),
    /** Training accuracy minus validation accuracy. */
    GAP("gap", Unit.SHARE, false),
    /** Validation loss minus training loss. */
    LOSS_GAP("lossGap", Unit.NUMBER, false),
    /** Standard deviation of an epoch's mini-batch losses: the noise of the gradient. */
    BATCH_LOSS_SD("batchLossSd", Unit.NUMBER, false),
    /** √Σw² over a layer's kernel. */
    WEIGHT_NORM("weightNorm", Unit.NUMBER, false),
    /** Share of a layer's weights with |w| &lt; 0.001. */
    SPARSITY("sparsity", Unit.SHARE, true),
    /** √Σg² over a layer's kernel. */
    GRADIENT_NORM("gradientNorm", Unit.NUMBER, true),
    /** Finished epochs. */
    EPOCHS("epochs", Unit.COUNT, false),
    SECONDS("seconds", Unit.NUMBER, false),
    PARAMETERS("parameters", Unit.COUNT, false),
    /** Accuracy on the drawings in My digits; of a run that was not asked about them it is not known. */
    DRAWING_ACCURACY("drawingAccuracy", Unit.SHARE, true);

    /** How a measured value is written. */
    public enum Unit {
        /** In [0, 1] or a difference of such; people read it in percent and percentage points. */
        SHARE,
        NUMBER,
        COUNT
    }

    private final String id;
    private final Unit unit;
    private final boolean larger;

    Measure(String id, Unit unit, boolean larger) {
        this.id = id;
        this.unit = unit;
        this.larger = larger;
    }

    /** The name in files and tables, for example {@code testAccuracy}. */
    public String id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether the larger of two values is the better one, where there is a better one. */
    public boolean isLargerBetter() {
        return larger;
    }

    /** Whether it is measured of each layer. */
    public boolean isOfLayer() {
        return this == WEIGHT_NORM || this == SPARSITY || this == GRADIENT_NORM;
    }

    /**
     * The measure of that name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static Measure of(String id) {
        return Arrays.stream(values())
                .filter(measure -> measure.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("metric must be one of "
                        + Arrays.stream(values()).map(Measure::id).collect(Collectors.joining(", ")) + ", but is "
                        + id));
    }
}
