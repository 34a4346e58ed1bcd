package digitlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.cli.ExitStatus;
import digitlab.core.experiment.RunSpec;
import digitlab.lab.ExperimentLibrary;
import digitlab.lab.Settings;
import digitlab.store.RecipeJson;
import digitlab.store.SettingsFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody opens with the program. */
final class GivenFileTest {
    @TempDir
    Path folder;

    private Path experiment;

    @BeforeEach
    void writeExperiment() throws IOException {
        experiment = folder.resolve("mine.digitlab-experiment");
        try (InputStream shipped = GivenFile.class.getResourceAsStream("/digitlab/experiments/activations.json")) {
            Files.write(experiment, Objects.requireNonNull(shipped).readAllBytes());
        }
    }

    private Settings settings() {
        return new Settings(new SettingsFile(folder.resolve("store")));
    }

    private ExperimentLibrary library() {
        return new ExperimentLibrary(folder.resolve("library"));
    }

    @Test
    void aNameTellsAFileFromACommand() {
        assertTrue(GivenFile.isMeantBy("/home/me/Net.DIGITLAB-recipe"));
        assertTrue(GivenFile.isMeantBy("a.digitlab-experiment"));
        assertFalse(GivenFile.isMeantBy("train"));
        assertFalse(GivenFile.isMeantBy("recipe.json"));
    }

    @Test
    void aRecipeBecomesTheOneThatIsEdited() throws IOException {
        Path file = folder.resolve("net.digitlab-recipe");
        RunSpec recipe = RunSpec.DEFAULT.withThreads(2);
        Files.writeString(file, RecipeJson.write(recipe));
        Settings settings = settings();
        new GivenFile(file).arrange(settings, library());
        assertEquals(Optional.of(recipe), settings.recipe());
        assertFalse(settings.flag("experiments.open", false));
    }

    @Test
    void anExperimentJoinsTheLibraryWhichOpens() throws IOException {
        Settings settings = settings();
        new GivenFile(experiment).arrange(settings, library());
        assertTrue(settings.flag("experiments.open", false));
        assertEquals("activations", settings.text("experiments.chosen", ""));
        try (Stream<Path> kept = Files.list(folder.resolve("library"))) {
            assertEquals(List.of(folder.resolve("library/activations.json")), kept.toList());
        }
        assertEquals(List.of(), library().contents().mistakes());
        new GivenFile(experiment).arrange(settings, library()); // the same once more changes nothing
    }

    @Test
    void anotherVersionOfAnExperimentIsNotOverwritten() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("library")).resolve("activations.json");
        Files.writeString(kept, "mine");
        var given = new GivenFile(experiment);
        IOException refusal = assertThrows(IOException.class, () -> given.arrange(settings(), library()));
        assertEquals(
                kept + " holds another version of this experiment; rename or delete it first", refusal.getMessage());
        assertEquals("mine", Files.readString(kept));
    }

    @Test
    void whatIsNoRecipeIsRefusedInASentence() throws IOException {
        Path file = folder.resolve("bad.digitlab-recipe");
        Files.writeString(file, "{\"format\": 1, \"colour\": 3}");
        String refusal = openHeadless(file).refusal(ExitStatus.FAILED);
        assertTrue(refusal.contains("colour"), refusal);
    }

    private static CommandRun openHeadless(Path file) {
        return CommandRun.of(new LocalWorkplace(), "open", file.toString());
    }
}
