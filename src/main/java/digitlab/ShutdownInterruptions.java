package digitlab;

import digitlab.cli.Interruptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C as a Java program can see it without inner parts of the platform: the beginning of its end. The end waits while a
 * watch is open, so that what was asked to stop can stop well and say so; the exit status is then the platform's, 130.
 */
final class ShutdownInterruptions implements Interruptions {
    private static final int LONGEST_WAIT_SECONDS = 30;

    @Override
    public Watch whenInterrupted(Runnable reaction) {
        var closed = new CountDownLatch(1);
        var hook = new Thread(() -> react(reaction, closed), "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            closed.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                return; // the end has begun; the hook is running and now comes to its own
            }
        };
    }

    private static void react(Runnable reaction, CountDownLatch closed) {
        reaction.run();
        try {
            if (!closed.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return; // whatever keeps it that long, the person asked for the end
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
