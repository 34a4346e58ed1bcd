package digitlab.store;

import digitlab.ink.DeletedDigits;
import digitlab.ink.LabelledDrawing;
import digitlab.ink.MyDigit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/*
 * drawings/my-digits.jsonl   all drawings, a file of ink (InkFile) whose lines have ids, in the order drawn
 * drawings/lock              held by the process that changes it
 *
 * Every change reads the file, writes it anew beside its place and moves it there, so that a killed process leaves it as it
 * was before the change or after it. A file that cannot be read is never written over.
 */
/** The user's own drawings with their labels, shared by all windows and commands of one folder; crash-safe. */
public final class DrawingStore {
    private static final String FILE = "my-digits.jsonl";
    private static final String LOCK = "lock";
    private static final int ATTEMPTS = 40;
    private static final long PAUSE_MILLIS = 50;

    private final Path folder;
    private final Path file;
    private final RunIds ids;
    private final RunLocks locks;
    private final Disk disk;

    /**
     * The drawings in a folder of runs, which is created when first written to.
     *
     * @param random keeps ids of different processes apart
     */
    public DrawingStore(Path store, RandomGenerator random) {
        this(store, random, new LocalDisk());
    }

    DrawingStore(Path store, RandomGenerator random, Disk disk) {
        this.folder = store.resolve("drawings");
        this.file = folder.resolve(FILE);
        this.ids = new RunIds(random);
        this.locks = new RunLocks(folder);
        this.disk = disk;
    }

    /** Where the drawings are. */
    public Path file() {
        return file;
    }

    /** All drawings in the order in which they were added. */
    public List<MyDigit> list() {
        try {
            return read();
        } catch (FormatException e) {
            throw StoreException.damaged(e);
        } catch (IOException e) {
            throw StoreException.unreadable(file, e);
        }
    }

    private List<MyDigit> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<MyDigit> digits = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (InkLine.Entry entry : InkFile.readEntries(file)) {
            if (!entry.id().isEmpty() && !known.add(entry.id())) {
                throw new FormatException("%s has two drawings with the id %s".formatted(file, entry.id()));
            }
            // Somebody who adds a line by hand need not think of an id.
            int number = digits.size() + 1;
            String id = entry.id();
            while (id.isEmpty() || (entry.id().isEmpty() && !known.add(id))) {
                id = "line-" + number++;
            }
            digits.add(new MyDigit(id, entry.drawing()));
        }
        return List.copyOf(digits);
    }

    /** Adds drawings after the others, all or none, and returns them with their ids. */
    public List<MyDigit> add(List<LabelledDrawing> drawings, Instant now) {
        List<MyDigit> added = drawings.stream()
                .map(drawing -> new MyDigit(ids.next(now), drawing))
                .toList();
        change(digits -> {
            if (digits.size() + added.size() > InkFile.MOST_DRAWINGS) {
                throw new StoreException(
                        "My digits can hold %d drawings; with these they would be %d. Delete some first."
                                .formatted(InkFile.MOST_DRAWINGS, digits.size() + added.size()));
            }
            digits.addAll(added);
            return digits;
        });
        return added;
    }

    /** Says that a drawing is of another digit. */
    public void relabel(String id, int label) {
        change(digits -> {
            int index = indexOf(digits, id)
                    .orElseThrow(() -> new StoreException("There is no drawing %s in %s.".formatted(id, file)));
            digits.set(index, new MyDigit(id, digits.get(index).drawing().withLabel(label)));
            return digits;
        });
    }

    /** Deletes those of these drawings that are there, and returns what {@link #restore} needs. */
    public DeletedDigits delete(Collection<String> unwanted) {
        List<DeletedDigits.Place> places = new ArrayList<>();
        change(digits -> {
            List<MyDigit> kept = new ArrayList<>();
            for (int i = 0; i < digits.size(); i++) {
                MyDigit digit = digits.get(i);
                if (unwanted.contains(digit.id())) {
                    places.add(new DeletedDigits.Place(i, digit));
                } else {
                    kept.add(digit);
                }
            }
            return kept;
        });
        return new DeletedDigits(places);
    }

    /** Puts deleted drawings back where they were. Those that are there already stay as they are. */
    public void restore(DeletedDigits deleted) {
        change(digits -> {
            for (DeletedDigits.Place place : deleted.places()) {
                if (indexOf(digits, place.digit().id()).isEmpty()) {
                    digits.add(Math.min(place.index(), digits.size()), place.digit());
                }
            }
            return digits;
        });
    }

    private static Optional<Integer> indexOf(List<MyDigit> digits, String id) {
        for (int i = 0; i < digits.size(); i++) {
            if (digits.get(i).id().equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private synchronized void change(UnaryOperator<List<MyDigit>> change) {
        try {
            Files.createDirectories(folder);
            RunLocks.Held lock = lock();
            try (lock) {
                List<MyDigit> changed = change.apply(new ArrayList<>(read()));
                disk.replace(file, out -> {
                    for (MyDigit digit : changed) {
                        out.write((InkLine.text(digit.id(), digit.drawing()) + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                });
            }
        } catch (FormatException e) {
            throw StoreException.damaged(e);
        } catch (IOException e) {
            throw StoreException.unwritable("My digits", folder, e);
        }
    }

    /** Waits for others, whose changes take milliseconds. */
    private RunLocks.Held lock() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<RunLocks.Held> lock = locks.tryAcquire(LOCK);
            if (lock.isPresent()) {
                return lock.get();
            }
            pause();
        }
        throw new IOException("another window or process has been changing them for seconds");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
