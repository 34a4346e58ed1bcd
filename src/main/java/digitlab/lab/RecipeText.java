package digitlab.lab;

import digitlab.core.experiment.RunSpec;
import digitlab.store.FormatException;
import digitlab.store.RecipeJson;

/** Recipes as people hand them to each other: on the clipboard, in a message. */
public final class RecipeText {
    private RecipeText() {}

    /** The complete recipe. */
    public static String write(RunSpec spec) {
        return RecipeJson.write(spec);
    }

    /**
     * The recipe that a text describes; what it does not mention has its default.
     *
     * @throws IllegalArgumentException with a sentence for people, if it is no recipe
     */
    public static RunSpec read(String text) {
        try {
            return RecipeJson.read(text, "The text");
        } catch (FormatException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
