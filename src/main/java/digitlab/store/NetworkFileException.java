package digitlab.store;

import java.io.IOException;
import java.nio.file.Path;

/** A network cannot be saved to a file or read from one. The message names the file, the reason and what to do. */
public final class NetworkFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NetworkFileException(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is a file, but it holds nothing that may or can be used. */
    static NetworkFileException unusable(Path file, FormatException cause) {
        return new NetworkFileException(
                "%s cannot be opened as a network: %s. Copy or save it again, or choose another file."
                        .formatted(file, cause.getMessage()),
                cause);
    }

    /** The file could not be read: it is not there, it may not be read, the disk is gone. */
    static NetworkFileException unreadable(Path file, IOException cause) {
        return new NetworkFileException("%s cannot be read: %s.".formatted(file, StoreException.reason(cause)), cause);
    }

    /** The file could not be written: no space, no permission, no such folder. */
    static NetworkFileException unwritable(Path file, IOException cause) {
        return new NetworkFileException(
                "The network cannot be saved as %s: %s. Free some space or choose another place; a file that was there before is unchanged."
                        .formatted(file, StoreException.reason(cause)),
                cause);
    }
}
