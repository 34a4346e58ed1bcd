package digitlab.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitlab.core.experiment.RunSpec;
import digitlab.store.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    @TempDir
    Path folder;

    private Settings read() {
        return new Settings(new SettingsFile(folder));
    }

    @Test
    void whatIsSetIsThereTheNextTime() {
        Settings settings = read();
        settings.set("width", 12.5);
        settings.set("folded", true);
        settings.setRecipe(RunSpec.DEFAULT.withThreads(2));
        assertEquals(Optional.empty(), settings.save());
        assertEquals(12.5, read().number("width", 0));
        assertTrue(read().flag("folded", false));
        assertEquals(Optional.of(RunSpec.DEFAULT.withThreads(2)), read().recipe());
    }

    @Test
    void onlyWhatChangedIsWorthStoring() {
        Settings settings = read();
        settings.set("theme", "DARK");
        assertTrue(settings.changes().isPresent());
        settings.set("theme", "DARK");
        assertEquals(Optional.empty(), settings.changes());
        settings.setRecipe(RunSpec.DEFAULT);
        assertTrue(settings.changes().isPresent());
    }

    @Test
    void whatIsOlderNeverReplacesWhatIsNewer() {
        Settings settings = read();
        settings.set("theme", "DARK");
        Settings.Changes older = settings.changes().orElseThrow();
        settings.set("theme", "LIGHT");
        assertEquals(Optional.empty(), settings.save());
        assertEquals(Optional.empty(), older.store());
        assertEquals("LIGHT", read().text("theme", ""));
    }

    @Test
    void aFileThatIsNoneOfOursIsNamedAndLeftAlone() throws Exception {
        Path recipe = Files.writeString(folder.resolve("last-recipe.json"), "mine");
        Settings settings = read();
        assertEquals(1, settings.problems().size());
        assertTrue(
                settings.problems().get(0).contains("last-recipe.json"),
                settings.problems().toString());
        settings.setRecipe(RunSpec.DEFAULT);
        settings.set("theme", "DARK");
        assertEquals(Optional.empty(), settings.save());
        assertEquals("mine", Files.readString(recipe));
        assertEquals("DARK", read().text("theme", ""));
    }
}
