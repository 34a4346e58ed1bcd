package digitlab.store;

import digitlab.core.data.Augmentation;
import digitlab.core.data.DataSpec;
import digitlab.core.data.Validation;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.training.Adagrad;
import digitlab.core.training.Adam;
import digitlab.core.training.AdamW;
import digitlab.core.training.Constant;
import digitlab.core.training.CosineDecay;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.ExponentialDecay;
import digitlab.core.training.LearningRateSchedule;
import digitlab.core.training.Nadam;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import digitlab.core.training.StepDecay;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.Warmup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a recipe's fields; what is missing keeps the value that it is laid over. */
final class RecipeReader {
    private RecipeReader() {}

    static RunSpec read(LocatedJson json) {
        return read(json, RunSpec.DEFAULT);
    }

    /** A recipe that keeps a base's values where nothing is said. */
    static RunSpec read(LocatedJson json, RunSpec base) {
        json.allow("format", "data", "network", "training", "seed", "engine", "threads");
        int format = json.wholeNumber("format", RecipeJson.FORMAT);
        if (format != RecipeJson.FORMAT) {
            throw json.required("format")
                    .failure("is %d, but this version of Digit Lab reads %d; a newer one may have written it"
                            .formatted(format, RecipeJson.FORMAT));
        }
        LocatedJson data = json.field("data");
        LocatedJson network = json.field("network");
        LocatedJson training = json.field("training");
        LocatedJson seed = json.field("seed");
        return json.build(() -> new RunSpec(
                data == null ? base.data() : data(data, base.data()),
                network == null ? base.network() : network(network, base.network()),
                training == null ? base.training() : training(training, base.training()),
                seed == null ? base.seed() : seed.longNumber(),
                json.text("engine", base.engine()),
                json.wholeNumber("threads", base.threads())));
    }

    private static DataSpec data(LocatedJson json, DataSpec base) {
        json.allow("dataSet", "trainingFraction", "validation", "labelNoise", "augmentation");
        LocatedJson validation = json.field("validation");
        LocatedJson augmentation = json.field("augmentation");
        return json.build(() -> new DataSpec(
                json.text("dataSet", base.dataSet()),
                json.number("trainingFraction", base.trainingFraction()),
                validation == null ? base.validation() : validation(validation),
                json.number("labelNoise", base.labelNoise()),
                augmentation == null ? base.augmentation() : augmentation(augmentation, base.augmentation())));
    }

    private static Validation validation(LocatedJson json) {
        String type = json.text("type", "count");
        return switch (type) {
            case "count" -> count(json);
            case "share" -> share(json);
            default -> throw unknownType(json, type, "count, share");
        };
    }

    private static Validation count(LocatedJson json) {
        json.allow("type", "images");
        return json.build(() -> new Validation.Count(json.wholeNumber("images", Validation.Count.DEFAULT.images())));
    }

    private static Validation share(LocatedJson json) {
        json.allow("type", "share");
        return json.build(() -> new Validation.Share(json.required("share").number()));
    }

    private static Augmentation augmentation(LocatedJson json, Augmentation base) {
        json.allow("rotationDegrees", "scale", "shear", "shift", "elastic", "strokeWidth");
        return json.build(() -> new Augmentation(
                json.number("rotationDegrees", base.rotationDegrees()),
                json.number("scale", base.scale()),
                json.number("shear", base.shear()),
                json.number("shift", base.shift()),
                json.number("elastic", base.elastic()),
                json.number("strokeWidth", base.strokeWidth())));
    }

    private static NetworkSpec network(LocatedJson json, NetworkSpec base) {
        json.allow("inputs", "hidden", "classes", "initializer");
        LocatedJson hidden = json.field("hidden");
        return json.build(() -> new NetworkSpec(
                json.wholeNumber("inputs", base.inputs()),
                hidden == null ? base.hidden() : layers(hidden),
                json.wholeNumber("classes", base.classes()),
                Initializer.of(json.text("initializer", base.initializer().id()))));
    }

    private static List<DenseLayer> layers(LocatedJson json) {
        return json.elements().stream().map(RecipeReader::layer).toList();
    }

    private static DenseLayer layer(LocatedJson json) {
        json.allow("units", "activation", "dropout");
        return json.build(() -> new DenseLayer(
                json.required("units").wholeNumber(),
                Activation.of(json.text("activation", Activation.RELU.id())),
                json.number("dropout", 0)));
    }

    private static TrainingPlan training(LocatedJson json, TrainingPlan base) {
        json.allow("optimizer", "schedule", "warmup", "penalty", "batchSize", "epochs", "earlyStopping");
        LocatedJson optimizer = json.field("optimizer");
        LocatedJson schedule = json.field("schedule");
        LocatedJson warmup = json.field("warmup");
        LocatedJson penalty = json.field("penalty");
        return json.build(() -> new TrainingPlan(
                optimizer == null ? base.optimizer() : optimizer(optimizer, base.optimizer()),
                schedule == null ? base.schedule() : schedule(schedule, base.schedule()),
                warmup == null ? base.warmup() : warmup(warmup, base.warmup()),
                penalty == null ? base.penalty() : penalty(penalty, base.penalty()),
                json.wholeNumber("batchSize", base.batchSize()),
                json.wholeNumber("epochs", base.epochs()),
                earlyStopping(json, base.earlyStopping())));
    }

