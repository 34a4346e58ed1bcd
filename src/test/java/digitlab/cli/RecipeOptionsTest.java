package digitlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitlab.core.data.Augmentation;
import digitlab.core.data.DataSpec;
import digitlab.core.data.Validation;
import digitlab.core.experiment.RunSpec;
import digitlab.core.network.Activation;
import digitlab.core.network.DenseLayer;
import digitlab.core.network.Initializer;
import digitlab.core.network.NetworkSpec;
import digitlab.core.training.AdamW;
import digitlab.core.training.Constant;
import digitlab.core.training.CosineDecay;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.ExponentialDecay;
import digitlab.core.training.LearningRateSchedule;
import digitlab.core.training.Optimizer;
import digitlab.core.training.Penalty;
import digitlab.core.training.RmsProp;
import digitlab.core.training.Sgd;
import digitlab.core.training.StepDecay;
import digitlab.core.training.TrainingPlan;
import digitlab.core.training.Warmup;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

final class RecipeOptionsTest {
    @Command(name = "train")
    private static final class Holder {
        @Mixin
        private RecipeOptions options = new RecipeOptions();
    }

    private static RecipeOptions options(String... arguments) {
        var holder = new Holder();
        var commandLine = new CommandLine(holder);
        OptionTypes.register(commandLine);
        commandLine.parseArgs(arguments);
        return holder.options;
    }

    private static RunSpec recipe(String... arguments) {
        return options(arguments).over(RunSpec.DEFAULT);
    }

    private static Optimizer optimizer(String... arguments) {
        return recipe(arguments).training().optimizer();
    }

    private static LearningRateSchedule schedule(String... arguments) {
        return recipe(arguments).training().schedule();
    }

    /** The message of a word that cannot be understood. */
    private static String misread(String... arguments) {
        return String.valueOf(
                assertThrows(ParameterException.class, () -> options(arguments)).getMessage());
    }

