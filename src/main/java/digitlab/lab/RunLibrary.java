package digitlab.lab;

import digitlab.core.experiment.Run;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.network.Parameters;
import digitlab.store.CurveCsv;
import digitlab.store.DamagedRun;
import digitlab.store.NetworkFile;
import digitlab.store.RunListing;
import digitlab.store.RunStore;
import digitlab.store.StoredNetwork;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;

/**
 * The runs that are stored, for the window and the commands. What cannot be done ends in a {@link
 * digitlab.store.StoreException} whose message is a sentence for people.
 */
public final class RunLibrary {
    private final RunStore store;
    private final InstantSource clock;

    public RunLibrary(RunStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All runs by time of start, and those that are damaged. */
    public Contents contents() {
        RunListing listing = store.list();
        return new Contents(
                listing.runs(),
                listing.damaged().stream().map(RunLibrary::sentence).toList());
    }

    private static String sentence(DamagedRun damaged) {
        return "Run %s is set aside: %s. Its files in %s are as they were."
                .formatted(damaged.id(), damaged.reason(), damaged.folder());
    }

    /** Whether there is a run of that id, damaged or not. */
    public boolean has(String id) {
        return store.has(id);
    }

    /** Takes in a finished run that was trained elsewhere. */
    public void adopt(Run run) {
        store.adopt(run);
    }

    public Run run(String id) {
        return store.run(id);
    }

    /** The training loss of a run within its epochs. */
    public List<BatchPoint> points(String id) {
        return store.points(id);
    }

    /** Epochs whose weights are kept; 0 is the network before training. */
    public SortedSet<Integer> weightEpochs(String id) {
        return store.weightEpochs(id);
    }

    /** The weights that a run had at the end of one of {@link #weightEpochs}. */
    public Parameters weights(String id, int epoch) {
        return store.weights(id, epoch);
    }

    /** The figures of a run's epochs, with those of its layers, as CSV. */
    public String curveCsv(String id) {
        Run run = store.run(id);
        return CurveCsv.write(run.curve(), run.spec().network().layerCount());
    }

    /**
     * Saves the weights that a run had at the end of one of {@link #weightEpochs}, with the recipe, in a network file.
     *
     * @throws digitlab.store.NetworkFileException if it cannot be written; whatever was there stays as it was
     */
    public void saveNetwork(String id, int epoch, Path file) {
        NetworkFile.write(
                file, new StoredNetwork(store.weights(id, epoch), store.run(id).spec(), null));
    }

    public void rename(String id, String name) {
        store.rename(id, name);
    }

    /** Puts a run into the store's trash, from where {@link #restore} brings it back. */
    public void delete(String id) {
        store.delete(id, clock.instant());
    }

    public void restore(String id) {
        store.restore(id);
    }

    /**
     * What is in the store.
     *
     * @param runs by time of start
     * @param damaged a sentence for each run that cannot be read
     */
    public record Contents(List<Run> runs, List<String> damaged) {
        public Contents {
            runs = List.copyOf(runs);
            damaged = List.copyOf(damaged);
        }
    }
}
