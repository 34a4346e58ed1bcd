package digitlab.report;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/*
 * A report is written into a fresh folder beside its place and moved there in one step, so that nobody ever sees half of it.
 * An old report steps aside for that moment and comes back if the move fails.
 */
/** The folder of a report: written whole or not at all. */
final class ReportFolder {
    /** What only a report's folder has; others are never replaced. */
    static final String PAGE = "report.html";

    private final Path target;
    private final boolean replace;
    private final Writing writing;

    /** Writes a file; tests have a disk that is full. */
    interface Writing {
        void write(Path file, byte[] bytes) throws IOException;
    }

    /**
     * A folder to be.
     *
     * @param replace whether an old report there may go
     */
    ReportFolder(Path target, boolean replace) {
        this(target, replace, ReportFolder::writeAndForce);
    }

    ReportFolder(Path target, boolean replace, Writing writing) {
        this.target = target.toAbsolutePath().normalize();
        this.replace = replace;
        this.writing = writing;
    }

    private static void writeAndForce(Path file, byte[] bytes) throws IOException {
        try (var out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
    }

    /**
     * Finds out before the work whether the report can be written after it.
     *
     * @throws ReportException if not
     */
    void check() {
        Path parent = target.getParent();
        if (parent == null) {
            throw ReportException.refused(target, "that is no folder of its own");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            checkExisting();
        }
        Path above = parent;
        while (!Files.exists(above) && above.getParent() != null) {
            above = above.getParent();
        }
        if (!Files.isDirectory(above)) {
            throw ReportException.refused(target, above + " is a file");
        }
        if (!Files.isWritable(above)) {
            throw ReportException.refused(target, "no permission to write in " + above);
        }
    }

    private void checkExisting() {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw ReportException.refused(target, "there is a file of that name");
        }
        if (isEmpty(target)) {
            return;
        }
        if (!Files.isRegularFile(target.resolve(PAGE))) {
            throw ReportException.refused(target, "there are other files in that folder; choose a new one");
        }
        if (!replace) {
            throw ReportException.refused(
                    target, "there is a report already; choose another folder, or have it replaced with --force");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw ReportException.unwritable(folder, e);
        }
    }

    /**
     * Writes all files.
     *
     * @param files bytes by path within the folder, with slashes
     * @throws ReportException if that cannot be done; what was there before is there still
     */
    void write(Map<String, byte[]> files) {
        check();
        Path parent = Objects.requireNonNull(target.getParent());
        Path fresh = parent.resolve("." + target.getFileName() + ".new");
        try {
            deleteAll(fresh);
            Files.createDirectories(fresh);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = fresh.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                writing.write(path, file.getValue());
            }
            moveIntoPlace(fresh, parent.resolve("." + target.getFileName() + ".old"));
        } catch (IOException e) {
            throw ReportException.unwritable(target, e);
        } finally {
            deleteQuietly(fresh);
        }
    }

    private void moveIntoPlace(Path fresh, Path old) throws IOException {
        deleteAll(old);
        boolean had = Files.exists(target);
        if (had) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (had) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        deleteQuietly(old);
    }

    private static void deleteQuietly(Path folder) {
        try {
            deleteAll(folder);
        } catch (IOException e) {
            return; // a hidden folder too many, which the next report takes away
        }
    }

    /** Links are deleted, not followed. */
    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
