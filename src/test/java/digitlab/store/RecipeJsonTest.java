package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecipeJsonTest {
    /** Differs from the default in every field that can differ. */
    private static final RunSpec EVERYTHING = new RunSpec(
            new DataSpec(
                    "fashion-mnist",
                    0.05,
                    new Validation.Share(0.2),
                    0.125,
                    new Augmentation(15, 0.15, 0.3, 0.1, 1, 0.5)),
            new NetworkSpec(
                    784,
                    List.of(new DenseLayer(512, Activation.GELU, 0.5), new DenseLayer(16, Activation.LEAKY_RELU)),
                    10,
                    Initializer.HE_NORMAL),
            new TrainingPlan(
                    new RmsProp(3e-4, 0.95, 0.5, 1e-6, true),
                    new CosineDecay(19.5, 0.01),
                    new Warmup(0.5, 0.1),
                    new Penalty(1e-6, 1e-3, true),
                    128,
                    20,
                    new EarlyStopping(4, 1e-4, false)),
            -9_000_000_000_000_000_001L,
            "dl4j",
            2);

    @Test
    void everyFieldOfARecipeComesBack() {
        assertEquals(EVERYTHING, RecipeJson.read(RecipeJson.write(EVERYTHING), "test"));
        assertEquals(RunSpec.DEFAULT, RecipeJson.read(RecipeJson.write(RunSpec.DEFAULT), "test"));
    }

    @Test
    void everyOptimizerAndScheduleComesBack() {
        List<Optimizer> optimizers = List.of(
                new Sgd(0.5, 0.25, true),
                RmsProp.DEFAULT,
                new Adam(0.5, 0.8, 0.9, 1e-3),
                new AdamW(0.5, 0.8, 0.9, 1e-3, 0.1, false),
                new Adagrad(0.5, 0.2, 1e-3),
                new Nadam(0.5, 0.8, 0.9, 1e-3));
        for (Optimizer optimizer : optimizers) {
            RunSpec spec = with(optimizer, new Constant());
            assertEquals(spec, RecipeJson.read(RecipeJson.write(spec), "test"));
        }
        List<LearningRateSchedule> schedules =
                List.of(new Constant(), new StepDecay(3, 0.1), new ExponentialDecay(4, 0.2), new CosineDecay(7, 0.5));
        for (LearningRateSchedule schedule : schedules) {
            RunSpec spec = with(Adam.DEFAULT, schedule);
            assertEquals(spec, RecipeJson.read(RecipeJson.write(spec), "test"));
        }
    }

    private static RunSpec with(Optimizer optimizer, LearningRateSchedule schedule) {
        TrainingPlan plan = TrainingPlan.DEFAULT;
        return with(new TrainingPlan(
                optimizer, schedule, plan.warmup(), plan.penalty(), plan.batchSize(), plan.epochs(), null));
    }

    private static RunSpec with(TrainingPlan plan) {
        RunSpec base = RunSpec.DEFAULT;
        return new RunSpec(base.data(), base.network(), plan, base.seed(), base.engine(), base.threads());
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        assertEquals(RunSpec.DEFAULT, RecipeJson.read("{}", "test"));
        assertEquals(
                new AdamW(0.001, 0.8, 0.999, 1e-7, 0.004, true),
                RecipeJson.read("{\"training\": {\"optimizer\": {\"type\": \"adamw\", \"beta1\": 0.8}}}", "test")
                        .training()
                        .optimizer());
        assertEquals(
                new Adam(0.01, 0.9, 0.999, 1e-7),
                RecipeJson.read("{\"training\": {\"optimizer\": {\"learningRate\": 0.01}}}", "test")
                        .training()
                        .optimizer());
        assertEquals(
                List.of(new DenseLayer(8, Activation.RELU, 0)),
                RecipeJson.read("{\"network\": {\"hidden\": [{\"units\": 8}]}}", "test")
                        .network()
                        .hidden());
        assertEquals(
                EarlyStopping.DEFAULT,
                RecipeJson.read("{\"training\": {\"earlyStopping\": {}}}", "test")
                        .training()
                        .earlyStopping());
    }

    /** Recorded with version 0.1.0. If this fails, runs on people's disks have become unreadable. */
    @Test
    void aRecipeRecordedByTheFirstVersionIsRead() {
        assertEquals(EVERYTHING, RecipeJson.read(resource("recipe-format-1.json"), "recipe-format-1.json"));
    }

    @Test
    void whatIsWrittenIsWhatTheFirstVersionWrote() {
        assertEquals(resource("recipe-format-1.json"), RecipeJson.write(EVERYTHING));
    }

    /** Recorded with version 0.1.0. Identities are never to change. */
    @Test
    void identitiesAreWhatTheyWereInTheFirstVersion() {
        assertEquals(
                "97d05904052875f84dc3f029c28f54547f8c3ceea867e38859bf250f6dc53e9c",
                RecipeJson.identity(RunSpec.DEFAULT));
        assertEquals(
                "d8bdb1dd2e309462dd013de8b445e892fb72d42eb50835ed81824ed42e52b894", RecipeJson.identity(EVERYTHING));
    }

    @Test
    void theIdentityIsThatOfTheCanonicalForm() {
        assertEquals(
                "{\"data\":{\"dataSet\":\"mnist\",\"trainingFraction\":1,\"validation\":{\"type\":\"count\",\"images\":10000},"
                        + "\"labelNoise\":0,\"augmentation\":{\"rotationDegrees\":0,\"scale\":0,\"shear\":0,\"shift\":0,"
                        + "\"elastic\":0,\"strokeWidth\":0}},\"network\":{\"inputs\":784,\"hidden\":[{\"units\":128,"
                        + "\"activation\":\"relu\",\"dropout\":0}],\"classes\":10,\"initializer\":\"glorot_uniform\"},"
                        + "\"training\":{\"optimizer\":{\"type\":\"adam\",\"learningRate\":0.001,\"beta1\":0.9,"
                        + "\"beta2\":0.999,\"epsilon\":1E-7},\"schedule\":{\"type\":\"constant\"},\"warmup\":{\"epochs\":0,"
                        + "\"startShare\":0},\"penalty\":{\"l1\":0,\"l2\":0,\"outputLayerToo\":false},\"batchSize\":32,"
                        + "\"epochs\":5,\"earlyStopping\":null},\"seed\":1,\"engine\":\"builtin\"}",
                RecipeWriter.canonical(RunSpec.DEFAULT));
    }

    @Test
    void threadsAreNoPartOfTheIdentityButTheSeedIs() {
        RunSpec base = RunSpec.DEFAULT;
        assertEquals(
                RecipeJson.identity(base),
                RecipeJson.identity(
                        new RunSpec(base.data(), base.network(), base.training(), base.seed(), base.engine(), 2)));
        assertNotEquals(
                RecipeJson.identity(base),
                RecipeJson.identity(new RunSpec(base.data(), base.network(), base.training(), 2, base.engine(), 1)));
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        List<String> messages = new ArrayList<>();
        for (String json : List.of(
                "{\n  \"epochs\": 5\n}",
                "{\"training\": {\"batchSize\": \"32\"}}",
                "{\"training\": {\"batchSize\": 32.5}}",
                "{\"training\": {\"batchSize\": 0}}",
                "{\"training\": {\"optimizer\":\n {\"type\": \"adam\", \"beta1\": 1.5}}}",
                "{\"training\": {\"optimizer\": {\"type\": \"adm\"}}}",
                "{\"training\": {\"optimizer\": {\"type\": \"adam\", \"momentum\": 0.9}}}",
                "{\"network\": {\"hidden\": [{\"units\": 8}, {\"dropout\": 0.5}]}}",
                "{\"network\": {\"hidden\": [{\"units\": 8, \"activation\": \"rellu\"}]}}",
                "{\"network\": {\"hidden\": 8}}",
                "{\"data\": {\"validation\": {\"type\": \"share\", \"share\": 1e999}}}",
                "{\"seed\": 9223372036854775808}",
                "{\"threads\": 9999999999}",
                "{\"seed\": 1, \"seed\": 2}",
                "{\"format\": 2}",
                "{\"seed\": 1",
                "{\"seed\": 1} {}",
                "[1]",
                "")) {
            messages.add(assertThrows(FormatException.class, () -> RecipeJson.read(json, "r.json"))
                    .getMessage());
        }
        assertEquals(resource("recipe-mistakes.txt"), String.join("\n", messages) + "\n");
    }

    @Test
    void aFileThatIsNoTextIsRefusedInASentence(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        FormatException refusal = assertThrows(FormatException.class, () -> RecipeJson.read(picture));
        assertEquals(
                picture.toString(),
                Objects.requireNonNull(refusal.getMessage())
                        .substring(0, picture.toString().length()));
        Path huge = Files.write(folder.resolve("huge.json"), new byte[(1 << 20) + 1]);
        assertEquals(
                huge + " is no recipe: it has more than 1048576 bytes",
                assertThrows(FormatException.class, () -> RecipeJson.read(huge)).getMessage());
    }

    private static String resource(String name) {
        try (InputStream stream = RecipeJsonTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
