package digitlab.engine.builtin;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/*
 * A batch of 32 images takes about 150 µs in two phases, and a parked thread needs about 50 µs to wake. So a worker
 * without work first watches for the next job for a few tens of microseconds, longer than the gap between two batches
 * and too short for anybody to notice, and then parks.
 *
 * A chunk has a thread that takes it by preference, the same in every batch, because the rows that a thread worked on
 * last time are in its core's cache. A thread that is done with its own takes what the others have not begun: a worker
 * that the system gives no time delays nobody. Who computes a chunk cannot change its result.
 */
/** Threads that share one job after the other, chunk by chunk; the calling thread is one of them. */
final class WorkerTeam implements AutoCloseable {
    /** Work in chunks, which may be done at the same time and must not depend on each other. */
    @FunctionalInterface
    interface Job {
        /**
         * Does one chunk.
         *
         * @param thread number of the thread that does it, below the team's size: the key to its scratch space
         */
        void run(int chunk, int thread);
    }

    /** Times that a thread looks for something to do before it parks. */
    private static final int LOOKS = 1000;

    private final Thread[] workers;
    private volatile @Nullable Round current;
    private volatile boolean closed;

    /** A team of so many threads, the caller of {@link #run} included. */
    WorkerTeam(int threads) {
        workers = new Thread[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            int thread = i + 1;
            workers[i] = new Thread(() -> work(thread), "digitlab-engine-" + thread);
            workers[i].setDaemon(true);
            workers[i].start();
        }
    }

    /** Threads of the team. */
    int size() {
        return workers.length + 1;
    }

    /** Does all chunks of a job and returns when they are done. Called by one thread at a time. */
    void run(int chunks, Job job) {
        if (closed) {
            throw new IllegalStateException("the network is closed");
        }
        if (workers.length == 0 || chunks <= 1) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                job.run(chunk, 0);
            }
            return;
        }
        var round = new Round(job, chunks, Thread.currentThread());
        current = round;
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
        }
        round.take(0, size());
        round.awaitEnd();
    }

    private void work(int thread) {
        Round seen = null;
        int looks = 0;
        while (!closed) {
            Round round = current;
            if (round != null && round != seen) {
                round.take(thread, size());
                seen = round;
                looks = 0;
            } else if (looks < LOOKS) {
                looks++;
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
    }

    /** Ends the threads, and returns when they have ended. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One job. A worker that wakes too late finds its old round with nothing left to take. */
    private static final class Round {
        private final Job job;
        private final Thread caller;
        private final AtomicIntegerArray taken;
        private final AtomicInteger unfinished;
        private volatile @Nullable Throwable failure;

        Round(Job job, int chunks, Thread caller) {
            this.job = job;
            this.caller = caller;
            this.taken = new AtomicIntegerArray(chunks);
            this.unfinished = new AtomicInteger(chunks);
        }

        /** Does this thread's own chunks, then whatever is left. */
        void take(int thread, int threads) {
            for (int chunk = thread; chunk < taken.length(); chunk += threads) {
                takeOne(chunk, thread);
            }
            for (int chunk = 0; chunk < taken.length(); chunk++) {
                takeOne(chunk, thread);
            }
        }

        private void takeOne(int chunk, int thread) {
            if (taken.get(chunk) != 0 || !taken.compareAndSet(chunk, 0, 1)) {
                return;
            }
            try {
                job.run(chunk, thread);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            if (unfinished.decrementAndGet() == 0) {
                LockSupport.unpark(caller);
            }
        }

        void awaitEnd() {
            int looks = 0;
            while (unfinished.get() > 0) {
                if (looks < LOOKS) {
                    looks++;
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            } else if (failure instanceof Error error) {
                throw error;
            }
        }
    }
}
