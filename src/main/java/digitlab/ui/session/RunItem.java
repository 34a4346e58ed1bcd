package digitlab.ui.session;

import digitlab.core.experiment.Run;
import digitlab.core.experiment.RunResult;
import digitlab.core.experiment.RunSpec;
import digitlab.core.experiment.RunState;
import digitlab.core.metrics.BatchPoint;
import digitlab.core.metrics.EpochMetrics;
import digitlab.core.metrics.TrainingSnapshot;
import digitlab.lab.QueuedRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A run as the window shows it: a stored one, one that trains, or one that waits. Used on the FX thread. */
public final class RunItem {
    private final RunSpec spec;
    private final int slot;
    private final StringProperty name;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<RunStatus> status;
    private final ReadOnlyObjectWrapper<List<EpochMetrics>> curve = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<BatchPoint>> points = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<TrainingSnapshot>> snapshot = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<RunResult>> result = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty failure = new SimpleStringProperty("");
    private final @Nullable QueuedRun queued;
    private String id;
    private @Nullable Run stored;

    private RunItem(String id, String name, RunSpec spec, int slot, RunStatus status, @Nullable QueuedRun queued) {
        this.id = id;
        this.name = new SimpleStringProperty(name);
        this.spec = spec;
        this.slot = slot;
        this.status = new ReadOnlyObjectWrapper<>(status);
        this.queued = queued;
    }

    /** A run that waits for its turn or trains in this window. */
    static RunItem of(QueuedRun queued, int slot) {
        return new RunItem("", queued.name(), queued.spec(), slot, RunStatus.QUEUED, queued);
    }

    /** A run of the store. */
    static RunItem of(Run run, int slot) {
        RunStatus status =
                switch (run.state()) {
                    case FINISHED -> RunStatus.FINISHED;
                    case FAILED -> RunStatus.FAILED;
                    case RUNNING, INTERRUPTED -> RunStatus.INTERRUPTED;
                };
        RunItem item = new RunItem(run.id(), run.name(), run.spec(), slot, status, null);
        item.show(run);
        return item;
    }

    /** Takes over what the store says of the run. */
    void show(Run run) {
        stored = run;
        id = run.id();
        curve.set(run.curve());
        result.set(Optional.ofNullable(run.result()));
        failure.set(run.failure() == null ? "" : run.failure());
        if (run.state() == RunState.FINISHED) {
            status.set(RunStatus.FINISHED);
        } else if (run.state() == RunState.FAILED) {
            status.set(RunStatus.FAILED);
        }
    }

    /** Takes over where training stands. */
    void show(TrainingSnapshot now) {
        snapshot.set(Optional.of(now));
        if (now.curve().size() != curve.get().size()) {
            curve.set(now.curve());
        }
        if (now.points().size() != points.get().size()) {
            points.set(now.points());
        }
    }

    void setId(String id) {
        this.id = id;
    }

    void setStatus(RunStatus now) {
        status.set(now);
    }

    void setPoints(List<BatchPoint> stored) {
        points.set(stored);
    }

    void setFailure(String message) {
        failure.set(message);
    }

    Optional<QueuedRun> queued() {
        return Optional.ofNullable(queued);
    }

    /** Its id in the store, empty while it waits for its turn. */
    public String id() {
        return id;
    }

    /** What the store says of it; empty until it has ended. */
    public Optional<Run> stored() {
        return Optional.ofNullable(stored);
    }

    public RunSpec spec() {
        return spec;
    }

    /** Which of the colours, markers and dashes is its own; it keeps it wherever it is shown. */
    public int slot() {
        return slot;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public String name() {
        return name.get();
    }

    /** Whether charts draw it. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    public ReadOnlyObjectProperty<RunStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public RunStatus status() {
        return status.get();
    }

    /** Finished epochs. */
    public ReadOnlyObjectProperty<List<EpochMetrics>> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    public List<EpochMetrics> curve() {
        return curve.get();
    }

    /** Training loss within epochs. */
    public ReadOnlyObjectProperty<List<BatchPoint>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /** Where training stands; empty for runs that this window did not train. */
    public ObjectProperty<Optional<TrainingSnapshot>> snapshotProperty() {
        return snapshot;
    }

    public ObjectProperty<Optional<RunResult>> resultProperty() {
        return result;
    }

    /** Why it failed, or empty. */
    public StringProperty failureProperty() {
        return failure;
    }

    /** The epoch with the lowest validation loss. */
    public Optional<EpochMetrics> bestEpoch() {
        return curve().stream()
                .filter(EpochMetrics::isValidated)
                .min(Comparator.comparingDouble(EpochMetrics::validationLoss));
    }

    /** The epoch that an axis has to reach so that the whole run has room, as far as it may still come; at least 1. */
    public int lastEpochOfAxis() {
        int planned = status().isOpen() ? spec.training().epochs() : 0;
        List<BatchPoint> batches = points.get();
        int begun = batches.isEmpty()
                ? 0
                : (int) Math.ceil(batches.get(batches.size() - 1).epoch());
        return Math.max(1, Math.max(planned, Math.max(begun, curve().size())));
    }

    /** Seconds of training and measuring so far. */
    public double seconds() {
        return curve().stream().mapToDouble(EpochMetrics::seconds).sum();
    }
}
