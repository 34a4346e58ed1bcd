package digitlab.mnist;

import java.io.IOException;
import java.io.Serial;

/** A data file is missing, damaged or of another kind. The message names the file, what is wrong and what to do. */
public final class UnreadableDataException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    UnreadableDataException(String message) {
        super(message);
    }

    UnreadableDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
