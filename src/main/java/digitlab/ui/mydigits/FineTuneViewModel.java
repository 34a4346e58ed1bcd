package digitlab.ui.mydigits;

import digitlab.core.experiment.RunResult;
import digitlab.core.network.Parameters;
import digitlab.lab.DrawingFiles;
import digitlab.lab.DrawingSplit;
import digitlab.lab.FineTuned;
import digitlab.lab.FineTuning;
import digitlab.lab.FineTuningPlan;
import digitlab.lab.FineTuningProgress;
import digitlab.lab.Latest;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Trains the focused run on with drawings, and sets before beside after. */
public final class FineTuneViewModel {
    /** Drawings of each digit that train at most. */
    static final List<Integer> PER_CLASS = List.of(3, 10, 30, DrawingSplit.ALL);

    private final Session session;
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Integer> perClass = new SimpleObjectProperty<>(DrawingSplit.ALL);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest<FineTuningProgress> arriving = new Latest<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * What a fine-tuning came to.
     *
     * @param way how the drawings that judge were told from those that trained
     */
    record Outcome(RunItem run, FineTuned tuned, DrawingSplit.Way way) {
        boolean isWhole() {
            return tuned.batches() == FineTuningPlan.DEFAULT.batches();
        }
    }

    public FineTuneViewModel(Session session) {
        this.session = session;
    }

    /** The file of ink whose drawings train; empty for My digits. */
    ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    ObjectProperty<Integer> perClassProperty() {
        return perClass;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The run to begin with, if it is finished. */
    Optional<RunItem> run() {
        return session.focusedProperty()
                .get()
                .filter(run ->
                        run.resultProperty().get().isPresent() && !run.id().isEmpty());
    }

    /** Called once a frame while somebody looks. */
    void pulse() {
        arriving.take().ifPresent(now -> progress.set((double) now.batch() / now.batches()));
    }

    void start() {
        RunItem run = run().orElse(null);
        if (run == null || running.get()) {
            return;
        }
        running.set(true);
        progress.set(0);
        cancelled.set(false);
        Optional<Path> from = file.get();
        int most = perClass.get();
        int epoch = run.resultProperty().get().map(RunResult::epoch).orElseThrow();
        session.jobs().runLong(() -> tune(run, epoch, from, most), this::show, failure -> {
            running.set(false);
            session.noticeProperty().set(String.valueOf(failure.getMessage()));
        });
    }

    /** In the background. */
    private Outcome tune(RunItem run, int epoch, Optional<Path> from, int most) throws Exception {
        long seed = FineTuningPlan.DEFAULT.seed();
        DrawingSplit split = from.isPresent()
                ? DrawingFiles.split(from.get(), most, seed)
                : session.lab().drawings().myDigits().split(most, seed);
        Parameters start = session.lab().library().weights(run.id(), epoch);
        FineTuned tuned = session.lab()
                .drawings()
                .fineTuning()
                .tune(start, split, run.spec().data().dataSet(), FineTuningPlan.DEFAULT, cancelled::get, arriving::put);
        return new Outcome(run, tuned, split.way());
    }

    private void show(Outcome done) {
        running.set(false);
        outcome.set(Optional.of(done));
        session.networks().compareWith(done.run, done.tuned.parameters());
    }

    void cancel() {
        cancelled.set(true);
    }

    /** Sends the fine-tuned network away from the drawing panel. */
    void forget() {
        outcome.set(Optional.empty());
        session.networks().forgetTuned();
    }

    /** Writes the fine-tuned network; whole or not at all. */
    void save(Path target) {
        outcome.get().ifPresent(done -> FineTuning.save(done.tuned, target));
    }
}
