package digitlab.core.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What runs say of a claim.
 *
 * @param claim that was checked
 * @param verdict on it
 * @param evidence comparisons on which the verdict rests; empty if there are no runs for it yet
 */
public record ClaimResult(Claim claim, Verdict verdict, List<Evidence> evidence) {
    public ClaimResult {
        evidence = List.copyOf(evidence);
    }

    /**
     * One comparison.
     *
     * @param first figure that is said to be larger; for a trend, the one that is said to change
     * @param second figure that is said to be smaller; null for a trend, a limit or an expected figure
     * @param difference first − second seed by seed; the slope per step for a trend; the figure itself beside a limit or an
     *     expected figure
     * @param verdict on this comparison alone
     */
    public record Evidence(Operand first, @Nullable Operand second, PairedDifference difference, Verdict verdict) {}

    /** The comparison that decides: of those with the weakest verdict, the one nearest to the other side. */
    public @Nullable Evidence decisive() {
        Comparator<Evidence> weakest = Comparator.comparing((Evidence one) -> one.verdict() != verdict)
                .thenComparing(one -> one.difference().interval().mean());
        return evidence.stream().min(weakest).orElse(null);
    }

    /** Seeds that the verdict rests on, of the comparison with the fewest. */
    public int seeds() {
        return evidence.stream()
                .mapToInt(one -> one.difference().interval().count())
                .min()
                .orElse(0);
    }

    /** How many seeds it would take to tell, if noise hides the answer and its size is known. */
    public OptionalInt seedsNeeded() {
        Evidence decisive = decisive();
        return decisive == null || verdict != Verdict.INSIDE_THE_NOISE
                ? OptionalInt.empty()
                : decisive.difference().seedsNeeded();
    }
}
