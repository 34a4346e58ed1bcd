package digitlab.cli;

/** What a command tells the shell. */
public final class ExitStatus {
    /** What was asked for is done. */
    public static final int DONE = 0;

    /** It could not be done, or training diverged; a sentence says why. */
    public static final int FAILED = 1;

    /** The command line is wrong; nothing was begun. */
    public static final int USAGE = 2;

    /** Somebody pressed Ctrl-C; what was done so far is kept. 128 + SIGINT, as shells count. */
    public static final int CANCELLED = 130;

    private ExitStatus() {}
}
