package digitlab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFolderTest {
    @TempDir
    Path parent;

    private Path target = Path.of("");

    @BeforeEach
    void placeReport() {
        target = parent.resolve("report");
    }

    private static Map<String, byte[]> files(String page) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", page.getBytes(StandardCharsets.UTF_8));
        files.put("figures/curves.svg", new byte[] {1, 2, 3});
        return files;
    }

    /** What lies beside the report too: nothing half made may stay. */
    private List<String> everything() throws IOException {
        try (Stream<Path> paths = Files.walk(parent)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> parent.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private String refusal(ReportFolder folder) {
        return String.valueOf(assertThrows(ReportException.class, () -> folder.write(files("new")))
                .getMessage());
    }

    @Test
    void allFilesAreThereAndNothingElse() throws IOException {
        new ReportFolder(target, false).write(files("new"));
        assertEquals(List.of("report/figures/curves.svg", "report/report.html"), everything());
    }

    @Test
    void foldersAboveAreMade() throws IOException {
        new ReportFolder(parent.resolve("a/b/report"), false).write(files("new"));
        assertEquals("new", Files.readString(parent.resolve("a/b/report/report.html")));
    }

    @Test
    void aFullDiskLeavesNothing() throws IOException {
        String sentence = refusal(fullDisk(false));
        assertEquals(
                "The report cannot be written to " + target
                        + ": No space left on device. Free some space or choose another folder; nothing half written was left there.",
                sentence);
        assertEquals(List.of(), everything());
    }

    @Test
    void aFullDiskLeavesTheOldReport() throws IOException {
        new ReportFolder(target, false).write(files("old"));
        refusal(fullDisk(true));
        assertEquals("old", Files.readString(target.resolve("report.html")));
        assertEquals(List.of("report/figures/curves.svg", "report/report.html"), everything());
    }

    /** Full after the first file. */
    private ReportFolder fullDisk(boolean replace) {
        return new ReportFolder(target, replace, (file, bytes) -> {
            if (file.endsWith("curves.svg")) {
                throw new IOException("No space left on device");
            }
            Files.write(file, bytes);
        });
    }

    @Test
    void anOldReportIsReplacedWhenAskedFor() throws IOException {
        new ReportFolder(target, false).write(files("old"));
        Files.writeString(target.resolve("figures/gone.svg"), "");
        assertEquals(
                "The report cannot be written to " + target
                        + ": there is a report already; choose another folder, or have it replaced with --force.",
                refusal(new ReportFolder(target, false)));
        new ReportFolder(target, true).write(files("new"));
        assertEquals("new", Files.readString(target.resolve("report.html")));
        assertEquals(List.of("report/figures/curves.svg", "report/report.html"), everything());
    }

    @Test
    void aFolderWithOtherFilesIsNeverReplaced() throws IOException {
        Files.createDirectory(target);
        Files.writeString(target.resolve("thesis.txt"), "years of work");
        assertEquals(
                "The report cannot be written to " + target
                        + ": there are other files in that folder; choose a new one.",
                refusal(new ReportFolder(target, true)));
        assertEquals(List.of("report/thesis.txt"), everything());
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(target);
        new ReportFolder(target, false).write(files("new"));
        assertEquals("new", Files.readString(target.resolve("report.html")));
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Files.writeString(target, "");
        assertEquals(
                "The report cannot be written to " + target + ": there is a file of that name.",
                refusal(new ReportFolder(target, true)));
        assertEquals(
                "The report cannot be written to " + target.resolve("below") + ": " + target + " is a file.",
                refusal(new ReportFolder(target.resolve("below"), true)));
    }

    @Test
    void whatAKilledProcessLeftIsTakenAway() throws IOException {
        Files.createDirectories(parent.resolve(".report.new/figures"));
        Files.writeString(parent.resolve(".report.new/figures/half.svg"), "<sv");
        new ReportFolder(target, false).write(files("new"));
        assertEquals(List.of("report/figures/curves.svg", "report/report.html"), everything());
    }
}
