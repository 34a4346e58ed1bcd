package digitlab.report;

import digitlab.core.experiment.Interval;
import digitlab.core.experiment.Measure;
import digitlab.core.experiment.Metric;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunGroup;
import digitlab.core.experiment.RunSpec;
import java.util.List;
import java.util.Optional;

/**
 * Runs that differ in nothing but the seed, under the name that the report gives them.
 *
 * @param name unlike that of any other group of the report
 * @param shortName the same for places that say {@link Selection#shortNames what it is made of}
 */
record ReportGroup(String name, String shortName, RunGroup group) {
    List<Run> runs() {
        return group.runs();
    }

    RunSpec recipe() {
        return group.recipe();
    }

    Run first() {
        return group.runs().get(0);
    }

    /** The mean of what was measured; empty if no run measured it. */
    Optional<Interval> interval(Measure measure) {
        return group.summary(Metric.of(measure));
    }

    double mean(Measure measure) {
        return interval(measure).map(Interval::mean).orElse(Double.NaN);
    }

    /** Of the runs that measured it. */
    double[] values(Measure measure) {
        return group.bySeed(Metric.of(measure)).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The run with a seed. */
    Optional<Run> withSeed(long seed) {
        return runs().stream().filter(run -> run.spec().seed() == seed).findFirst();
    }
}
