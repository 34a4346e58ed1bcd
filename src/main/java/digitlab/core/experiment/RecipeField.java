package digitlab.core.experiment;

import digitlab.core.data.Augmentation;
import digitlab.core.data.DataSpec;
import digitlab.core.data.Validation;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.Penalty;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.Warmup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of a recipe that people set by a word or a number: what an editor shows in a field, what a sweep varies, and what
 * tells two recipes apart. Texts use the decimal point.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions are lambdas that hold nothing
public enum RecipeField {
    TRAINING_FRACTION(
            "fraction",
            spec -> number(spec.data().trainingFraction()),
            (spec, text) -> spec.withData(spec.data().withTrainingFraction(number("fraction", text)))),
    /** A number of images, or a share below 1. */
    VALIDATION(
            "validation",
            spec -> validation(spec.data().validation()),
            (spec, text) -> spec.withData(spec.data().withValidation(validation(text)))),
    LABEL_NOISE(
            "label-noise",
            spec -> number(spec.data().labelNoise()),
            (spec, text) -> spec.withData(spec.data().withLabelNoise(number("label noise", text)))),
    /** {@code none} or {@code drawings}. */
    AUGMENTATION(
            "augmentation",
            spec -> augmentation(spec.data()),
            (spec, text) -> spec.withData(spec.data().withAugmentation(augmentation(text)))),
    /** Units of the hidden layers from input to output, such as {@code 128,64}, or {@code none}. */
    HIDDEN("hidden", RecipeField::hidden, RecipeField::withHidden),
    /** Of all hidden layers, or of each. */
    ACTIVATION(
            "activation",
            spec -> perLayer(spec, layer -> layer.activation().id()),
            (spec, text) -> withEach(
                    spec, text, (layer, word) -> new DenseLayer(layer.units(), Activation.of(word), layer.dropout()))),
    /** Of all hidden layers, or of each. */
    DROPOUT(
            "dropout",
            spec -> perLayer(spec, layer -> number(layer.dropout())),
            (spec, text) -> withEach(
                    spec,
                    text,
                    (layer, word) -> new DenseLayer(layer.units(), layer.activation(), number("dropout", word)))),
    INITIALIZER(
            "initializer",
            spec -> spec.network().initializer().id(),
            (spec, text) -> spec.withNetwork(spec.network().withInitializer(Initializer.of(text)))),
    L1(
            "l1",
            spec -> number(penalty(spec).l1()),
            (spec, text) -> withPenalty(
                    spec,
                    new Penalty(
                            number("l1", text),
                            penalty(spec).l2(),
                            penalty(spec).outputLayerToo()))),
    L2(
            "l2",
            spec -> number(penalty(spec).l2()),
            (spec, text) -> withPenalty(
                    spec,
                    new Penalty(
                            penalty(spec).l1(),
                            number("l2", text),
                            penalty(spec).outputLayerToo()))),
    PENALIZE_OUTPUT(
            "penalize-output",
            spec -> String.valueOf(penalty(spec).outputLayerToo()),
            (spec, text) -> withPenalty(
                    spec, new Penalty(penalty(spec).l1(), penalty(spec).l2(), Boolean.parseBoolean(text)))),
    /** {@link OptimizerChoice} with its default settings. */
    OPTIMIZER(
            "optimizer",
            spec -> OptimizerChoice.of(spec.training().optimizer()).id(),
            (spec, text) -> withTraining(
                    spec, plan -> plan.withOptimizer(OptimizerChoice.of(text).defaults()))),
    LEARNING_RATE(
            "learning-rate",
            spec -> number(spec.training().optimizer().learningRate()),
            (spec, text) -> withTraining(
                    spec,
                    plan -> plan.withOptimizer(plan.optimizer().withLearningRate(number("learning rate", text))))),
    WARMUP(
            "warmup",
            spec -> number(spec.training().warmup().epochs()),
            (spec, text) -> withTraining(
                    spec,
                    plan -> plan.withWarmup(
                            new Warmup(number("warm-up", text), plan.warmup().startShare())))),
    BATCH_SIZE(
            "batch-size",
            spec -> String.valueOf(spec.training().batchSize()),
            (spec, text) -> withTraining(spec, plan -> plan.withBatchSize(whole("batch size", text)))),
    EPOCHS(
            "epochs",
            spec -> String.valueOf(spec.training().epochs()),
            (spec, text) -> withTraining(spec, plan -> plan.withEpochs(whole("epochs", text)))),
    /** Of early stopping, or {@code off}. */
    PATIENCE("patience", RecipeField::patience, RecipeField::withPatience),
    SEED("seed", spec -> String.valueOf(spec.seed()), (spec, text) -> spec.withSeed(seed(text))),
    ENGINE("engine", RunSpec::engine, RunSpec::withEngine),
    THREADS(
            "threads",
            spec -> String.valueOf(spec.threads()),
            (spec, text) -> spec.withThreads(whole("threads", text)));

    private static final String OFF = "off";
    private static final String NONE = "none";
    private static final String DRAWINGS = "drawings";

    private final String id;
    private final Function<RunSpec, String> reader;
    private final BiFunction<RunSpec, String, RunSpec> writer;

    RecipeField(String id, Function<RunSpec, String> reader, BiFunction<RunSpec, String, RunSpec> writer) {
        this.id = id;
        this.reader = reader;
        this.writer = writer;
    }

    /** The name in commands and tables, for example {@code batch-size}. */
    public String id() {
        return id;
    }

