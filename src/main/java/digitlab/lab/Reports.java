package digitlab.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Makes reports about runs, for commands and the window, which know no more of them than this. */
public interface Reports {
    /**
     * Makes a report. Takes seconds: not for a thread that shows something. What cannot be done ends in an exception whose
     * message is a sentence for people; then the folder is as it was.
     *
     * @return the page to open
     * @throws IllegalArgumentException if there is no run to report on
     * @throws CancellationException if that was asked for
     * @throws IOException if a data set cannot be read
     */
    Path make(ReportOrder order, ReportControl control) throws IOException;
}
