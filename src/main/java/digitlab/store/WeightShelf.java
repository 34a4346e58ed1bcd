package digitlab.store;

import digitlab.core.network.Parameters;
import digitlab.core.training.TrainingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The weights of a run's epochs, as many as the limit allows; the rest is thinned out evenly. */
final class WeightShelf {
    private static final Pattern NAME = Pattern.compile("(\\d{5,9})\\.weights");

    private final Path folder;
    private final Disk disk;

    WeightShelf(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    static Path file(Path folder, int epoch) {
        return folder.resolve("%05d.weights".formatted(epoch));
    }

    void put(int epoch, Parameters parameters) throws IOException {
        var weightsAlone = new Checkpoint(epoch, new TrainingState(parameters, List.of(), 0));
        disk.replace(file(folder, epoch), out -> StateFile.write(out, weightsAlone));
    }

    /** Epochs whose weights are there; 0 is the network before training. */
    SortedSet<Integer> epochs() throws IOException {
        SortedSet<Integer> epochs = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return epochs;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    epochs.add(Integer.valueOf(name.group(1)));
                }
            });
        }
        return epochs;
    }

    /** Deletes epochs until no more than {@code most} are left, but never the first, the last and the {@code best}. */
    void thinOut(int most, Set<Integer> best) throws IOException {
        SortedSet<Integer> epochs = epochs();
        SortedSet<Integer> kept = kept(epochs, most, best);
        for (int epoch : epochs) {
            if (!kept.contains(epoch)) {
                Files.deleteIfExists(file(folder, epoch));
            }
        }
    }

    /**
     * Of too many epochs every second, fourth, eighth …, whichever makes them few enough. Epochs are added one by one and
     * thinned out each time, so those that went before are those that would go now.
     */
    static SortedSet<Integer> kept(SortedSet<Integer> epochs, int most, Set<Integer> best) {
        if (epochs.size() <= most) {
            return epochs;
        }
        SortedSet<Integer> always = new TreeSet<>(best);
        always.retainAll(epochs);
        always.add(epochs.first());
        always.add(epochs.last());
        SortedSet<Integer> kept = new TreeSet<>(epochs);
        for (int distance = 2; kept.size() > Math.max(most, always.size()); distance *= 2) {
            int step = distance;
            kept.removeIf(epoch -> epoch % step != 0 && !always.contains(epoch));
        }
        return kept;
    }

    /** Deletes the epochs after one. */
    void dropAfter(int epoch) throws IOException {
        for (int later : epochs().tailSet(epoch + 1)) {
            Files.deleteIfExists(file(folder, later));
        }
    }
}
