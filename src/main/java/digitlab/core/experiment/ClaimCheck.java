package digitlab.core.experiment;

import digitlab.core.experiment.ClaimResult.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/*
 * A claim of several parts holds if each part holds at 95 %: the chance that it holds wrongly is then at most that of its
 * weakest part, without a correction (intersection-union test [1]). It does not hold if any part is refuted, and there the
 * chances of error add up, so each part is refuted at 1 − 0.05/parts only (Bonferroni).
 *
 * [1] R. Berger, Multiparameter Hypothesis Testing and Acceptance Sampling, Technometrics 24(4), 1982.
 */
/** Compares runs as a claim asks for. */
final class ClaimCheck {
    private final StudyResults results;

    ClaimCheck(StudyResults results) {
        this.results = results;
    }

    ClaimResult check(Claim claim) {
        if (claim instanceof Claim.Difference difference) {
            return decide(claim, List.of(new Pair(difference.more(), difference.less())));
        }
        if (claim instanceof Claim.Ordering ordering) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 1; i < ordering.order().size(); i++) {
                pairs.add(new Pair(ordering.order().get(i - 1), ordering.order().get(i)));
            }
            return decide(claim, pairs);
        }
        if (claim instanceof Claim.Best best) {
            return decide(claim, rivals(best));
        }
        if (claim instanceof Claim.Trend trend) {
            return trend(trend);
        }
        if (claim instanceof Claim.Always always) {
            return always(always);
        }
        return figure((Claim.Figure) claim);
    }

    private record Pair(Operand more, Operand less) {}

    private List<Pair> rivals(Claim.Best claim) {
        Operand best = claim.best();
        List<Pair> pairs = new ArrayList<>();
        for (Operand rival : claim.among()) {
            for (Setting setting : selected(rival)) {
                if (!best.selects(setting) || !best.metric().equals(rival.metric())) {
                    Operand other = rival.only(setting);
                    pairs.add(claim.largest() ? new Pair(best, other) : new Pair(other, best));
                }
            }
        }
        return pairs;
    }

    private List<Setting> selected(Operand operand) {
        return results.study().settings().stream().filter(operand::selects).toList();
    }

    private ClaimResult decide(Claim claim, List<Pair> pairs) {
        List<Evidence> evidence = new ArrayList<>();
        boolean isRefuted = false;
        for (Pair pair : pairs) {
            NavigableMap<Long, Double> more = bySeed(pair.more());
            NavigableMap<Long, Double> less = bySeed(pair.less());
            Optional<PairedDifference> difference = PairedDifference.of(more, less);
            if (difference.isPresent()) {
                Verdict verdict = difference.get().verdict();
                evidence.add(new Evidence(pair.more(), pair.less(), difference.get(), verdict));
                isRefuted |= PairedDifference.of(more, less, pairs.size())
                                .orElseThrow()
                                .verdict()
                        == Verdict.DOES_NOT_HOLD;
            }
        }
        boolean isComplete = !pairs.isEmpty() && evidence.size() == pairs.size();
        return new ClaimResult(claim, verdict(evidence, isRefuted, isComplete), evidence);
    }

    private static Verdict verdict(List<Evidence> evidence, boolean isRefuted, boolean isComplete) {
        if (isRefuted) {
            return Verdict.DOES_NOT_HOLD;
        }
        if (!isComplete || evidence.stream().anyMatch(one -> one.verdict() == Verdict.UNKNOWN)) {
            return Verdict.UNKNOWN;
        }
        return evidence.stream().allMatch(one -> one.verdict() == Verdict.HOLDS)
                ? Verdict.HOLDS
                : Verdict.INSIDE_THE_NOISE;
    }

    /** A figure by seed: the mean over the settings, of those seeds with which each of them was trained. */
    private NavigableMap<Long, Double> bySeed(Operand operand) {
        List<Setting> settings = selected(operand);
        NavigableMap<Long, Double> values = new TreeMap<>();
        for (long seed : results.study().seeds()) {
            double sum = 0;
            for (Setting setting : settings) {
                sum += results.run(setting, seed)
                        .map(run -> results.figure(operand.metric(), run))
                        .orElse(Double.NaN);
            }
            if (!settings.isEmpty() && Double.isFinite(sum)) {
                values.put(seed, sum / settings.size());
            }
        }
        return values;
    }

    private ClaimResult trend(Claim.Trend claim) {
        NavigableMap<Double, Operand> steps = new TreeMap<>();
        for (Setting setting : selected(claim.among())) {
            String value = claim.over().get(setting.recipe());
            Variation.number(value)
                    .ifPresent(number -> steps.put(
                            number,
                            new Operand(claim.among().metric(), claim.among().block(), with(claim, value))));
        }
        List<NavigableMap<Long, Double>> figures =
                steps.values().stream().map(this::bySeed).toList();
        NavigableMap<Long, Double> slopes = new TreeMap<>();
        for (long seed : results.study().seeds()) {
            var regression = new SimpleRegression();
            for (int rank = 0; rank < figures.size(); rank++) {
                regression.addData(rank, figures.get(rank).getOrDefault(seed, Double.NaN));
            }
            double slope = regression.getSlope();
            if (Double.isFinite(slope)) {
                slopes.put(seed, claim.rises() ? slope : -slope);
            }
        }
        if (slopes.isEmpty()) {
            return new ClaimResult(claim, Verdict.UNKNOWN, List.of());
        }
        var difference = new PairedDifference(Interval.of(array(slopes)));
        var evidence = new Evidence(claim.among(), null, difference, difference.verdict());
        return new ClaimResult(claim, difference.verdict(), List.of(evidence));
    }

    private static Map<RecipeField, String> with(Claim.Trend claim, String value) {
        Map<RecipeField, String> where = new LinkedHashMap<>(claim.among().where());
        where.put(claim.over(), value);
        return where;
    }

    private static double[] array(NavigableMap<Long, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** One run that breaks the rule refutes it; no number of runs proves it, but all that there are obey. */
    private ClaimResult always(Claim.Always claim) {
        List<Evidence> evidence = new ArrayList<>();
        for (Setting setting : selected(claim.figure())) {
            Operand one = claim.figure().only(setting);
            Operand other = claim.other() == null ? null : counterpart(claim.other(), setting);
            NavigableMap<Long, Double> figures = bySeed(one);
            NavigableMap<Long, Double> limits = other == null ? same(figures, claim.limit()) : bySeed(other);
            figures.keySet().retainAll(limits.keySet());
            if (!figures.isEmpty()) {
                boolean isKept = figures.entrySet().stream()
                        .allMatch(figure -> figure.getValue() <= limits.getOrDefault(figure.getKey(), Double.NaN));
                PairedDifference shown = other == null
                        ? new PairedDifference(Interval.of(array(figures)))
                        : PairedDifference.of(limits, figures).orElseThrow();
                Verdict verdict = isKept ? Verdict.HOLDS : Verdict.DOES_NOT_HOLD;
                evidence.add(
                        other == null
                                ? new Evidence(one, null, shown, verdict)
                                : new Evidence(other, one, shown, verdict));
            }
        }
        boolean isRefuted = evidence.stream().anyMatch(one -> one.verdict() == Verdict.DOES_NOT_HOLD);
        return new ClaimResult(claim, verdict(evidence, isRefuted, !evidence.isEmpty()), evidence);
    }

    /** Of settings with different values, the one with the same values; else all that are meant. */
    private Operand counterpart(Operand other, Setting setting) {
        return selected(other).stream()
                .filter(candidate -> candidate.values().equals(setting.values()))
                .findFirst()
                .map(other::only)
                .orElse(other);
    }

    private static NavigableMap<Long, Double> same(NavigableMap<Long, Double> figures, @Nullable Double limit) {
        NavigableMap<Long, Double> limits = new TreeMap<>();
        figures.keySet().forEach(seed -> limits.put(seed, limit == null ? Double.NaN : limit));
        return limits;
    }

    private ClaimResult figure(Claim.Figure claim) {
        NavigableMap<Long, Double> figures = bySeed(claim.figure());
        if (figures.isEmpty()) {
            return new ClaimResult(claim, Verdict.UNKNOWN, List.of());
        }
        var mean = new PairedDifference(Interval.of(array(figures)));
        boolean isNear = Math.abs(mean.interval().mean() - claim.expected()) <= claim.tolerance();
        Verdict verdict = isNear ? Verdict.HOLDS : Verdict.DOES_NOT_HOLD;
        return new ClaimResult(claim, verdict, List.of(new Evidence(claim.figure(), null, mean, verdict)));
    }
}
