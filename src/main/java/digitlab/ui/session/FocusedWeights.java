package digitlab.ui.session;

import digitlab.core.network.Parameters;
import digitlab.ui.fx.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * The focused run's weights at the shown epoch. They are read only while somebody needs them: while a network trains, every
 * question costs the training thread a copy.
 */
public final class FocusedWeights {
    /** Weights of a training network are asked for this often at most. */
    private static final long INTERVAL_NANOS = 110_000_000L;

    private final Session session;
    private final WeightsReader reader;
    private final Jobs.Line line;
    private final Consumer<Exception> report;
    private final List<ObservableBooleanValue> needs = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Parameters>> parameters =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper(Session.LIVE);
    private long lastAsked;

    /** @param report told why weights could not be read */
    FocusedWeights(Session session, WeightsReader reader, Consumer<Exception> report) {
        this.session = session;
        this.reader = reader;
        this.line = session.jobs().line();
        this.report = report;
        session.focusedProperty().addListener(observable -> {
            parameters.set(Optional.empty());
            refresh();
        });
        session.epochProperty().addListener(observable -> refresh());
    }

    /** Lets somebody have the weights, whenever that is true. */
    public void neededWhile(ObservableBooleanValue need) {
        needs.add(need);
        need.addListener((observable, before, now) -> refresh());
        refresh();
    }

    private boolean isNeeded() {
        return needs.stream().anyMatch(ObservableBooleanValue::get);
    }

    /** The weights, as far as they are known. */
    public ReadOnlyObjectProperty<Optional<Parameters>> parametersProperty() {
        return parameters.getReadOnlyProperty();
    }

    /**
     * The epoch that {@link #parametersProperty} are of; {@link Session#LIVE} while they change. Not every epoch of a long
     * run is kept: it may lie before the shown one.
     */
    public ReadOnlyIntegerProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    /** Called once a frame. */
    void pulse(long nanos) {
        boolean trains = session.focusedProperty()
                .get()
                .filter(item -> item.status() == RunStatus.TRAINING)
                .isPresent();
        if (trains && session.epochProperty().get() == Session.LIVE && nanos - lastAsked >= INTERVAL_NANOS) {
            lastAsked = nanos;
            refresh();
        }
    }

    /** Reads them again. */
    void refresh() {
        RunItem item = session.focusedProperty().get().orElse(null);
        if (item == null || !isNeeded()) {
            return;
        }
        int wanted = session.epochProperty().get();
        line.run(() -> reader.read(item, wanted), found -> found.ifPresent(this::show), report);
    }

    private void show(WeightsReader.Found found) {
        epoch.set(found.epoch());
        parameters.set(Optional.of(found.parameters()));
    }
}
