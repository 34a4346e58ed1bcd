package digitlab.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSavingTest {
    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private final FileSaving saving = new FileSaving(
            new FileChoosers(),
            new Jobs(Runnable::run, Runnable::run),
            new SimpleObjectProperty<>(Locale.ENGLISH),
            notices::add);

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void theFileIsThereAndTheNoticeSaysWhere() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "older and longer");
        saving.save(file, () -> new byte[] {'1'});
        assertEquals("1", Files.readString(file));
        assertEquals(List.of("Saved as " + file + "."), notices);
        assertEquals(List.of(file), files());
    }

    @Test
    void ifTheBytesCannotBeMadeTheFileStaysAsItWas() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "as it was");
        saving.save(file, () -> {
            throw new IllegalStateException("no numbers");
        });
        assertEquals("as it was", Files.readString(file));
        assertEquals(List.of(file + " could not be saved: no numbers"), notices);
    }

    @Test
    void aFolderThatDoesNotExistIsNamedAndNothingIsLeft() throws IOException {
        Path file = folder.resolve("missing").resolve("a.csv");
        saving.save(file, () -> new byte[1]);
        assertEquals(
                List.of(file + " could not be saved: the folder " + file.getParent() + " does not exist"), notices);
        assertEquals(List.of(), files());
    }

    @Test
    void namesLoseWhatFileSystemsDoNotTake() {
        assertEquals("64 units, L2 1e-4", FileSaving.fileName("64 units, L2 1e-4"));
        assertEquals("a-b-c", FileSaving.fileName("a/b: \\*c".replace(" ", "")));
        assertEquals("digitlab", FileSaving.fileName("  "));
    }
}
