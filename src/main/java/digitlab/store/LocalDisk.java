package digitlab.store;

import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/*
 * Files are written beside their place, forced to the disk and then moved there in one step, which POSIX and NTFS promise
 * to do wholly or not at all; on POSIX the folder is forced too, or a power cut could still undo the move
 * (T. S. Pillai et al., All File Systems Are Not Created Equal, OSDI 2014).
 *
 * No channels, and no streams of java.nio.file.Files, which are made of them: an interrupt, by which executors cancel,
 * closes the channel that a thread uses, and a cancelled run is to be stored like any other. Plain file streams do not
 * look at interrupts.
 */
/** The real one. */
final class LocalDisk implements Disk {
    /** End of the names of files that are being written; one that stays is a killed process's. */
    static final String UNFINISHED = ".new";

    private static final int BUFFER_BYTES = 1 << 16;

    @Override
    public void replace(Path file, Content content) throws IOException {
        Path folder = folderOf(file);
        Path fresh = Files.createTempFile(folder, file.getFileName() + ".", UNFINISHED, permissions(folder));
        try {
            try (var stream = new FileOutputStream(fresh.toFile())) {
                OutputStream buffered = new BufferedOutputStream(stream, BUFFER_BYTES);
                content.writeTo(buffered);
                buffered.flush();
                stream.getFD().sync();
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        force(folder);
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        boolean isNew = !Files.exists(file);
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            long end = access.length();
            try {
                access.seek(end);
                access.write(bytes);
                access.getFD().sync();
            } catch (IOException e) {
                access.setLength(end);
                throw e;
            }
        }
        if (isNew) {
            force(folderOf(file));
        }
    }

    /** Those of any other new file, less what the user's mask takes away; Java would give a temporary file to its owner alone. */
    private static FileAttribute<?>[] permissions(Path folder) {
        boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "only a root has no folder");
    }

    /** A stream of a file's bytes. */
    static InputStream open(Path file) throws IOException {
        try {
            return new FileInputStream(file.toFile());
        } catch (FileNotFoundException e) {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "it is a folder");
            }
            throw Files.exists(file)
                    ? (IOException) new AccessDeniedException(file.toString()).initCause(e)
                    : (IOException) new NoSuchFileException(file.toString()).initCause(e);
        }
    }

    /** A file's bytes. */
    static byte[] read(Path file) throws IOException {
        try (InputStream stream = open(file)) {
            return stream.readAllBytes();
        }
    }

    /** Forces the entries of a folder to the disk, where the platform can: Windows does not open folders. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // nothing is lost but the certainty
        }
    }
}
