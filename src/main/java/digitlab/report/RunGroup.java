package digitlab.report;

import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunSpec;
import java.util.List;
import java.util.Optional;

/**
 * Runs that differ in nothing but the seed.
 *
 * @param name unlike that of any other group of the report
 * @param recipe of all of them, but for the seed
 * @param runs at least one, each with another seed
 */
record RunGroup(String name, RunSpec recipe, List<Run> runs) {
    RunGroup {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a group must have a run, but has none");
        }
    }

    /** The mean of what was measured; empty if no run measured it. */
    Optional<Interval> interval(Measure measure) {
        double[] values = values(measure);
        return values.length == 0 ? Optional.empty() : Optional.of(Interval.of(values));
    }

    double mean(Measure measure) {
        return interval(measure).map(Interval::mean).orElse(Double.NaN);
    }

    /** Of the runs that measured it. */
    double[] values(Measure measure) {
        return runs.stream()
                .mapToDouble(measure::of)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** The run with a seed. */
    Optional<Run> withSeed(long seed) {
        return runs.stream().filter(run -> run.spec().seed() == seed).findFirst();
    }

    List<Long> seeds() {
        return runs.stream().map(run -> run.spec().seed()).toList();
    }

    Run first() {
        return runs.get(0);
    }
}
