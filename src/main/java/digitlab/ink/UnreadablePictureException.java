package digitlab.ink;

import java.io.IOException;

/** A file is no picture that can be read here. The message names it and says why, in a sentence for people. */
public final class UnreadablePictureException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadablePictureException(String message) {
        super(message);
    }
}
