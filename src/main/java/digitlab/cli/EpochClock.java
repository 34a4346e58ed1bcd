package digitlab.cli;

import java.io.IOException;

/** Times epochs of one engine, in this process or another. */
public interface EpochClock extends AutoCloseable {
    /** Trains one epoch and returns the seconds that it took. */
    double seconds() throws IOException;

    @Override
    void close();
}
