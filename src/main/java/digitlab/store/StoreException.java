package digitlab.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The store cannot do what it was asked for. The message says why and what to do, in sentences for people. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    private StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Something could not be written below that folder: no space, no permission, the disk is gone. */
    static StoreException unwritable(Path folder, IOException cause) {
        return unwritable("Runs", folder, cause);
    }

    /** @param what in the plural, at the beginning of a sentence */
    static StoreException unwritable(String what, Path folder, IOException cause) {
        return new StoreException(
                "%s cannot be stored in %s: %s. Free some space or choose another folder for runs; what was stored before is kept."
                        .formatted(what, folder, reason(cause)),
                cause);
    }

    /** A file could not be read although it may be in order: no permission, the disk is gone. */
    static StoreException unreadable(Path file, IOException cause) {
        return new StoreException("%s cannot be read: %s.".formatted(file, reason(cause)), cause);
    }

    /** A file is there but is not what was written. */
    static StoreException damaged(FormatException cause) {
        return new StoreException(cause.getMessage() + ".", cause);
    }

    /** Java's own words where it has any; for some exceptions its message is nothing but a path. */
    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
