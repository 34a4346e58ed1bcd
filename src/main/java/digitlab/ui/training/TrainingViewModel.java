package digitlab.ui.training;

import digitlab.core.experiment.RecipeField;
import digitlab.core.experiment.RunSpec;
import digitlab.core.metrics.TrainingSnapshot;
import digitlab.ui.fx.Messages;
import digitlab.ui.session.RunItem;
import digitlab.ui.session.RunStatus;
import digitlab.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the top bar says and does. {@link #refresh(long)} is called once a frame. */
public final class TrainingViewModel {
    /** Figures that change faster cannot be read. */
    private static final long FIGURES_NANOS = 250_000_000L;

    private final Session session;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper speed = new ReadOnlyStringWrapper("");
    private long lastFigures;

    public TrainingViewModel(Session session) {
        this.session = session;
        this.messages = Messages.of(TrainingViewModel.class, session.languageProperty());
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Whether there is any progress to show. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** Puts the recipe into the queue. */
    public void train() {
        RunSpec spec = session.recipe().recipe();
        session.train(spec, nameOf(spec));
        refresh(lastFigures);
    }

    /** What is not as usual about a recipe, for example {@code l2 0.001, epochs 20}; or its shape. */
    static String nameOf(RunSpec spec) {
        List<RecipeField> differences = RecipeField.differences(RunSpec.DEFAULT, spec);
        String unusual = differences.stream()
                .filter(field -> field != RecipeField.THREADS && field != RecipeField.HIDDEN)
                .map(field -> field.id() + " " + field.get(spec))
                .collect(Collectors.joining(", "));
        String shape = spec.network().shape();
        return unusual.isEmpty() ? shape : shape + ", " + unusual;
    }

    public void pauseOrGoOn() {
        session.current().ifPresent(item -> {
            if (item.status() == RunStatus.PAUSED) {
                session.goOn(item);
            } else {
                session.pause(item);
            }
        });
    }

    public void stop() {
        session.current().ifPresent(session::stop);
    }

    /** Looks at the run that trains. */
    public void refresh(long nanos) {
        Optional<RunItem> current = session.current();
        running.set(current.isPresent());
        paused.set(current.filter(item -> item.status() == RunStatus.PAUSED).isPresent());
        shown.set(current.isPresent());
        current.ifPresent(item -> show(item, item.snapshotProperty().get(), nanos));
    }

    private void show(RunItem item, Optional<TrainingSnapshot> snapshot, long nanos) {
        if (snapshot.isEmpty()) {
            headline.set(messages.get("waiting", item.name()));
            speed.set("");
            progress.set(0);
            return;
        }
        TrainingSnapshot now = snapshot.get();
        headline.set(messages.get("headline", item.name(), now.epoch(), now.epochs()));
        progress.set(now.progress());
        if (speed.get().isEmpty() || nanos - lastFigures >= FIGURES_NANOS) {
            lastFigures = nanos;
            speed.set(speed(item, now));
        }
    }

    private String speed(RunItem item, TrainingSnapshot now) {
        return messages.get("speed", Math.round(now.imagesPerSecond() / 1000), secondsLeft(item, now));
    }

    /** From the seconds that epochs have taken so far, measuring included. */
    private static String secondsLeft(RunItem item, TrainingSnapshot now) {
        double perEpoch =
                item.curve().stream().mapToDouble(e -> e.seconds()).average().orElse(Double.NaN);
        if (Double.isNaN(perEpoch)) {
            return "…";
        }
        double left = perEpoch * now.epochs() * (1 - now.progress());
        return left >= 90 ? Math.round(left / 60) + " min" : String.format(java.util.Locale.ROOT, "%.1f s", left);
    }
}
