package digitlab.lab;

import digitlab.core.experiment.Experiment;
import digitlab.core.experiment.StudyResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes reports about studies for the window, which knows nothing of how they are made. */
public interface StudyReports {
    /**
     * What a report is about.
     *
     * @param title of the report
     * @param experiment that the runs belong to; null for a sweep or chosen runs
     * @param results the runs
     * @param expectation what somebody expected before they ran; null if nobody was asked
     * @param language of the report
     */
    record Request(
            String title,
            @Nullable Experiment experiment,
            StudyResults results,
            @Nullable String expectation,
            Locale language) {}

    /**
     * Writes a report. Takes seconds: not for a thread that shows something.
     *
     * @param folder of the report, which must not hold anything else than an older report
     * @return the page to open
     * @throws IOException if a data set cannot be read
     * @throws RuntimeException if the folder cannot be written to; the message is a sentence
     */
    Path write(Request request, Path folder) throws IOException;

    /**
     * Shows a page where this machine shows pages.
     *
     * @throws IOException if it has no program for that
     */
    void open(Path page) throws IOException;
}
