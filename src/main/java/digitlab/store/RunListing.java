package digitlab.store;

import digitlab.core.experiment.Run;
import java.util.List;

/**
 * What a store holds.
 *
 * @param runs that can be read, by time of start
 * @param damaged those that cannot, by name
 */
public record RunListing(List<Run> runs, List<DamagedRun> damaged) {
    public RunListing {
        runs = List.copyOf(runs);
        damaged = List.copyOf(damaged);
    }
}
