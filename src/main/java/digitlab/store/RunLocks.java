package digitlab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/*
 * Who trains a run holds an exclusive lock on a file of the run's name. The system frees it when the process ends, however
 * it ends, so a run without result and without lock was interrupted; no process ids, no heartbeats, no clean-up. The file
 * itself stays as long as the run: whoever deletes a lock file lets two processes lock two files of one name.
 *
 * Whether a run is locked is asked with a shared lock: askers do not take each other for the run's owner. An owner who
 * comes at the moment of asking tries again.
 *
 * On POSIX a lock belongs to the process, not to the channel, and closing ANY channel of the file frees it. So this process
 * must never open the lock file of a run that it trains itself, and has to know these, whichever store object began them:
 * hence the one static set, whose monitor also keeps its threads from opening one file at a time.
 */
/** Tells runs that some process trains from runs that were interrupted. */
final class RunLocks {
    private static final Set<Path> HELD_BY_THIS_PROCESS = new HashSet<>();

    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 25;

    private final Path folder;

    /** Locks in a folder of lock files, which is created when first needed. */
    RunLocks(Path folder) {
        this.folder = folder;
    }

    /** A lock that is held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes the lock of a run, unless somebody has it. */
    Optional<Held> tryAcquire(String id) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.toRealPath().resolve(id);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            synchronized (HELD_BY_THIS_PROCESS) {
                if (HELD_BY_THIS_PROCESS.contains(file)) {
                    return Optional.empty();
                }
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (isLocked(channel, false)) {
                    HELD_BY_THIS_PROCESS.add(file);
                    return Optional.of(() -> release(channel, file));
                }
            }
            pause();
        }
        return Optional.empty();
    }

    /** Whether somebody, in this process or another, has the lock of a run. */
    boolean isHeld(String id) throws IOException {
        Path file = folder.resolve(id);
        if (!Files.exists(file)) {
            return false;
        }
        synchronized (HELD_BY_THIS_PROCESS) {
            if (HELD_BY_THIS_PROCESS.contains(file.toRealPath())) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return !isLocked(channel, true);
            } catch (NoSuchFileException e) {
                return false; // deleted meanwhile, which nobody does who holds it
            }
        }
    }

    /** Forgets a run whose lock nobody holds. */
    void forget(String id) throws IOException {
        Files.deleteIfExists(folder.resolve(id));
    }

    /** Locks the channel's file, or closes the channel if another process has locked it. */
    private static boolean isLocked(FileChannel channel, boolean shared) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock != null;
    }

    private static void release(FileChannel channel, Path file) {
        synchronized (HELD_BY_THIS_PROCESS) {
            try {
                channel.close();
            } catch (IOException e) {
                return; // the lock ends with the process at the latest, and until then counts as held
            }
            HELD_BY_THIS_PROCESS.remove(file);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
