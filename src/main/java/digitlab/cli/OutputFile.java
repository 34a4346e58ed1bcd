package digitlab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Files that a command is told to write. */
final class OutputFile {
    private OutputFile() {}

    /** Finds out before the work whether a file can be written after it. */
    static void check(Path file) throws IOException {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(file.toString(), null, "the folder " + folder + " does not exist");
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "that is a folder, but a file is to be written");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new FileSystemException(file.toString(), null, "no permission to write there");
        }
    }

    /** Writes a text, whole or not at all. */
    static void write(Path file, String text) throws IOException {
        check(file);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.writeString(file, text); // a device or pipe, which is written to, not replaced
            return;
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path fresh = folder.resolve("." + file.getFileName() + ".new");
        try {
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
