package digitlab.engine;

/** An engine cannot express part of a recipe. The message names the engine, the part and what to choose instead. */
public final class UnsupportedRecipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsupportedRecipeException(String message) {
        super(message);
    }
}
