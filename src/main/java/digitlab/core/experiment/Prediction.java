package digitlab.core.experiment;

import java.util.List;

/**
 * What a student answers before an experiment runs.
 *
 * @param question asked
 * @param options to choose from; none for an answer in one's own words
 */
public record Prediction(LocalText question, List<LocalText> options) {
    public Prediction {
        options = List.copyOf(options);
        if (options.size() == 1) {
            throw new IllegalArgumentException("options must be none or at least two, but is one");
        }
    }
}
