package digitlab.store;

import digitlab.core.experiment.Provenance;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.network.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/*
 *   runs/20261122-003512-123-k3v9/   one folder a run; its name is the run's id: time of start (UTC), random letters
 *     run.json                       name, and the version of this layout
 *     recipe.json                    RecipeJson
 *     provenance.json
 *     weights/00003.weights          weights at the end of epoch 3 (0: before training); StateFile without slots
 *     points.csv                     loss within epochs; PointsCsv, appended
 *     curve.csv                      a row an epoch: an epoch exists once its row does; CurveCsv, appended
 *     checkpoint.state               where training can go on; StateFile; gone when the run is finished
 *     result.json or failure.json    how it ended
 *   locks/<id>                       held by the process that trains the run; RunLocks
 *   trash/<id>/                      deleted runs, until the trash is emptied
 *
 * Every file is replaced as a whole, but for the two that grow: what a killed process leaves of their last line is passed
 * over. A run appears, goes to the trash and comes back by one move of its folder.
 */
/**
 * Runs on disk. Several processes and threads may use one folder at once; reading needs no permission to write.
 *
 * <p>A run that cannot be read never keeps others from being read. Methods throw a {@link StoreException} where a run is
 * unknown or damaged, or the disk refuses.
 */
public final class RunStore {
    /** How much the weights of one run's epochs may take up, unless said otherwise. */
    public static final long WEIGHT_BYTES = 200_000_000;

    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final Path runs;
    private final RunIds ids;
    private final RunLocks locks;
    private final Trash trash;
    private final Disk disk;
    private final RunOpener opener;

    /**
     * A store in a folder, which is created when first written to.
     *
     * @param random for ids; differs from process to process
     */
    public RunStore(Path folder, RandomGenerator random) {
        this(folder, random, new LocalDisk(), WEIGHT_BYTES);
    }

    RunStore(Path folder, RandomGenerator random, Disk disk, long weightBytes) {
        this.folder = folder.toAbsolutePath().normalize();
        this.runs = this.folder.resolve("runs");
        this.ids = new RunIds(random);
        this.locks = new RunLocks(this.folder.resolve("locks"));
        this.trash = new Trash(this.folder.resolve("trash"), runs, locks);
        this.disk = disk;
        this.opener = new RunOpener(runs, disk, weightBytes);
    }

    public Path folder() {
        return folder;
    }

    /** Begins a run; it is there, with its recipe, when this returns. */
    public RunWriter begin(String name, RunSpec spec, Provenance provenance) {
        checkName(name);
        return writing(() -> {
            Files.createDirectories(runs);
            String id = ids.next(provenance.started());
            RunLocks.Held lock = locks.tryAcquire(id).orElseThrow(() -> new IOException("id " + id + " is taken"));
            return orRelease(lock, () -> opener.create(id, name, spec, provenance, lock));
        });
    }

    /**
     * Takes over a run that was interrupted or failed, at its {@link #checkpoint}: epochs after it, at most one, are dropped
     * and are to be trained again.
     */
    public RunWriter resume(String id) {
        RunFolder run = existing(id);
        return writing(() -> {
            RunLocks.Held lock = lock(run);
            return orRelease(lock, () -> opener.reopen(run, lock));
        });
    }

    /**
     * Takes in a finished run that was trained elsewhere; its weights stay there.
     *
     * @throws IllegalArgumentException if the run is not finished, or its id is none of a store's
     */
    public void adopt(Run run) {
        RunResult result = run.result();
        if (result == null || !RunIds.isId(run.id())) {
            throw new IllegalArgumentException(
                    "a run to be taken in must be finished and have a store's id, but is %s %s"
                            .formatted(run.state().id(), run.id()));
        }
        writing(() -> {
            Files.createDirectories(runs);
            opener.adopt(run, result);
            return run;
        });
    }

    private RunLocks.Held lock(RunFolder run) throws IOException {
        return locks.tryAcquire(run.id())
                .orElseThrow(() -> new StoreException(
                        "Run %s is being trained, here or in another window or process.".formatted(run.id())));
    }

