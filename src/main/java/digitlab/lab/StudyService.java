package digitlab.lab;

import digitlab.core.data.LabelledImages;
import digitlab.core.experiment.Run;
import digitlab.core.experiment.Study;
import digitlab.core.experiment.StudyResults;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Trains studies: what of them is not in the library yet. */
public final class StudyService {
    private final RunLibrary library;
    private final Supplier<RunPool> pools;
    private final LongSupplier nanoClock;

    /**
     * The service of one library.
     *
     * @param pools opens a pool for one study
     * @param nanoClock elapsed time in nanoseconds, such as {@link System#nanoTime}
     */
    public StudyService(RunLibrary library, Supplier<RunPool> pools, LongSupplier nanoClock) {
        this.library = library;
        this.pools = pools;
        this.nanoClock = nanoClock;
    }

    /** Those runs of a study that are in the library. Trains nothing. */
    public StudyResults results(Study study) {
        return new StudyResults(study, library.contents().runs());
    }

    /** The same results with what the networks make of the user's drawings, for claims about that. Takes seconds. */
    public StudyResults withDrawings(StudyResults results, MyDigits drawings) {
        LabelledImages images = drawings.images();
        Map<String, Double> accuracies = new HashMap<>();
        for (StudyResults.Row row : results.rows()) {
            Run run = row.run();
            int epoch = run.result() == null ? 0 : run.result().epoch();
            if (library.weightEpochs(run.id()).contains(epoch)) {
                drawings.score(library.weights(run.id(), epoch), images)
                        .ifPresent(score -> accuracies.put(run.id(), score.share()));
            }
        }
        return results.withDrawingAccuracies(accuracies);
    }

    /**
     * Begins to train what is missing, or goes on with it. Returns at once.
     *
     * @param budget after which no further run begins; null for no limit
     * @throws digitlab.store.StoreException if the library cannot be read
     */
    public StudyWork begin(Study study, @Nullable Duration budget) {
        var work = new StudyWork(study, pools.get(), library, nanoClock, budget);
        work.proceed();
        return work;
    }
}
