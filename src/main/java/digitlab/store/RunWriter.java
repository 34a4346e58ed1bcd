package digitlab.store;

import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.network.Parameters;
import digitlab.core.training.EarlyStopping;
import digitlab.core.training.TrainingState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stores a run while it is trained. What a method was given is on the disk when it returns, and stays there whatever
 * becomes of the process. Used by one thread at a time; an interrupt of it is not looked at.
 *
 * <p>Each method throws a {@link StoreException} where it cannot write; the epochs before are kept.
 */
public final class RunWriter implements AutoCloseable {
    private final RunFolder folder;
    private final Disk disk;
    private final RunLocks.Held lock;
    private final WeightShelf shelf;
    private final EarlyStopping stopping;
    private final int mostWeights;
    private final List<EpochMetrics> curve;
    private double lastPoint;

    /** Goes on after the epochs of a curve and the points up to there. */
    RunWriter(
            RunFolder folder, RunSpec spec, List<EpochMetrics> curve, Disk disk, RunLocks.Held lock, long weightBytes) {
        this.folder = folder;
        this.disk = disk;
        this.lock = lock;
        this.shelf = new WeightShelf(folder.weights(), disk);
        EarlyStopping planned = spec.training().earlyStopping();
        this.stopping = planned == null ? EarlyStopping.DEFAULT : planned;
        this.mostWeights = (int) Math.min(
                Integer.MAX_VALUE, weightBytes / (Float.BYTES * spec.network().parameterCount()));
        this.curve = new ArrayList<>(curve);
        this.lastPoint = curve.size();
    }

    /** The run's id. */
    public String id() {
        return folder.id();
    }

    /** Keeps the weights that training starts with, as those of epoch 0. */
    public void startsWith(Parameters initial) {
        store(() -> shelf.put(0, initial));
    }

    /**
     * Stores a finished epoch.
     *
     * @param metrics of the epoch after the one stored last
     * @param state at its end, from which training could go on
     * @param points of the loss within epochs; those that were not stored yet are
     */
    public void epochFinished(EpochMetrics metrics, TrainingState state, List<BatchPoint> points) {
        if (metrics.epoch() != curve.size() + 1) {
            throw new IllegalArgumentException(
                    "epoch must be the next one, %d, but is %d".formatted(curve.size() + 1, metrics.epoch()));
        }
        store(() -> {
            shelf.put(metrics.epoch(), state.parameters());
            appendPoints(points);
            appendRow(metrics); // from here on the epoch exists
            curve.add(metrics);
            var checkpoint = new Checkpoint(metrics.epoch(), state);
            disk.replace(folder.checkpoint(), out -> StateFile.write(out, checkpoint));
            shelf.thinOut(mostWeights, best());
        });
    }

    private void appendRow(EpochMetrics metrics) throws IOException {
        String header = Files.exists(folder.curve())
                ? ""
                : CurveCsv.header(metrics.layers().size());
        disk.append(folder.curve(), (header + CurveCsv.row(metrics)).getBytes(StandardCharsets.UTF_8));
    }

    private void appendPoints(List<BatchPoint> points) throws IOException {
        List<BatchPoint> fresh =
                points.stream().filter(point -> point.epoch() > lastPoint).toList();
        if (fresh.isEmpty()) {
            return;
        }
        StringBuilder rows = new StringBuilder(Files.exists(folder.points()) ? "" : PointsCsv.HEADER);
        fresh.forEach(point -> rows.append(PointsCsv.row(point)));
        disk.append(folder.points(), rows.toString().getBytes(StandardCharsets.UTF_8));
        lastPoint = fresh.get(fresh.size() - 1).epoch();
    }

    /** The epoch with the lowest loss, and the one that early stopping goes back to, which may ignore a small gain. */
    private Set<Integer> best() {
        Set<Integer> best = new HashSet<>();
        best.add(EarlyStopping.DEFAULT.bestEpoch(curve));
        best.add(stopping.bestEpoch(curve));
        return best;
    }

    /**
     * Stores what training came to; the run is finished.
     *
     * @param parameters those of the result's epoch, whose weights are kept in any case
     */
    public void finish(RunResult result, Parameters parameters) {
        store(() -> {
            if (!shelf.epochs().contains(result.epoch())) {
                shelf.put(result.epoch(), parameters);
            }
            disk.replace(folder.result(), RecordJson.result(result));
            Files.deleteIfExists(folder.checkpoint());
        });
    }

    /**
     * Says why training could not go on. Where not even that can be stored, the run counts as interrupted.
     *
     * @param message for people
     */
    public void fail(String message) {
        try {
            disk.replace(folder.failure(), RecordJson.failure(message));
        } catch (IOException e) {
            return; // what made training fail may well be the disk: the message is already on its way to somebody
        }
    }

    /** Lets go of the run. Without a result or failure it counts as interrupted. */
    @Override
    public void close() {
        lock.close();
    }

    private interface Storing {
        void run() throws IOException;
    }

    private void store(Storing storing) {
        try {
            storing.run();
        } catch (IOException e) {
            throw StoreException.unwritable(folder.path(), e);
        }
    }
}