    private static RunWriter orRelease(RunLocks.Held lock, Action<RunWriter> action) throws IOException {
        boolean done = false;
        try {
            RunWriter writer = action.run();
            done = true;
            return writer;
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    /** All runs. */
    public RunListing list() {
        List<Run> readable = new ArrayList<>();
        List<DamagedRun> damaged = new ArrayList<>();
        for (RunFolder run : reading(runs, this::folders)) {
            try {
                readable.add(new RunReader(run).run(locks.isHeld(run.id())));
            } catch (FormatException e) {
                damaged.add(new DamagedRun(run.id(), run.path(), String.valueOf(e.getMessage())));
            } catch (IOException e) {
                if (Files.exists(run.path())) { // else somebody has deleted it just now
                    damaged.add(new DamagedRun(run.id(), run.path(), StoreException.reason(e)));
                }
            }
        }
        return new RunListing(readable, damaged);
    }

    private List<RunFolder> folders() throws IOException {
        if (!Files.exists(runs)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(entry -> Files.isDirectory(entry)
                            && !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(RunFolder::new)
                    .toList();
        }
    }

    /** Whether there is a run of that id, damaged or not. */
    public boolean has(String id) {
        return RunIds.isId(id) && Files.isDirectory(runs.resolve(id));
    }

    /** One run. */
    public Run run(String id) {
        RunFolder run = existing(id);
        return reading(run.path(), () -> new RunReader(run).run(locks.isHeld(id)));
    }

    /** Epochs whose weights are kept; 0 is the network before training. */
    public SortedSet<Integer> weightEpochs(String id) {
        RunFolder run = existing(id);
        return reading(run.weights(), new WeightShelf(run.weights(), disk)::epochs);
    }

    /** The weights at the end of an epoch; those of the result's epoch are always kept. */
    public Parameters weights(String id, int epoch) {
        RunFolder run = existing(id);
        return reading(run.weights(), () -> new RunReader(run).weights(epoch));
    }

    /** Where an unfinished run can go on; nothing if it has no finished epoch. */
    public Optional<Checkpoint> checkpoint(String id) {
        RunFolder run = existing(id);
        return reading(run.checkpoint(), () -> new RunReader(run).checkpoint());
    }

    /** The training loss within epochs. */
    public List<BatchPoint> points(String id) {
        RunFolder run = existing(id);
        return reading(run.points(), () -> new RunReader(run).points());
    }

    /** Gives a run another name. */
    public void rename(String id, String name) {
        checkName(name);
        RunFolder run = existing(id);
        writing(() -> {
            disk.replace(run.about(), RecordJson.about(name));
            return run;
        });
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name of a run must have 1 to %d characters on one line, but is \"%s\""
                    .formatted(LONGEST_NAME, name));
        }
    }

    /** Moves a run that nobody trains, damaged or not, to the trash. */
    public void delete(String id, Instant now) {
        RunFolder run = existing(id);
        writing(() -> {
            try (RunLocks.Held lock = lock(run)) {
                trash.take(run, now);
                return lock;
            }
        });
    }

    /** Ids of the runs in the trash, by time of start. */
    public List<String> deleted() {
        return reading(folder, trash::ids);
    }

    /** Brings a run back from the trash. */
    public void restore(String id) {
        if (!RunIds.isId(id) || !trash.has(id)) {
            throw new StoreException("There is no deleted run %s in %s.".formatted(id, folder));
        }
        writing(() -> {
            trash.giveBack(id);
            return id;
        });
    }

    /** Deletes for good what was deleted before a time. */
    public void emptyTrash(Instant before) {
        writing(() -> {
            trash.empty(before);
            return before;
        });
    }

    private RunFolder existing(String id) {
        if (!has(id)) {
            throw new StoreException("There is no run %s in %s.".formatted(id, folder));
        }
        return new RunFolder(runs.resolve(id));
    }

    private interface Action<T> {
        T run() throws IOException;
    }

    private <T> T writing(Action<T> action) {
        try {
            return action.run();
        } catch (FormatException e) {
            throw StoreException.damaged(e);
        } catch (IOException e) {
            throw StoreException.unwritable(folder, e);
        }
    }

    private static <T> T reading(Path place, Action<T> action) {
        try {
            return action.run();
        } catch (FormatException e) {
            throw StoreException.damaged(e);
        } catch (IOException e) {
            throw StoreException.unreadable(place, e);
        }
    }
}
