package digitlab.core.experiment;

import digitlab.core.metrics.EpochMetrics;
import digitlab.core.training.StopReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Runs of one recipe that differ in nothing but their seed.
 *
 * @param recipe of the first one
 * @param runs at least one; each seed once
 */
public record RunGroup(RunSpec recipe, List<Run> runs) {
    public RunGroup {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a group must have at least one run, but has none");
        }
    }

    /**
     * Runs put together by recipe, in the order in which the recipes first occur. Of several runs with one seed, which are
     * equal, the first counts. Only runs that were trained to their end take part.
     */
    public static List<RunGroup> of(List<Run> runs) {
        Map<RunSpec, Map<Long, Run>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            if (isComparable(run)) {
                groups.computeIfAbsent(withoutSeed(run.spec()), recipe -> new LinkedHashMap<>())
                        .putIfAbsent(run.spec().seed(), run);
            }
        }
        List<RunGroup> list = new ArrayList<>();
        groups.values()
                .forEach(bySeed ->
                        list.add(new RunGroup(bySeed.values().iterator().next().spec(), List.copyOf(bySeed.values()))));
        return list;
    }

    /** Whether a run was trained to its end, so that it can stand for its recipe. */
    public static boolean isComparable(Run run) {
        return run.result() != null && run.result().stopReason() != StopReason.CANCELLED;
    }

    /** What is equal for recipes whose networks differ at most by chance. */
    static RunSpec withoutSeed(RunSpec spec) {
        return spec.withSeed(0).withThreads(1);
    }

    /** A figure by seed; runs that do not have it are left out. */
    public NavigableMap<Long, Double> bySeed(Metric metric) {
        NavigableMap<Long, Double> values = new TreeMap<>();
        for (Run run : runs) {
            double value = metric.of(run);
            if (Double.isFinite(value)) {
                values.put(run.spec().seed(), value);
            }
        }
        return values;
    }

    /** Mean of a figure with its interval; empty if no run has it. */
    public Optional<Interval> summary(Metric metric) {
        double[] values = bySeed(metric).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Interval.of(values));
    }

    /**
     * The mean curve with its 95 % band: for epochs 1, 2, … the interval of a figure over those runs that have the epoch
     * and the figure. It ends before the first epoch that no run has.
     */
    public List<Interval> band(ToDoubleFunction<EpochMetrics> figure) {
        List<Interval> band = new ArrayList<>();
        while (true) {
            int epoch = band.size();
            double[] values = runs.stream()
                    .filter(run -> run.curve().size() > epoch)
                    .mapToDouble(run -> figure.applyAsDouble(run.curve().get(epoch)))
                    .filter(Double::isFinite)
                    .toArray();
            if (values.length == 0) {
                return band;
            }
            band.add(Interval.of(values));
        }
    }

    /** The difference this − other over the seeds that both have; empty if there are none. */
    public Optional<PairedDifference> minus(RunGroup other, Metric metric) {
        return PairedDifference.of(bySeed(metric), other.bySeed(metric));
    }
}
