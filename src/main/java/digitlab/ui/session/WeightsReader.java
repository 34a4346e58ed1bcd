package digitlab.ui.session;

import digitlab.core.experiment.RunResult;
import digitlab.core.network.Parameters;
import digitlab.lab.Lab;
import digitlab.lab.QueuedRun;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads the weights that runs had at some epoch, or have now. Used in the background. */
final class WeightsReader {
    /** A paused run answers only when it goes on; nobody waits for that. */
    private static final long PATIENCE_MILLIS = 200;

    private final Lab lab;

    WeightsReader(Lab lab) {
        this.lab = lab;
    }

    /**
     * Weights, and the epoch that they are of.
     *
     * @param epoch {@link Session#LIVE} while they change
     */
    record Found(Parameters parameters, int epoch) {}

    /** The weights of a run at an epoch, or at the stored epoch before it. */
    Optional<Found> read(RunItem item, int wanted) throws Exception {
        QueuedRun queued = item.queued().orElse(null);
        if (wanted == Session.LIVE && queued != null) {
            int epoch = item.resultProperty().get().map(RunResult::epoch).orElse(Session.LIVE);
            return live(queued).map(now -> new Found(now, epoch));
        }
        if (item.id().isEmpty()) {
            return Optional.empty();
        }
        int last = item.resultProperty().get().map(RunResult::epoch).orElse(Integer.MAX_VALUE - 1);
        var before = lab.library().weightEpochs(item.id()).headSet((wanted == Session.LIVE ? last : wanted) + 1);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        int epoch = before.last();
        return Optional.of(new Found(lab.library().weights(item.id(), epoch), epoch));
    }

    private static Optional<Parameters> live(QueuedRun queued) throws Exception {
        if (!queued.id().isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(queued.weights().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }
}
