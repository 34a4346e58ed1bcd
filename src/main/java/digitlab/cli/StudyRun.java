package digitlab.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import digitlab.lab.StudyProgress;
import digitlab.lab.StudyWork;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Trains a study for a command, tells how far it has come, and writes the tables. */
final class StudyRun {
    private static final int REFRESH_MILLIS = 200;
    private static final String ERASE = "\r" + " ".repeat(78) + "\r";

    private final Workplace workplace;
    private final Interruptions interruptions;
    private final PrintWriter text;
    private final PrintWriter err;
    private final boolean isTerminal;

    /**
     * A way to run studies.
     *
     * @param text where people read
     * @param err where a progress line moves, if {@code isTerminal}
     */
    StudyRun(Workplace workplace, Interruptions interruptions, PrintWriter text, PrintWriter err, boolean isTerminal) {
        this.workplace = workplace;
        this.interruptions = interruptions;
        this.text = text;
        this.err = err;
        this.isTerminal = isTerminal;
    }

    /**
     * What came of it.
     *
     * @param results the runs that there are
     * @param progress at the end
     * @param isCancelled whether somebody pressed Ctrl-C
     */
    record Outcome(StudyResults results, StudyProgress progress, boolean isCancelled) {
        int exitStatus() {
            if (isCancelled) {
                return ExitStatus.CANCELLED;
            }
            return progress.failures().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
        }

        void write(JsonGenerator json) throws IOException {
            json.writeNumberField("done", progress.done());
            json.writeNumberField("total", progress.total());
            json.writeArrayFieldStart("failures");
            for (String failure : progress.failures()) {
                json.writeString(failure);
            }
            json.writeEndArray();
        }
    }

    /**
     * Trains what is missing.
     *
     * @param budget after which no further run begins; null for no limit
     */
    Outcome run(Study study, StudyOptions options, @Nullable Duration budget)
            throws IOException, InterruptedException, ExecutionException {
        Path out = options.out();
        StudyWork work = workplace
                .studies(options.folder(workplace), options.sideBySide(workplace))
                .begin(study, budget);
        Interruptions.Watch watch = interruptions.whenInterrupted(work::cancel);
        try (watch) {
            StudyResults results = follow(work);
            StudyProgress end = work.progress();
            tellFailures(end.failures());
            if (out != null) {
                OutputFile.write(out.resolve("results.csv"), workplace.resultsCsv(results));
                OutputFile.write(out.resolve("curves.csv"), workplace.curvesCsv(results));
            }
            if (end.done() < end.total()) {
                text.printf("%s of %d; the same command goes on with the rest.%n", count(end.done()), end.total());
                text.flush();
            }
            return new Outcome(results, end, work.isCancelled());
        }
    }

    private StudyResults follow(StudyWork work) throws InterruptedException, ExecutionException {
        StudyProgress begin = work.progress();
        text.println("Training " + count(begin.total())
                + (work.doneBefore() == 0 ? "" : ", of which " + work.doneBefore() + " were done before"));
        text.flush();
        int told = work.doneBefore();
        try {
            while (true) {
                try {
                    StudyResults results = work.ended().get(REFRESH_MILLIS, TimeUnit.MILLISECONDS);
                    tell(work.progress(), told);
                    return results;
                } catch (TimeoutException e) {
                    told = tell(work.progress(), told);
                }
            }
        } finally {
            if (isTerminal) {
                err.print(ERASE);
                err.flush();
            }
        }
    }

    /** On a terminal a line that moves, else a line for every tenth of the runs. Returns the number that was told last. */
    private int tell(StudyProgress progress, int told) {
        Duration left = progress.left();
        String line = String.format(
                Locale.ROOT,
                "%d of %d runs%s",
                progress.done(),
                progress.total(),
                left == null || progress.done() == progress.total() ? "" : ", about " + duration(left) + " left");
        if (isTerminal) {
            err.print(String.format(Locale.ROOT, "\r%-78s", line));
            err.flush();
            return progress.done();
        }
        boolean isNews = progress.done() > told
                && (progress.done() == progress.total() || (progress.done() - told) * 10L >= progress.total());
        if (isNews) {
            text.println(line);
            text.flush();
        }
        return isNews ? progress.done() : told;
    }

    private void tellFailures(List<String> failures) {
        failures.forEach(failure -> err.println("digitlab: " + failure));
        err.flush();
    }

    private static String count(int runs) {
        return Text.count(runs, "run");
    }

    /** {@code 45 s}, {@code 12 min}, {@code 3 h 20 min}. */
    static String duration(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds < 90) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