    private static Optimizer optimizer(LocatedJson json, Optimizer base) {
        String type = json.text("type", base.id());
        return switch (type) {
            case "sgd" -> sgd(json, Sgd.DEFAULT);
            case "rmsprop" -> rmsProp(json, RmsProp.DEFAULT);
            case "adam" -> adam(json, Adam.DEFAULT);
            case "adamw" -> adamW(json, AdamW.DEFAULT);
            case "adagrad" -> adagrad(json, Adagrad.DEFAULT);
            case "nadam" -> nadam(json, Nadam.DEFAULT);
            default -> throw unknownType(json, type, "sgd, rmsprop, adam, adamw, adagrad, nadam");
        };
    }

    private static Sgd sgd(LocatedJson json, Sgd base) {
        json.allow("type", "learningRate", "momentum", "nesterov");
        return json.build(() -> new Sgd(
                json.number("learningRate", base.learningRate()),
                json.number("momentum", base.momentum()),
                json.flag("nesterov", base.nesterov())));
    }

    private static RmsProp rmsProp(LocatedJson json, RmsProp base) {
        json.allow("type", "learningRate", "rho", "momentum", "epsilon", "centered");
        return json.build(() -> new RmsProp(
                json.number("learningRate", base.learningRate()),
                json.number("rho", base.rho()),
                json.number("momentum", base.momentum()),
                json.number("epsilon", base.epsilon()),
                json.flag("centered", base.centered())));
    }

    private static Adam adam(LocatedJson json, Adam base) {
        json.allow("type", "learningRate", "beta1", "beta2", "epsilon");
        return json.build(() -> new Adam(
                json.number("learningRate", base.learningRate()),
                json.number("beta1", base.beta1()),
                json.number("beta2", base.beta2()),
                json.number("epsilon", base.epsilon())));
    }

    private static AdamW adamW(LocatedJson json, AdamW base) {
        json.allow("type", "learningRate", "beta1", "beta2", "epsilon", "weightDecay", "decayBiases");
        return json.build(() -> new AdamW(
                json.number("learningRate", base.learningRate()),
                json.number("beta1", base.beta1()),
                json.number("beta2", base.beta2()),
                json.number("epsilon", base.epsilon()),
                json.number("weightDecay", base.weightDecay()),
                json.flag("decayBiases", base.decayBiases())));
    }

    private static Adagrad adagrad(LocatedJson json, Adagrad base) {
        json.allow("type", "learningRate", "initialAccumulator", "epsilon");
        return json.build(() -> new Adagrad(
                json.number("learningRate", base.learningRate()),
                json.number("initialAccumulator", base.initialAccumulator()),
                json.number("epsilon", base.epsilon())));
    }

    private static Nadam nadam(LocatedJson json, Nadam base) {
        json.allow("type", "learningRate", "beta1", "beta2", "epsilon");
        return json.build(() -> new Nadam(
                json.number("learningRate", base.learningRate()),
                json.number("beta1", base.beta1()),
                json.number("beta2", base.beta2()),
                json.number("epsilon", base.epsilon())));
    }

    private static LearningRateSchedule schedule(LocatedJson json, LearningRateSchedule base) {
        String type = json.text("type", base.id());
        return switch (type) {
            case "constant" -> constant(json);
            case "step" -> step(json, StepDecay.DEFAULT);
            case "exponential" -> exponential(json, ExponentialDecay.DEFAULT);
            case "cosine" -> cosine(json, CosineDecay.DEFAULT);
            default -> throw unknownType(json, type, "constant, step, exponential, cosine");
        };
    }

    private static Constant constant(LocatedJson json) {
        json.allow("type");
        return new Constant();
    }

    private static StepDecay step(LocatedJson json, StepDecay base) {
        json.allow("type", "epochs", "factor");
        return json.build(
                () -> new StepDecay(json.number("epochs", base.epochs()), json.number("factor", base.factor())));
    }

    private static ExponentialDecay exponential(LocatedJson json, ExponentialDecay base) {
        json.allow("type", "epochs", "factor");
        return json.build(
                () -> new ExponentialDecay(json.number("epochs", base.epochs()), json.number("factor", base.factor())));
    }

    private static CosineDecay cosine(LocatedJson json, CosineDecay base) {
        json.allow("type", "epochs", "finalShare");
        return json.build(() ->
                new CosineDecay(json.number("epochs", base.epochs()), json.number("finalShare", base.finalShare())));
    }

    private static Warmup warmup(LocatedJson json, Warmup base) {
        json.allow("epochs", "startShare");
        return json.build(
                () -> new Warmup(json.number("epochs", base.epochs()), json.number("startShare", base.startShare())));
    }

    private static Penalty penalty(LocatedJson json, Penalty base) {
        json.allow("l1", "l2", "outputLayerToo");
        return json.build(() -> new Penalty(
                json.number("l1", base.l1()),
                json.number("l2", base.l2()),
                json.flag("outputLayerToo", base.outputLayerToo())));
    }

    private static @Nullable EarlyStopping earlyStopping(LocatedJson training, @Nullable EarlyStopping base) {
        LocatedJson json = training.field("earlyStopping");
        if (json == null || json.isNull()) {
            return json == null ? base : null;
        }
        json.allow("patience", "minDelta", "restoreBest");
        EarlyStopping otherwise = EarlyStopping.DEFAULT;
        return json.build(() -> new EarlyStopping(
                json.wholeNumber("patience", otherwise.patience()),
                json.number("minDelta", otherwise.minDelta()),
                json.flag("restoreBest", otherwise.restoreBest())));
    }

    private static FormatException unknownType(LocatedJson json, String type, String known) {
        return json.required("type").failure("must be one of " + known + ", but is \"" + type + "\"");
    }
}
