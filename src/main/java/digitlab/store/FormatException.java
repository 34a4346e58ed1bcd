package digitlab.store;

/**
 * A text or file is not what it should be: no JSON, no recipe, a damaged file, or one of a newer version. The message says
 * where and why, in a sentence for people.
 */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FormatException(String message) {
        super(message);
    }
}
