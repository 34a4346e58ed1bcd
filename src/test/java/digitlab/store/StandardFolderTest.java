package digitlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StandardFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsTheXdgSpecification() {
        assertEquals(HOME.resolve(".local/share/digitlab"), StandardFolder.of("Linux", Map.of(), HOME));
        assertEquals(Path.of("/data/digitlab"), StandardFolder.of("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME));
        assertEquals(
                HOME.resolve(".local/share/digitlab"),
                StandardFolder.of("Linux", Map.of("XDG_DATA_HOME", "data"), HOME));
        assertEquals(
                HOME.resolve(".local/share/digitlab"), StandardFolder.of("Linux", Map.of("XDG_DATA_HOME", ""), HOME));
    }

    @Test
    void macAndWindowsHavePlacesOfTheirOwn() {
        assertEquals(
                HOME.resolve("Library/Application Support/Digit Lab"), StandardFolder.of("Mac OS X", Map.of(), HOME));
        assertEquals(
                Path.of("/local/Digit Lab"), StandardFolder.of("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME));
        assertEquals(HOME.resolve("AppData/Local/Digit Lab"), StandardFolder.of("Windows 11", Map.of(), HOME));
    }
}
