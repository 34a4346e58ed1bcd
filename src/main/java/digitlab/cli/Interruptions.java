package digitlab.cli;

/** Ctrl-C. */
public interface Interruptions {
    /**
     * Has something done when the person interrupts the program, until the watch is closed. The program does not end before
     * that, or before it has taken unreasonably long.
     */
    Watch whenInterrupted(Runnable reaction);

    /** Ends when closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
