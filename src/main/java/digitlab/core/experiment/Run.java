package digitlab.core.experiment;

import digitlab.core.metrics.EpochMetrics;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One training of one recipe, as far as it has come.
 *
 * @param id unique and never reused; sorts by time of start
 * @param name given by a person or made from the recipe
 * @param spec its recipe
 * @param provenance where it comes from
 * @param state how far it has come
 * @param curve finished epochs
 * @param result null unless {@link RunState#FINISHED}
 * @param failure what went wrong, null unless {@link RunState#FAILED}
 */
public record Run(
        String id,
        String name,
        RunSpec spec,
        Provenance provenance,
        RunState state,
        List<EpochMetrics> curve,
        @Nullable RunResult result,
        @Nullable String failure) {
    public Run {
        curve = List.copyOf(curve);
    }

    /** The epoch with the lowest validation loss, or the first of several. */
    public Optional<EpochMetrics> bestEpoch() {
        return curve.stream()
                .filter(EpochMetrics::isValidated)
                .min(Comparator.comparingDouble(EpochMetrics::validationLoss));
    }
}