    /** What the recipe says. */
    public String get(RunSpec spec) {
        return reader.apply(spec);
    }

    /**
     * The recipe with another value.
     *
     * @throws IllegalArgumentException if the text is no such value, or one that does not fit the rest of the recipe
     */
    public RunSpec with(RunSpec spec, String text) {
        return writer.apply(spec, text.strip());
    }

    /** The fields in which two recipes differ. */
    public static List<RecipeField> differences(RunSpec first, RunSpec second) {
        return Arrays.stream(values())
                .filter(field -> !field.get(first).equals(field.get(second)))
                .toList();
    }

    /**
     * The field of that name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static RecipeField of(String id) {
        return Arrays.stream(values())
                .filter(field -> field.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("field must be one of "
                        + Arrays.stream(values()).map(RecipeField::id).collect(Collectors.joining(", ")) + ", but is "
                        + id));
    }

    /** The shortest usual way to write a number: 0.001, 1e-6, 32. */
    public static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1e7) {
            return decimal.toPlainString();
        }
        String digits = decimal.unscaledValue().toString();
        int sign = digits.startsWith("-") ? 1 : 0;
        int exponent = digits.length() - sign - 1 - decimal.scale();
        String fraction = digits.length() - sign == 1 ? "" : "." + digits.substring(sign + 1);
        return digits.substring(0, sign + 1) + fraction + "e" + exponent;
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, but is " + quoted(text), e);
        }
    }

    private static int whole(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, but is " + quoted(text), e);
        }
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("seed must be a whole number, but is " + quoted(text), e);
        }
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "empty" : "'" + text + "'";
    }

    private static RunSpec withTraining(RunSpec spec, Function<TrainingPlan, TrainingPlan> change) {
        return spec.withTraining(change.apply(spec.training()));
    }

    private static Penalty penalty(RunSpec spec) {
        return spec.training().penalty();
    }

    private static RunSpec withPenalty(RunSpec spec, Penalty penalty) {
        return withTraining(spec, plan -> plan.withPenalty(penalty));
    }

    private static String validation(Validation validation) {
        return validation instanceof Validation.Share share
                ? number(share.share())
                : String.valueOf(validation.imagesOf(0));
    }

    private static Validation validation(String text) {
        double value = number("validation", text);
        return value > 0 && value < 1 ? new Validation.Share(value) : new Validation.Count(whole("validation", text));
    }

    private static String augmentation(DataSpec data) {
        Augmentation augmentation = data.augmentation();
        if (augmentation.isNone()) {
            return NONE;
        }
        return augmentation.equals(Augmentation.FOR_DRAWINGS) ? DRAWINGS : "own";
    }

    private static Augmentation augmentation(String text) {
        return switch (text) {
            case NONE -> Augmentation.NONE;
            case DRAWINGS -> Augmentation.FOR_DRAWINGS;
            default ->
                throw new IllegalArgumentException("augmentation must be none or drawings, but is " + quoted(text));
        };
    }

    private static String hidden(RunSpec spec) {
        List<DenseLayer> layers = spec.network().hidden();
        return layers.isEmpty()
                ? NONE
                : layers.stream().map(layer -> String.valueOf(layer.units())).collect(Collectors.joining(","));
    }

    /** New layers are like the last one before. */
    private static RunSpec withHidden(RunSpec spec, String text) {
        List<DenseLayer> before = spec.network().hidden();
        List<DenseLayer> layers = new ArrayList<>();
        if (!text.equals(NONE)) {
            for (String units : text.split(",", -1)) {
                DenseLayer like = before.isEmpty()
                        ? new DenseLayer(1, Activation.RELU)
                        : before.get(Math.min(layers.size(), before.size() - 1));
                layers.add(new DenseLayer(whole("units", units.strip()), like.activation(), like.dropout()));
            }
        }
        return spec.withNetwork(spec.network().withHidden(layers));
    }

    private static String perLayer(RunSpec spec, Function<DenseLayer, String> value) {
        List<String> words = spec.network().hidden().stream().map(value).toList();
        return words.stream().distinct().count() == 1 ? words.get(0) : String.join(",", words);
    }

    private static RunSpec withEach(RunSpec spec, String text, BiFunction<DenseLayer, String, DenseLayer> change) {
        List<DenseLayer> before = spec.network().hidden();
        String[] words = text.split(",", -1);
        if (words.length != 1 && words.length != before.size()) {
            throw new IllegalArgumentException(
                    "there must be one value or one for each of the %d hidden layers, but are %d"
                            .formatted(before.size(), words.length));
        }
        List<DenseLayer> layers = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            layers.add(change.apply(before.get(i), words[words.length == 1 ? 0 : i].strip()));
        }
        return spec.withNetwork(spec.network().withHidden(layers));
    }

    private static String patience(RunSpec spec) {
        EarlyStopping stopping = spec.training().earlyStopping();
        return stopping == null ? OFF : String.valueOf(stopping.patience());
    }

    private static RunSpec withPatience(RunSpec spec, String text) {
        if (text.equals(OFF)) {
            return withTraining(spec, plan -> plan.withEarlyStopping(null));
        }
        EarlyStopping before = spec.training().earlyStopping();
        EarlyStopping like = before == null ? EarlyStopping.DEFAULT : before;
        var stopping = new EarlyStopping(whole("patience", text), like.minDelta(), like.restoreBest());
        return withTraining(spec, plan -> plan.withEarlyStopping(stopping));
    }
}
