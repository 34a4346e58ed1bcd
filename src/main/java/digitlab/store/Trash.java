package digitlab.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deleted runs, which can be brought back until the trash is emptied. What a killed process leaves half made or half
 * deleted has a name that begins with a dot; emptying the trash deletes it too.
 */
final class Trash {
    private final Path folder;
    private final Path runs;
    private final RunLocks locks;

    Trash(Path folder, Path runs, RunLocks locks) {
        this.folder = folder;
        this.runs = runs;
        this.locks = locks;
    }

    /** The folder's name of a run that is being made. */
    static String unfinished(String id) {
        return "." + id;
    }

    /** Takes a run whose lock the caller holds. */
    void take(RunFolder run, Instant now) throws IOException {
        Files.createDirectories(folder);
        Files.setLastModifiedTime(run.path(), FileTime.from(now));
        Files.move(run.path(), folder.resolve(run.id()), StandardCopyOption.ATOMIC_MOVE);
        LocalDisk.force(runs);
    }

    boolean has(String id) {
        return Files.isDirectory(folder.resolve(id));
    }

    void giveBack(String id) throws IOException {
        Files.move(folder.resolve(id), runs.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        LocalDisk.force(runs);
    }

    /** Ids of deleted runs, by time of start. */
    List<String> ids() throws IOException {
        return visible(folder).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    /** Deletes for good what was taken before a time. */
    void empty(Instant before) throws IOException {
        for (Path run : visible(folder)) {
            if (Files.getLastModifiedTime(run).toInstant().isBefore(before)) {
                String id = run.getFileName().toString();
                Path doomed = folder.resolve(unfinished(id));
                Files.move(run, doomed, StandardCopyOption.ATOMIC_MOVE);
                deleteAll(doomed);
                locks.forget(id);
            }
        }
        sweep();
    }

    /** Deletes what killed processes left half made or half deleted. */
    private void sweep() throws IOException {
        for (Path place : List.of(runs, folder)) {
            for (Path entry : entries(place)) {
                String name = entry.getFileName().toString();
                if (name.startsWith(".") && RunIds.isId(name.substring(1)) && !locks.isHeld(name.substring(1))) {
                    deleteAll(entry);
                }
            }
        }
    }

    private static List<Path> visible(Path folder) throws IOException {
        return entries(folder).stream()
                .filter(entry -> !entry.getFileName().toString().startsWith("."))
                .toList();
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** Deletes a folder and all that is in it; links are deleted, not followed. */
    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
