package digitlab.core.experiment;

import digitlab.core.Check;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher has decided for a class.
 *
 * @param seed that everybody uses first, so that all see the same numbers; null to leave it free
 * @param hidden controls that the recipe editor does not show
 * @param locked controls that it shows but does not let change
 * @param minutes that the runs may take, after which no further one begins; null for no limit
 */
public record Lesson(@Nullable Long seed, Set<RecipeField> hidden, Set<RecipeField> locked, @Nullable Double minutes) {
    /** Nothing decided. */
    public static final Lesson FREE = new Lesson(null, Set.of(), Set.of(), null);

    public Lesson {
        hidden = Set.copyOf(hidden);
        locked = Set.copyOf(locked);
        if (minutes != null) {
            Check.positive("minutes", minutes);
        }
    }
}
