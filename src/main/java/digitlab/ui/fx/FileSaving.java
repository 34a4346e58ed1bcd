package digitlab.ui.fx;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

/** Asks where to, writes the file whole or not at all, and says how it went. */
public final class FileSaving {
    private final FileQuestions files;
    private final Jobs jobs;
    private final Messages messages;
    private final Consumer<String> notice;

    /**
     * Saving in the background.
     *
     * @param notice takes a sentence that tells where the file is, or why there is none
     */
    public FileSaving(FileQuestions files, Jobs jobs, ObservableValue<Locale> language, Consumer<String> notice) {
        this.files = files;
        this.jobs = jobs;
        this.messages = Messages.of(FileSaving.class, language);
        this.notice = notice;
    }

    /** Asks for a file, starting from a name. */
    public void ask(Window owner, String name, String ending, Consumer<Path> chosen) {
        var kind = FileQuestions.Kind.of(ending.toUpperCase(Locale.ROOT), "*." + ending);
        files.save(owner, fileName(name) + "." + ending, kind).ifPresent(chosen);
    }

    /** A name without what file systems do not take. */
    static String fileName(String name) {
        String allowed = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip();
        return allowed.isEmpty() ? "digitlab" : allowed;
    }

    /** Makes the bytes and writes them, both in the background. */
    public void save(Path file, Callable<byte[]> bytes) {
        saveBy(file, () -> write(file, bytes.call()));
    }

    /** Lets somebody write the file in the background who sees to its being whole. */
    public void saveBy(Path file, Callable<?> writer) {
        jobs.run(
                () -> {
                    writer.call();
                    return file;
                },
                saved -> notice.accept(messages.get("saved", saved)),
                failure -> notice.accept(messages.get("not-saved", file, reason(failure))));
    }

    private static String reason(Exception failure) {
        if (failure instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        return String.valueOf(failure.getMessage());
    }

    private static Path write(Path file, byte[] bytes) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(file.toString(), null, "the folder " + folder + " does not exist");
        }
        Path fresh = folder.resolve("." + file.getFileName() + ".new");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return file;
    }
}