    /** The message of options that do not fit each other or the rules of a recipe. */
    private static String refused(String... arguments) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> recipe(arguments))
                .getMessage());
    }

    @Test
    void noOptionsAreTheDefaultRecipe() {
        assertEquals(RunSpec.DEFAULT, recipe());
    }

    @Test
    void everyOptionHasItsPlaceInTheRecipe() {
        RunSpec all = recipe(
                ("--hidden 512,16 --activation gelu,tanh --dropout 0.5,0.1 --initializer he_normal --l1 1e-6 --l2 1e-3"
                                + " --penalize-output --optimizer rmsprop --learning-rate 3e-4 --momentum 0.5 --schedule"
                                + " cosine:final=0.01 --warmup 0.5:start=0.1 --batch-size 128 --epochs 20 --fraction .05"
                                + " --validation 0.2 --patience 4 --min-delta 1e-4 --no-restore-best --augment --label-noise"
                                + " 0.125 --seed -7 --engine dl4j --threads 2")
                        .split(" "));
        assertEquals(
                new RunSpec(
                        new DataSpec("mnist", 0.05, new Validation.Share(0.2), 0.125, Augmentation.FOR_DRAWINGS),
                        new NetworkSpec(
                                784,
                                List.of(
                                        new DenseLayer(512, Activation.GELU, 0.5),
                                        new DenseLayer(16, Activation.TANH, 0.1)),
                                10,
                                Initializer.HE_NORMAL),
                        new TrainingPlan(
                                new RmsProp(3e-4, 0.9, 0.5, 1e-7, false),
                                new CosineDecay(19.5, 0.01),
                                new Warmup(0.5, 0.1),
                                new Penalty(1e-6, 1e-3, true),
                                128,
                                20,
                                new EarlyStopping(4, 1e-4, false)),
                        -7,
                        "dl4j",
                        2),
                all);
    }

    @Test
    void optionsChangeOnlyWhatTheyNameInARecipe() {
        RunSpec base =
                recipe("--hidden", "64,32", "--activation", "elu,tanh", "--dropout", "0.5,0.1", "--patience", "3");
        assertEquals(
                List.of(new DenseLayer(64, Activation.ELU, 0.2), new DenseLayer(32, Activation.TANH, 0.2)),
                options("--dropout", "0.2").over(base).network().hidden());
        assertEquals(
                List.of(
                        new DenseLayer(8, Activation.ELU, 0.5),
                        new DenseLayer(9, Activation.TANH, 0.1),
                        new DenseLayer(10, Activation.TANH, 0.1)),
                options("--hidden", "8,9,10").over(base).network().hidden());
        assertEquals(
                new EarlyStopping(3, 0.01, true),
                options("--min-delta", "0.01").over(base).training().earlyStopping());
        assertEquals(base, options().over(base));
    }

    @Test
    void noHiddenLayerIsSoftmaxRegression() {
        assertEquals(List.of(), recipe("--hidden", "none").network().hidden());
        assertEquals(
                "dropout must have one value for all hidden layers or one for each of the 0, but has 2",
                refused("--hidden", "none", "--dropout", "0.1,0.2"));
    }

    @Test
    void optimizersComeWithTheirDefaultsAndTakeOnlyTheirOwnOptions() {
        assertEquals(Sgd.DEFAULT, optimizer("--optimizer", "sgd"));
        assertEquals(Sgd.MOMENTUM, optimizer("--optimizer", "momentum"));
        assertEquals(Sgd.NESTEROV, optimizer("--optimizer", "nesterov"));
        assertEquals(Sgd.NESTEROV, optimizer("--optimizer", "sgd", "--nesterov"));
        assertEquals(
                new Sgd(0.1, 0.5, true),
                optimizer("--optimizer", "SGD", "--learning-rate", "0.1", "--momentum", "0.5", "--nesterov"));
        assertEquals(AdamW.DEFAULT.withLearningRate(0.5), optimizer("--optimizer", "adamw", "--learning-rate", "0.5"));
        assertEquals(0.1, ((AdamW) optimizer("--optimizer", "adamw", "--weight-decay", "0.1")).weightDecay());
        assertEquals(
                "momentum is an option of sgd and rmsprop, but the optimizer is adam", refused("--momentum", "0.9"));
        assertEquals(
                "nesterov is an option of sgd, but the optimizer is rmsprop",
                refused("--optimizer", "rmsprop", "--nesterov"));
        assertEquals(
                "weight decay is an option of adamw, but the optimizer is adam; l2 is the penalty that every optimizer takes",
                refused("--weight-decay", "0.1"));
    }

    @Test
    void schedulesHaveArguments() {
        assertEquals(new Constant(), schedule("--schedule", "constant"));
        assertEquals(StepDecay.DEFAULT, schedule("--schedule", "step"));
        assertEquals(new StepDecay(3, 0.1), schedule("--schedule", "step:epochs=3,factor=0.1"));
        assertEquals(new ExponentialDecay(2, 0.1), schedule("--schedule", "exponential:factor=0.1"));
        assertEquals(new CosineDecay(5, 0), schedule("--schedule", "cosine"));
        assertEquals(new CosineDecay(2, 0.5), schedule("--schedule", "cosine:epochs=2,final=0.5"));
    }

    @Test
    void aCosineLastsFromTheWarmUpToTheLastEpoch() {
        assertEquals(new CosineDecay(8, 0), schedule("--schedule", "cosine", "--epochs", "10", "--warmup", "2"));
        assertEquals(
                "warm-up must end before the last epoch for a schedule to begin",
                refused("--schedule", "cosine", "--warmup", "5"));
    }

    @Test
    void validationIsANumberOfImagesOrAShare() {
        assertEquals(
                new Validation.Count(10), recipe("--validation", "10").data().validation());
        assertEquals(new Validation.Count(0), recipe("--validation", "0").data().validation());
        assertEquals(
                new Validation.Share(0), recipe("--validation", "0.0").data().validation());
        assertEquals(
                new Validation.Share(0.2), recipe("--validation", "0.2").data().validation());
    }

    @Test
    void earlyStoppingNeedsPatienceAndValidation() {
        assertNull(recipe().training().earlyStopping());
        assertEquals(EarlyStopping.DEFAULT, recipe("--patience", "3").training().earlyStopping());
        assertEquals(
                "--min-delta needs --patience, without which training does not stop early",
                refused("--min-delta", "0.1"));
        assertEquals(
                "--no-restore-best needs --patience, without which training does not stop early",
                refused("--no-restore-best"));
        assertEquals(
                "early stopping must have validation images to watch, but none validate",
                refused("--patience", "3", "--validation", "0"));
    }

    @Test
    void numbersOutOfRangeAreRefusedInTheCoresWords() {
        assertEquals("epochs must be a whole number between 1 and 10000, but is 0", refused("--epochs", "0"));
        assertEquals("learning rate must be a positive number, but is -1", refused("--learning-rate", "-1"));
        assertEquals("units must be a whole number between 1 and 4096, but is 5000", refused("--hidden", "5000"));
        assertEquals("dropout must be at least 0 and less than 1, but is 1", refused("--dropout", "1"));
        assertEquals("threads must be a whole number between 1 and 256, but is 0", refused("--threads", "0"));
    }

    @Test
    void wordsThatAreNoNumbersAreRefused() {
        assertEquals("Invalid value for option '--epochs': 'five' is not a whole number", misread("--epochs", "five"));
        assertEquals("Invalid value for option '--epochs': '5.5' is not a whole number", misread("--epochs", "5.5"));
        assertEquals(
                "Invalid value for option '--epochs': '5000000000' is too large a number",
                misread("--epochs", "5000000000"));
        assertEquals("Invalid value for option '--l2': 'NaN' is not a number", misread("--l2", "NaN"));
        assertEquals(
                "Invalid value for option '--l2': '0,5' is not a number; write it with a point, such as 0.5",
                misread("--l2", "0,5"));
        assertEquals("Invalid value for option '--hidden': '' is not a whole number", misread("--hidden", "128,"));
    }

    @Test
    void namesThatAreNotKnownAreRefusedWithTheNearestThatIs() {
        assertEquals(
                "Invalid value for option '--activation' (NAME): activation must be one of linear, relu, leaky_relu, elu, selu,"
                        + " gelu, silu, tanh, sigmoid, softsign, but is rleu; did you mean relu?",
                misread("--activation", "rleu"));
        assertEquals(
                "Invalid value for option '--optimizer': optimizer must be one of sgd, momentum, nesterov, rmsprop, adam,"
                        + " adamw, adagrad, nadam, but is adm; did you mean adam?",
                misread("--optimizer", "adm"));
        assertEquals(
                "Invalid value for option '--schedule': schedule must be one of constant, step, exponential, cosine,"
                        + " but is linear",
                misread("--schedule", "linear"));
        assertEquals(
                "Invalid value for option '--schedule': step takes epochs and factor, not 'epoch'; did you mean"
                        + " epochs?",
                misread("--schedule", "step:epoch=2"));
        assertEquals(
                "Invalid value for option '--schedule': 'factor' must be written name=number",
                misread("--schedule", "step:factor"));
        assertEquals(
                "Invalid value for option '--schedule': schedule factor must be between 0 and 1, but is 2",
                misread("--schedule", "step:factor=2"));
        assertEquals(
                "Invalid value for option '--schedule': constant takes no arguments, but was given 'epochs'",
                misread("--schedule", "constant:epochs=2"));
    }
}
